import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One question, and what may be answered to it: what was answered while nothing was wrong; null where that is not compared. */
export interface Question {
  name: string;
  body: string;
  expected: string[] | null;
}

/** Neo4j plans these in little time, also on a machine that does much else. */
const LIGHT = /person|timeline|cypher/;
/** What else the long form asks. */
const MORE = /subgraph|contradictions|analysis/;

/** Of the questions with which GraphiQL opens those that Neo4j plans soon after it was started, ad-hoc Cypher and a named analysis among them. */
export function questions(short: boolean): Question[] {
  const folder = join('web', 'graphiql', 'operations');
  return readdirSync(folder)
    .filter((file) => LIGHT.test(file) || (!short && MORE.test(file)))
    .sort()
    .map((file) => ({
      name: file.replace(/\.graphql$/, ''),
      body: JSON.stringify({ query: readFileSync(join(folder, file), 'utf8') }),
      expected: [],
    }));
}

/** Without what differs between two answers that say the same: how long it took, and scores, which depend on how many texts there are. */
export function essence(text: string): string {
  return text.replace(/"(durationMs|score)":[\d.eE+-]+/g, '"$1":0').trim();
}
