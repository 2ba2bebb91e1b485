import 'reflect-metadata';
import neo4j, { type Driver } from 'neo4j-driver';
import { contradictionsFrom } from '../../src/explore/contradictions/contradiction';
import type { Row } from '../../src/graph/graph';
import { ask, testGraph } from '../setup/ask';

const ALL = {
  // These tests write links themselves, and only a load marks what may contradict another; `of` reads all links of these.
  of: ['arjan-kampman', 'natasja-groothuismink', 'twents-fonds-voor-vakmanschap', 'gm0153'],
  kinds: ['DENIAL', 'ROLES', 'DATES'],
  asOf: null as string | null,
  certainties: ['EXPLICIT'],
  after: '',
  before: '\uffff',
  first: 20,
  last: null,
};

let driver: Driver;
beforeAll(() => {
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = process.env as Record<string, string>;
  driver = neo4j.driver(NEO4J_URI!, neo4j.auth.basic(NEO4J_USER!, NEO4J_PASSWORD!), { disableLosslessIntegers: true });
});
afterAll(() => driver.close());

/** Days as the loader writes them: a state seen on one day, unless more is said. */
const DAYS = `{citations: ['municipalities@GM0153'], certainty: 'EXPLICIT', status: 'HELD', possibleFrom: '0000-01-01', possibleTo: '9999-12-31'}`;
const seen = (day: string, more = '') =>
  `SET link += ${DAYS} SET link.observedOn = ['${day}'], link.holdsFrom = '${day}', link.holdsTo = '${day}' ${more}`;
const link = (from: string, type: string, to: string, id: string, facts: string, when: string) =>
  `MATCH (from:Entity {id: '${from}'}), (to:Entity {id: '${to}'}) CREATE (from)-[link:${type} {id: '${id}'}]->(to) SET link += ${facts} ${when}`;

/** What the statement finds when the graph also has these links, which are taken back at once. */
async function found(links: string[], parameters: Partial<typeof ALL> = {}) {
  const session = driver.session({ defaultAccessMode: neo4j.session.WRITE });
  const tx = await session.beginTransaction();
  try {
    for (const statement of links) await tx.run(statement);
    const text = testGraph().statements.get('explore/contradictions')!.text;
    const { records } = await tx.run(text, { ...ALL, ...parameters });
    return contradictionsFrom(records.map((record): Row => record.toObject()));
  } finally {
    await tx.rollback();
    await session.close();
  }
}

const idsOf = ({ edges }: Awaited<ReturnType<typeof found>>) =>
  edges.map(({ node }) => [node.kind, ...node.links.map(({ id }) => id)]);

const KAMPMAN_IN_RHEDEN = link(
  'arjan-kampman',
  'HOLDS_ROLE',
  'gm0275',
  'zz1',
  `{role: 'ALDERMAN', title: 'wethouder'}`,
  seen('2023-02-22'),
);

test('the sources hold no contradiction, though some say a month or a year only', async () => {
  const { data, trips } = await ask('{ contradictions { totalCount nodes { kind } pageInfo { hasNextPage } } }');
  expect(data.contradictions).toEqual({ totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } });
  expect(trips).toBe(1);
});

test('a denial of what only is proposed is none: the ministry that has not joined yet and is interested', async () => {
  const { data, trips } = await ask('{ contradictions(of: ["mnre1045"]) { totalCount } }');
  expect(data.contradictions.totalCount).toBe(0);
  expect(trips).toBe(2);
});

test('one source says so, another denies it on the same day', async () => {
  const denied = await found([
    link(
      'twents-fonds-voor-vakmanschap',
      'RUNS_IN',
      'am05',
      'zz1',
      `{}`,
      seen('2023-02-22', `SET link.status = 'DENIED'`),
    ),
  ]);
  const [{ node }] = denied.edges as [(typeof denied.edges)[0]];
  expect(node.links.map(({ status }) => status)).toEqual(['HELD', 'DENIED']);
  expect([node.kind, node.firstDay, node.lastDay]).toEqual(['DENIAL', '2023-02-22', '2023-02-22']);
  expect(node.explanation('EN')).toBe(
    'Twents Fonds voor Vakmanschap runs in Twente (since 2019). Denied: Twents Fonds voor Vakmanschap runs in Twente (seen on 22 February 2023). The one denies the other, on 22 February 2023.',
  );
  expect(node.explanation('NL')).toContain('Het ene ontkent het andere, op 22 februari 2023.');
});

test('a denial on another day is none, since it may have ended', async () => {
  const later = link(
    'arjan-kampman',
    'HOLDS_ROLE',
    'gm0153',
    'zz1',
    `{role: 'ALDERMAN'}`,
    seen('2026-01-01', `SET link.status = 'DENIED'`),
  );
  expect(idsOf(await found([later]))).toEqual([]);
});

test('a denial of another role is none', async () => {
  const other = link(
    'arjan-kampman',
    'HOLDS_ROLE',
    'gm0153',
    'zz1',
    `{role: 'CHAIR'}`,
    seen('2023-02-22', `SET link.status = 'DENIED'`),
  );
  expect(idsOf(await found([other]))).toEqual([]);
});

