import { readFile } from 'node:fs/promises';
import type { Config } from '../config';
import { neo4jStatus } from '../neo4j';
import { table } from './terminal';

/** How to connect to the database of this configuration; null when it is the embedded one and does not run. */
export async function connectText({ neo4j, embedded }: Config): Promise<string | null> {
  if (neo4j.uri)
    return withPrograms(neo4j.uri, neo4j.user, '"$NEO4J_PASSWORD"', neo4j.database, [
      ['Bolt', neo4j.uri],
      ['user', neo4j.user],
      ['password', '(as set in NEO4J_PASSWORD)'],
    ]);
  const found = await neo4jStatus(embedded.dataDir);
  if (!found) return null;
  return withPrograms(found.uri, 'neo4j', `"$(cat '${found.passwordFile}')"`, 'neo4j', [
    ...(found.browser ? [['Browser', found.browser]] : []),
    ['Bolt', found.uri],
    ['user', 'neo4j'],
    ['password', (await readFile(found.passwordFile, 'utf8')).trim()],
    ['kept in', found.passwordFile],
  ]);
}

/** `password` as a shell writes it, so that it stands in no list of processes or history. */
function withPrograms(uri: string, user: string, password: string, database: string, rows: string[][]): string {
  return [
    table(rows),
    '',
    'This user may write and delete: Neo4j Community has no read-only users. `regiograaf cypher` and `regiograaf neo4j prompt`',
    'only read; `regiograaf neo4j copy` makes a copy to play with.',
    '',
    'cypher-shell',
    `  NEO4J_PASSWORD=${password} cypher-shell -a ${uri} -u ${user} -d ${database}`,
    'Python, with pip install neo4j',
    `  neo4j.GraphDatabase.driver('${uri}', auth=('${user}', password)).execute_query('MATCH (p:Person) RETURN p.name')`,
    'JavaScript, with npm install neo4j-driver',
    `  neo4j.driver('${uri}', neo4j.auth.basic('${user}', password)).executeQuery('MATCH (p:Person) RETURN p.name')`,
  ].join('\n');
}
