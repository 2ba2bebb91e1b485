/** One question, and what may be answered to it: what was answered while nothing was wrong; null where that is not compared. */
export interface Question {
  name: string;
  body: string;
  expected: string[] | null;
}

/** Of several levels each, about whatever the graph holds; none has the writer's own node in its answer. */
const QUESTIONS = {
  initiatives: `{ initiatives(first: 20) { nodes { id name kind participants(first: 5) { edges { capacity node { id name } } } } } }`,
  events: `{ events(first: 20) { totalCount nodes { id name attendees(first: 5) { edges { node { id name } citations { id } } } } } }`,
  regions: `{ regions(first: 10) { nodes { id name organizations(first: 5) { edges { node { id name people(first: 3) { edges { role node { id } } } } } } } } }`,
  cypher: `{ cypher(statement: "MATCH (initiative:Initiative)<-[:PARTICIPATES_IN]-(actor) RETURN initiative.id AS id, count(actor) AS actors ORDER BY id LIMIT 20") { columns rows } }`,
};

export function questions(): Question[] {
  return Object.entries(QUESTIONS).map(([name, query]) => ({ name, body: JSON.stringify({ query }), expected: [] }));
}

/** Without what differs between two answers that say the same. */
export function essence(text: string): string {
  return text.replace(/"durationMs":[\d.]+/g, '"durationMs":0').trim();
}