test('alderman of two municipalities on one day', async () => {
  const page = await found([KAMPMAN_IN_RHEDEN]);
  const [{ node }] = page.edges as [(typeof page.edges)[0]];
  expect(page.totalCount).toBe(1);
  expect(node.kind).toBe('ROLES');
  expect(node.links.map(({ toId }) => toId).sort()).toEqual(['gm0153', 'gm0275']);
  expect(node.explanation('EN')).toMatch(/Nobody holds both of these roles on the same day, on 22 February 2023\.$/);
});

test('alderman of two municipalities one after the other is none', async () => {
  const earlier = KAMPMAN_IN_RHEDEN.replaceAll('2023-02-22', '2019-01-01');
  expect(idsOf(await found([earlier]))).toEqual([]);
});

test('nor is a role that ends on the day on which another begins', async () => {
  const changed = (ended: string) =>
    link(
      'arjan-kampman',
      'HOLDS_ROLE',
      'gm0275',
      'zz1',
      `{role: 'MINISTER'}`,
      seen('2023-02-22', `SET link.validTo = '${ended}', link.validToLatest = '${ended}'`),
    );
  const next = link(
    'arjan-kampman',
    'HOLDS_ROLE',
    'gm0202',
    'zz2',
    `{role: 'STATE_SECRETARY'}`,
    seen('2023-02-22', `SET link.validFrom = '2023-02-22', link.validFromEarliest = '2023-02-22'`),
  );
  const pairs = async (ended: string) => idsOf(await found([changed(ended), next])).map((ids) => ids.slice(1));
  expect(await pairs('2023-02-22')).not.toContainEqual(['zz1', 'zz2']);
  expect(await pairs('2023-02-23')).toContainEqual(['zz1', 'zz2']);
});

test('two first days of one role, and a link seen after its end', async () => {
  const since = (id: string, title: string, year: number) =>
    link(
      'arjan-kampman',
      'HOLDS_ROLE',
      'gm0275',
      id,
      `{role: 'MEMBER', title: '${title}'}`,
      seen(
        '2023-02-22',
        `SET link.validFrom = '${year}', link.validFromEarliest = '${year}-01-01', link.validFromLatest = '${year}-12-31'`,
      ),
    );
  const ended = link(
    'gm0153',
    'MEMBER_OF',
    'vng',
    'zz3',
    '{}',
    seen('2023-02-22', `SET link.possibleTo = '2020-12-31'`),
  );
  const page = await found([since('zz1', 'lid', 2018), since('zz2', 'raadslid', 2020), ended]);
  expect(idsOf(page)).toEqual([
    ['DATES', 'zz1', 'zz2'],
    ['DATES', 'zz3'],
  ]);
  expect(page.edges.map(({ node }) => node.explanation('EN').split('. ').at(-1))).toEqual([
    'The first or last days that they state differ.',
    'It was seen outside the time in which it, or one of its ends, is stated to have existed.',
  ]);
});

test('only of some entities, kinds, days and certainties; in pages', async () => {
  const links = [
    KAMPMAN_IN_RHEDEN,
    link('natasja-groothuismink', 'HOLDS_ROLE', 'gm0275', 'zz2', `{role: 'MINISTER'}`, seen('2023-02-22')),
  ];
  const count = async (parameters: Partial<typeof ALL>) => (await found(links, parameters)).totalCount;
  expect(await count({})).toBe(2);
  expect(await count({ of: ['arjan-kampman'] })).toBe(1);
  expect(await count({ of: ['gm0275'] })).toBe(2);
  expect(await count({ kinds: ['DENIAL', 'DATES'] })).toBe(0);
  expect(await count({ asOf: '2023-02-22' })).toBe(2);
  expect(await count({ asOf: '2023-02-23' })).toBe(0);
  expect(await count({ certainties: ['INFERRED'] })).toBe(0);
  const first = await found(links, { first: 1 });
  expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  const after = Buffer.from(first.pageInfo.endCursor!, 'base64url').toString();
  const second = await found(links, { first: 1, after });
  expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  expect([...idsOf(first), ...idsOf(second)]).toEqual(idsOf(await found(links)));
});

test.each([
  ['of: ["arjan-kampmann"]', 'NOT_FOUND', 'Did you mean "arjan-kampman"?'],
  ['kinds: []', 'BAD_USER_INPUT', '`kinds` is empty; leave it out for all.'],
  ['first: 0', 'BAD_USER_INPUT', '`first` is 0; it takes a number from 1 to 500.'],
  [`of: [${'"vng", '.repeat(51)}]`, 'BAD_USER_INPUT', '`of` has 51 ids; it takes 50 at most.'],
])('contradictions(%s) is refused', async (args, code, message) => {
  const { errors } = await ask(`{ contradictions(${args}) { totalCount } }`);
  expect(errors![0]!.extensions.code).toBe(code);
  expect(errors![0]!.message).toContain(message);
});
