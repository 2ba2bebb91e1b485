import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeExport } from '../../src/export/file';
import type { FormatName } from '../../src/export/format';
import { FORMATS } from '../../src/export/formats';
import { type Selection, WHOLE_GRAPH } from '../../src/export/selection';
import { ExportSource } from '../../src/export/source';
import { load } from '../../src/seeds';
import { JARS, VERSION } from '../neo4j/folder';
import { TestDatabase } from '../seeds/database';

const database = new TestDatabase();
const folder = mkdtempSync(join(tmpdir(), 'regiograaf-export-'));
const SECRET = 'Deze regel staat in een document dat niet van ons is.';
let facts: string[];

beforeAll(async () => {
  await database.start();
  await load(database.graph, ['seeds']);
  // What is hard to write down: quotes, backslashes, line ends, a separator, what looks like an escape.
  await database.run(
    'MATCH (node:Person) WITH node ORDER BY node.id LIMIT 1 SET node.description = $text, node.aliases = node.aliases + $aliases',
    {
      text: 'Zegt "ja"; \'nee\' — \\u0041 \\\\ `x`\n{tweede} regel, <b>&amp;</b>\u2028\t$',
      aliases: ['a;b', 'c|d', '"e"', 'ë, f'],
    },
  );
  await database.run('CREATE (:Passage {id: "x#1", documentId: "x", line: 1, text: $text, seedFolder: "seeds"})', {
    text: SECRET,
  });
  facts = await stored();
  const part = { ...WHOLE_GRAPH, ids: await someIds() };
  for (const name of ['ndjson', 'cypher'] as const) await exported(name, `part.${name}`, part);
}, 180_000);

afterAll(async () => {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What the graph holds, bookkeeping and texts aside. */
async function stored(): Promise<string[]> {
  return (await database.everything()).filter((text) => !/"labels":\["(Graph|Passage)"\]/.test(text));
}

/** The Twents Fonds, some of what it is linked with, and whom the text above was given to: Neo4j takes minutes for a script of everything. */
async function someIds(): Promise<Set<string>> {
  const [row] = await database.run(
    `MATCH (fund:Entity {id: 'twents-fonds-voor-vakmanschap'})--(near:Entity)
     WITH DISTINCT fund, near ORDER BY near.id LIMIT 60
     WITH fund, collect(near.id) AS ids
     MATCH (odd:Person) WITH fund, ids, odd ORDER BY odd.id LIMIT 1
     RETURN ids + [fund.id, odd.id] AS ids`,
  );
  return new Set(row!.ids as string[]);
}

async function exported(name: FormatName, file: string, selection: Selection = WHOLE_GRAPH): Promise<string> {
  const source = await ExportSource.open(database.graph, selection);
  try {
    await writeExport(FORMATS[name], source, join(folder, file));
  } finally {
    source.dispose();
  }
  return join(folder, file);
}

test.each(Object.keys(FORMATS) as FormatName[])(
  'no text of a document leaves as %s, and no half file is left',
  async (name) => {
    const path = await exported(name, name === 'csv' ? 'csv' : `graph.${FORMATS[name].extension}`);
    const files = name === 'csv' ? readdirSync(path).map((file) => join(path, file)) : [path];
    for (const file of files) expect(readFileSync(file, 'utf8')).not.toContain(SECRET);
    expect(readdirSync(folder).filter((file) => file.endsWith('.part'))).toEqual([]);
  },
  120_000,
);

test('NDJSON loads back into an equal graph, which gives the same file', async () => {
  const first = readFileSync(await exported('ndjson', 'first.ndjson'), 'utf8');
  await database.empty();
  const { version, warnings } = await load(database.graph, [join(folder, 'first.ndjson')]);
  expect(warnings).toEqual([]);
  expect(await stored()).toEqual(facts);
  const second = readFileSync(await exported('ndjson', 'second.ndjson'), 'utf8');
  expect(second.split('\n').slice(1)).toEqual(first.split('\n').slice(1));
  expect(JSON.parse(second.split('\n')[0]!)).toMatchObject({ is: 'graph', version });
  expect(await load(database.graph, [join(folder, 'second.ndjson')])).toMatchObject({
    written: 0,
    removed: 0,
    version,
  });
}, 180_000);

test('the version is that of the seeds', async () => {
  await database.empty();
  const { version } = await load(database.graph, ['seeds']);
  const path = await exported('ndjson', 'seeds.ndjson');
  await database.empty();
  expect(await load(database.graph, [path])).toMatchObject({ version });
}, 180_000);

test('an NDJSON file with faults is refused with their lines, and nothing is written', async () => {
  const lines = readFileSync(join(folder, 'first.ndjson'), 'utf8').trimEnd().split('\n');
  const broken = join(folder, 'broken.ndjson');
  const before = await database.everything();
  const refusal = async (change: string[]) => {
    writeFileSync(broken, `${change.join('\n')}\n`);
    return load(database.graph, [broken]).then(
      () => 'loaded',
      (error: Error) => error.message,
    );
  };
  expect(await refusal(lines.slice(0, -1))).toMatch(/a part is missing/);
  expect(await refusal([lines[0]!, 'nonsense', lines.at(-1)!])).toMatch(/broken\.ndjson:2: is no JSON object/);
  const link = '{"is":"link","id":"1","type":"LOVES","from":"a","to":"b","properties":{}}';
  expect(await refusal([link, lines.at(-1)!])).toMatch(/:1: has the type "LOVES"/);
  expect(await refusal([link.replace('LOVES', 'PART_OF'), lines.at(-1)!])).toMatch(/:1 from: there is no "a"/);
  expect(await refusal([lines[1]!, lines[1]!, lines.at(-1)!])).toMatch(/stands 2 times/);
  expect(await database.everything()).toEqual(before);
}, 60_000);

test('the Cypher script makes an equal graph, and changes nothing the second time', async () => {
  const script = readFileSync(join(folder, 'part.cypher'), 'utf8');
  const statements = script.split(/;\n(?=CREATE|UNWIND|$)/).filter((text) => text.trim() !== '');
  await database.empty();
  await load(database.graph, [join(folder, 'part.ndjson')]);
  const part = await stored();
  expect(part.length).toBeGreaterThan(100);
  await database.empty();
  for (let round = 0; round < 2; round++) {
    for (const statement of statements) await database.run(statement);
    expect(await stored()).toEqual(part);
  }
}, 120_000);

test("Neo4j's own importer reads the CSV files", () => {
  const home = join(folder, 'home');
  mkdirSync(home);
  const source = readFileSync(join(folder, 'csv', 'import.sh'), 'utf8');
  const args = source.split('\n').slice(1).join(' ').replaceAll('\\', '').split(/\s+/).filter(Boolean).slice(1);
  const report = execFileSync(
    'java',
    [
      '-Xmx300m',
      '-cp',
      join(JARS, `neo4j-${VERSION}`, 'lib', '*'),
      'org.neo4j.server.startup.Neo4jAdminCommand',
      ...args,
    ],
    { cwd: join(folder, 'csv'), encoding: 'utf8', env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: folder } },
  );
  const nodes = facts.filter((text) => text.includes('"labels"')).length;
  expect(Number(/(\d+) nodes/.exec(report)?.[1])).toBe(nodes);
  expect(Number(/(\d+) relationships/.exec(report)?.[1])).toBe(facts.length - nodes);
}, 180_000);
