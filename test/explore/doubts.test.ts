import 'reflect-metadata';
import fc from 'fast-check';
import { load } from '../../src/seeds';
import { TestDatabase } from '../seeds/database';
import { seedFolder } from '../seeds/folder';
import { ask } from '../setup/ask';

/** A load marks what may contradict another; the statement looks at nothing else, unless it is asked about some entities. */
const database = new TestDatabase();
beforeAll(async () => {
  await database.start();
  Object.assign(process.env, database.env);
}, 120_000);
afterAll(() => database.stop());

const IDS = ['anna', 'bram', 'dienst', 'gemeente', 'fonds'];
const ENTITIES = `
- {id: anna, label: Person, name: Anna, at: gezien@x}
- {id: bram, label: Person, name: Bram, at: gezien@x}
- {id: dienst, label: Organization, kind: PUBLIC_BODY, name: Dienst, at: gezien@x}
- {id: gemeente, label: Organization, kind: PUBLIC_BODY, name: Gemeente, at: gezien@x}
- {id: fonds, label: Initiative, kind: FUND, name: Fonds, at: gezien@x}
`;
const COLUMNS = ['id', 'from', 'type', 'to', 'role', 'title', 'capacity', 'status', 'since', 'until', 'seen'] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], string>>;

const mapping = (type: string, properties: string, dates: string) =>
  `    - {from: "{from}", type: ${type}, to: "{to}", ${properties}, status: "{status}", ${dates}, where: {type: ${type}}}`;
const table = (name: string, rows: number, dates: string) => `
${name}:
  document: {name: ${name}, kind: DATASET, date: 2024-06-01}
  key: id
  expected: {rows: ${rows}}
  links:
${mapping('HOLDS_ROLE', 'role: "{role}", title: "{title}"', dates)}
${mapping('PARTICIPATES_IN', 'capacity: "{capacity}"', dates)}
`;
const csv = (rows: Row[]) =>
  [COLUMNS.join(','), ...rows.map((row) => COLUMNS.map((column) => row[column] ?? '').join(','))].join('\n');

/** A folder that says each link with its dates in one table, and where it was seen on a day, that in another. */
function folderOf(links: Row[]): string {
  const seen = [{ id: 'x', type: 'none' }, ...links.filter(({ seen }) => seen)];
  return seedFolder({
    'reference/dataset.yaml':
      table('gezegd', links.length, 'validFrom: "{since}", validTo: "{until}"') +
      table('gezien', seen.length, 'observedOn: "{seen}"'),
    'reference/gezegd.csv': `${csv(links)}\n`,
    'reference/gezien.csv': `${csv(seen)}\n`,
    'entities/all.yaml': ENTITIES,
  });
}

const day = fc.constantFrom('2018', '2019-05-01', '2020~', '2021', '2024-06-01');
const said = fc.record(
  { since: day, until: day, seen: day, status: fc.constantFrom('HELD', 'HELD', 'HELD', 'DENIED', 'PLANNED') },
  { requiredKeys: ['status'] },
);
const person = fc.constantFrom('anna', 'bram');
const role = fc.record(
  {
    from: person,
    type: fc.constant('HOLDS_ROLE'),
    to: fc.constantFrom('dienst', 'gemeente', 'fonds'),
    role: fc.constantFrom('ALDERMAN', 'MINISTER', 'CHAIR'),
    title: fc.constantFrom('een', 'twee'),
  },
  { requiredKeys: ['from', 'type', 'to', 'role'] },
);
const part = fc.record({
  from: fc.constantFrom('anna', 'dienst'),
  type: fc.constant('PARTICIPATES_IN'),
  to: fc.constant('fonds'),
  capacity: fc.constantFrom('PARTNER', 'LEAD'),
});
const links = fc
  .uniqueArray(
    fc.tuple(fc.oneof({ weight: 4, arbitrary: role }, part), said).map(([what, how]): Row => ({ ...what, ...how })),
    {
      minLength: 10,
      maxLength: 40,
      selector: ({ from, to, role, title, capacity, status }) => `${[from, to, role, title, capacity, status]}`,
    },
  )
  .map((rows) =>
    rows.map((row, index) => ({
      ...row,
      id: String(index),
      ...(row.since && row.until && row.since > row.until && { since: row.until, until: row.since }),
    })),
  );

async function found(of: string[] | null): Promise<string[]> {
  const { data, errors } = await ask(
    'query ($of: [ID!]) { contradictions(of: $of, first: 500) { nodes { kind links { id } } } }',
    { of },
  );
  expect(errors).toBeUndefined();
  return data.contradictions.nodes.map(({ kind, links }: { kind: string; links: { id: string }[] }) =>
    [kind, ...links.map(({ id }) => id)].join(' '),
  );
}

test('what a load marks misses no contradiction', async () => {
  const kinds = new Set<string>();
  await fc.assert(
    fc.asyncProperty(links, async (rows) => {
      await load(database.graph, [folderOf(rows)]);
      const all = await found(IDS);
      for (const one of all) kinds.add(one.split(' ').length === 2 ? 'SEEN' : one.split(' ')[0]!);
      expect(await found(null)).toEqual(all);
    }),
    { numRuns: 12, seed: 7, endOnFailure: true },
  );
  expect([...kinds].sort()).toEqual(['DATES', 'DENIAL', 'ROLES', 'SEEN']);
}, 300_000);

test('a fact that is taken away takes the mark of what it contradicted with it', async () => {
  const alderman = (id: string, to: string): Row => ({
    id,
    from: 'anna',
    type: 'HOLDS_ROLE',
    to,
    role: 'ALDERMAN',
    status: 'HELD',
    since: '2020',
    until: '2022',
  });
  const marks = () => database.run('MATCH ()-[link]->() WHERE link.doubts IS NOT NULL RETURN link.doubts AS doubts');
  const both = folderOf([alderman('0', 'dienst'), alderman('1', 'gemeente')]);
  await load(database.graph, [both]);
  expect(await marks()).toEqual([{ doubts: ['ROLES'] }, { doubts: ['ROLES'] }]);
  expect(await found(null)).toHaveLength(1);
  expect(await load(database.graph, [both])).toMatchObject({ written: 0, removed: 0 });
  await load(database.graph, [folderOf([alderman('0', 'dienst')])]);
  expect(await marks()).toEqual([]);
  expect(await found(null)).toEqual([]);
});
