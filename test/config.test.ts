import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { readConfig, SETTINGS } from '../src/config';

const folder = mkdtempSync(join(tmpdir(), 'regiograaf-config-'));
const file = join(folder, 'file');
writeFileSync(file, '');

/** One wrong value of each setting that can be wrong, and what is said of it. */
const WRONG: Record<string, [value: string, said: RegExp]> = {
  PORT: ['70000', /PORT is "70000"; it takes a whole number from 1 to 65535/],
  HOST: ['not a host', /HOST is "not a host"; it takes an address or a name/],
  LOG_LEVEL: ['loud', /LOG_LEVEL is "loud"; it takes debug, info/],
  SLOW_QUERY: ['soon', /SLOW_QUERY is "soon"/],
  METRICS_TOKEN: ['short', /METRICS_TOKEN is too short/],
  OTEL_EXPORTER_OTLP_ENDPOINT: ['collector', /OTEL_EXPORTER_OTLP_ENDPOINT is "collector"/],
  DRAIN_DELAY: ['-1', /DRAIN_DELAY is "-1"; it takes a whole number from 0/],
  DRAIN_TIMEOUT: ['0', /DRAIN_TIMEOUT is "0"/],
  CORS_ORIGINS: ['example.org', /CORS_ORIGINS has "example.org"/],
  NEO4J_VERSION: ['newest', /NEO4J_VERSION is "newest"/],
  NEO4J_HEAP: ['much', /NEO4J_HEAP is "much"/],
  DATA_DIR: [file, /DATA_DIR is ".*"; that is a file/],
  SEEDS_DIR: [[folder, join(folder, 'none')].join(delimiter), /SEEDS_DIR has ".*none"; there is no such folder/],
  DOCUMENTS_DIR: [join(folder, 'none'), /DOCUMENTS_DIR is ".*none"; there is no such folder/],
  CYPHER_TOKEN: ['short', /CYPHER_TOKEN is too short/],
  CYPHER_PASSAGES: ['maybe', /CYPHER_PASSAGES is "maybe"; it takes true or false/],
  CYPHER_TIMOUT: ['3', /CYPHER_TIMOUT is no setting; unset it, or write CYPHER_TIMEOUT/],
};

function faultsOf(env: NodeJS.ProcessEnv): string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    return (error as Error).message.split('\n').slice(1);
  }
}

test('every fault is named at once, each on a line of its own', () => {
  const faults = faultsOf(Object.fromEntries(Object.entries(WRONG).map(([name, [value]]) => [name, value])));
  for (const [, said] of Object.values(WRONG)) expect(faults.filter((fault) => said.test(fault))).toHaveLength(1);
  expect(faults).toHaveLength(Object.keys(WRONG).length);
});

test('a secret that cannot be used is not repeated', () => {
  expect(faultsOf({ CYPHER_TOKEN: 'geheim', METRICS_TOKEN: 'geheim' }).join()).not.toContain('geheim');
});

test('two servers cannot have one port, also by a default that was written out', () => {
  expect(faultsOf({ PORT: '7687', NEO4J_BOLT_PORT: '7687' })).toEqual([
    expect.stringContaining('NEO4J_BOLT_PORT is 7687, as PORT is'),
  ]);
  expect(faultsOf({ PORT: '7687', NEO4J_BOLT_PORT: '7687', NEO4J_URI: 'bolt://a', NEO4J_PASSWORD: 'b' })).toEqual([]);
});

test('the defaults are right, and variables of other programmes are left alone', () => {
  expect(faultsOf({})).toEqual([]);
  expect(faultsOf(Object.fromEntries(Object.values(SETTINGS).map((row) => [row.variable, row.default])))).toEqual([]);
  const others = ['LOGLEVEL', 'NEO4J_HOME', 'NEO4J_USERNAME', 'NEO4J_AUTH', 'HOSTS', 'PORTS', 'OTEL_SERVICE_NAME'];
  expect(faultsOf(Object.fromEntries(others.map((name) => [name, 'x'])))).toEqual([]);
});
