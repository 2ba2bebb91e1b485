import type { SettingReader } from './reader';
import { row } from './setting';

/** Rows of the settings: how far ad-hoc Cypher may go, and who may send it. */
export const CYPHER_SETTINGS = {
  cypherTimeout: row('CYPHER_TIMEOUT', '10', 'Seconds after which an ad-hoc Cypher statement is ended.'),
  cypherRows: row('CYPHER_ROWS', '10000', 'Largest number of rows that one ad-hoc statement may ask for.'),
  cypherBytes: row('CYPHER_BYTES', '16m', 'Size at which the answer to an ad-hoc statement is cut off.'),
  cypherMemory: row(
    'CYPHER_MEMORY',
    '',
    'Memory that one transaction of the embedded Neo4j may take, loads included. Unset, half of NEO4J_HEAP.',
  ),
  cypherConcurrency: row('CYPHER_CONCURRENCY', '2', 'How many ad-hoc statements run at once; others wait.'),
  cypherWait: row('CYPHER_WAIT', '5', 'Seconds that an ad-hoc statement waits for its turn before it is sent away.'),
  cypherToken: row(
    'CYPHER_TOKEN',
    '',
    'Token of at least 16 characters that `cypher` then asks for, as `Authorization: Bearer …`. Unset, `cypher` answers this machine only.',
  ),
  cypherPassages: row(
    'CYPHER_PASSAGES',
    'false',
    'Whether ad-hoc Cypher may read the source texts. `false`: `cypher` is off while DOCUMENTS_DIR is loaded.',
  ),
};

/** How far ad-hoc Cypher may go, and who may send it. Times in seconds. */
export interface CypherSettings {
  timeout: number;
  rows: number;
  bytes: number;
  concurrency: number;
  wait: number;
  token: string | null;
  passages: boolean;
}

export function readCypher(reader: SettingReader): CypherSettings {
  const s = CYPHER_SETTINGS;
  return {
    timeout: reader.number(s.cypherTimeout, 3600),
    rows: reader.number(s.cypherRows, 1_000_000),
    bytes: reader.bytes(s.cypherBytes),
    concurrency: reader.number(s.cypherConcurrency, 100),
    wait: reader.number(s.cypherWait, 3600),
    token: reader.token(s.cypherToken),
    passages: reader.yes(s.cypherPassages),
  };
}
