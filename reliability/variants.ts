import type { Driver } from 'neo4j-driver';
import type { Question } from './questions';

/** Questions with values in them, as people ask them; two of them are at fault. */
const TEMPLATES: Record<string, (values: { id: string; other: string; text: string; number: number }) => object> = {
  entity: ({ id }) => ({
    query:
      'query ($id: ID!) { node(id: $id) { id name description links(first: 20) { edges { id type citations { id } } } } }',
    variables: { id },
  }),
  collaborators: ({ id }) => ({
    query: 'query ($id: ID!) { collaborators(of: $id, first: 5) { nodes { score sentence actor { id name } } } }',
    variables: { id },
  }),
  search: ({ text }) => ({
    query:
      'query ($text: String!) { search(text: $text, first: 5) { totalCount nodes { matched entity { id name } } } }',
    variables: { text },
  }),
  neighbourhood: ({ id }) => ({
    query:
      'query ($id: ID!) { neighbourhood(around: [$id], first: 30) { nodes { id distance } links { type fromId toId } } }',
    variables: { id },
  }),
  paths: ({ id, other }) => ({
    query: 'query ($from: ID!, $to: ID!) { paths(from: $from, to: $to, first: 2) { nodes { length sentence } } }',
    variables: { from: id, to: other },
  }),
  timeline: ({ id }) => ({
    query: 'query ($id: ID!) { timeline(of: [$id], first: 10) { totalCount nodes { date text } } }',
    variables: { id },
  }),
  cypher: ({ number }) => ({
    query: `{ cypher(statement: "MATCH (person:Person) WHERE person.linkCount > ${number % 20} RETURN count(person) AS count") { rows } }`,
  }),
  // An operation that nobody else sends: it is parsed, validated and compiled anew.
  own: ({ number }) => ({ query: `query Own${number} { people(first: ${1 + (number % 20)}) { nodes { id name } } }` }),
  unknown: ({ id }) => ({ query: `{ person(id: "${id}") { nonsense } }` }),
  wrong: ({ number }) => ({ query: '{ people(first: $first) { totalCount } }', variables: { first: -number } }),
};

/** So many different questions, of all kinds in turn. What they are answered is not compared. */
export async function variants(driver: Driver, count: number): Promise<Question[]> {
  const { records } = await driver.executeQuery(
    'MATCH (node:Actor) WHERE NOT node:Pulse RETURN node.id AS id, node.name AS name ORDER BY node.linkCount DESC, id LIMIT 500',
  );
  const found = records.map((record) => record.toObject() as { id: string; name: string });
  const at = (place: number) => found[place % found.length]!;
  const templates = Object.entries(TEMPLATES);
  return Array.from({ length: count }, (_, number) => {
    const [name, make] = templates[number % templates.length]!;
    const { id, name: text } = at(number);
    return { name, body: JSON.stringify(make({ id, other: at(7 * number + 3).id, text, number })), expected: null };
  });
}
