import neo4j, { type Plan, type Transaction } from 'neo4j-driver';
import { readStatements } from '../../src/graph/statements';

const { text } = readStatements().get('explore/collaborators')!;
const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = process.env as Record<string, string>;
const driver = neo4j.driver(NEO4J_URI!, neo4j.auth.basic(NEO4J_USER!, NEO4J_PASSWORD!), {
  disableLosslessIntegers: true,
});

afterAll(() => driver.close());

const ARGS = {
  via: ['INITIATIVE', 'EVENT', 'ORGANIZATION', 'DIRECT', 'PEOPLE'],
  labels: ['Actor'],
  region: null,
  since: '0000-01-01',
  until: '9999-12-31',
  asOf: null,
  holds: null,
  statuses: ['HELD'],
  certainties: ['EXPLICIT'],
  minScore: 0,
  after: '',
  first: 2000,
  largestCircle: 1000,
  mostLinks: 200_000,
  mostContexts: 50,
  mostPeople: 10,
};

/** Asks the statement over facts that are taken back afterwards. */
async function over(facts: string, args: Record<string, unknown>) {
  const session = driver.session();
  const tx: Transaction = await session.beginTransaction();
  try {
    await tx.run(facts);
    return (await tx.run(text, { args: { ...ARGS, ...args } })).records.map((record) => record.toObject());
  } finally {
    await tx.rollback();
    await session.close();
  }
}

const idsOf = (rows: Record<string, unknown>[]) => [...new Set(rows.map((row) => row.id).filter(Boolean))];
const LINK = "certainty: 'EXPLICIT', status: 'HELD', citations: ['zz#1']";

/** Three members of one council, of whom the second left before the third came. */
const COUNCIL = `
  CREATE (council:Entity:Organization:Actor {id: 'zz-council', name: 'Council', sortKey: 'council zz-council'})
  WITH council
  UNWIND [['a', '2010-01-01', '2020-12-31'], ['b', '2010-01-01', '2015-06-30'], ['c', '2015-07-01', '9999-12-31']] AS row
  CREATE (:Entity:Person:Actor {id: 'zz-' + row[0], name: row[0], sortKey: row[0]})
         -[:HOLDS_ROLE {id: 'zz-' + row[0], possibleFrom: row[1], possibleTo: row[2], holdsFrom: row[1], holdsTo: row[2], ${LINK}}]->(council)`;

test('roles that never overlapped are no shared context', async () => {
  expect(idsOf(await over(COUNCIL, { of: 'zz-b' }))).toEqual(['zz-a']);
  expect(idsOf(await over(COUNCIL, { of: 'zz-c' }))).toEqual(['zz-a']);
  expect(idsOf(await over(COUNCIL, { of: 'zz-a' }))).toEqual(['zz-b', 'zz-c']);
});

test('a period cuts what overlapped', async () => {
  expect(idsOf(await over(COUNCIL, { of: 'zz-a', until: '2015-06-30' }))).toEqual(['zz-b']);
  expect(idsOf(await over(COUNCIL, { of: 'zz-a', since: '2015-07-01' }))).toEqual(['zz-c']);
  expect(idsOf(await over(COUNCIL, { of: 'zz-a', since: '2021-01-01' }))).toEqual([]);
});

test('as of a day both count, and n is of that day', async () => {
  const rows = await over(COUNCIL, { of: 'zz-a', asOf: '2012-01-01' });
  expect(idsOf(rows)).toEqual(['zz-b']);
  expect(rows[0]).toMatchObject({ actors: 2, holds: 'HOLDS' });
  expect((await over(COUNCIL, { of: 'zz-a' }))[0]).toMatchObject({ actors: 3 });
});

test('a role that ended before an event does not make its body work with another', async () => {
  const facts = `${COUNCIL}
    WITH count(*) AS made
    MATCH (b:Entity {id: 'zz-b'}), (c:Entity {id: 'zz-c'})
    CREATE (event:Entity:Event {id: 'zz-event', name: 'Event', sortKey: 'event', date: '2016-01-01'})
    CREATE (other:Entity:Organization:Actor {id: 'zz-other', name: 'Other', sortKey: 'other'})
    CREATE (d:Entity:Person:Actor {id: 'zz-d', name: 'd', sortKey: 'd'})
    CREATE (d)-[:HOLDS_ROLE {id: 'zz-d', possibleFrom: '0000-01-01', possibleTo: '9999-12-31', ${LINK}}]->(other)
    WITH *
    UNWIND [b, d] AS person
    CREATE (person)-[:ATTENDED {id: 'zz-at-' + person.id, possibleFrom: '2016-01-01', possibleTo: '9999-12-31', validToLatest: '2016-01-01', ${LINK}}]->(event)`;
  expect(idsOf(await over(facts, { of: 'zz-other' }))).toEqual([]);
  expect(idsOf(await over(facts.replace('[b, d]', '[c, d]'), { of: 'zz-other' }))).toEqual(['zz-council']);
});

const CROWD = `
  CREATE (hall:Entity:Event {id: 'zz-hall', name: 'Hall', sortKey: 'hall'})
  WITH hall
  UNWIND range(1, 1001) AS number
  CREATE (:Entity:Person:Actor {id: 'zz-' + number, name: 'p', sortKey: 'p ' + number})
         -[:ATTENDED {id: 'zz-' + number, possibleFrom: '0000-01-01', possibleTo: '9999-12-31', ${LINK}}]->(hall)`;

test('too large a circle is skipped and named', async () => {
  const rows = await over(CROWD, { of: 'zz-1' });
  expect(rows[0]).toMatchObject({ totalCount: 0, skipped: ['zz-hall'] });
  expect((await over(CROWD.replace('1001', '1000'), { of: 'zz-1' }))[0]).toMatchObject({
    totalCount: 999,
    skipped: [],
  });
});

test('beyond the limit of links nothing is followed, and how many there are is said', async () => {
  const rows = await over(CROWD.replace('1001', '1000'), { of: 'zz-1', mostLinks: 999 });
  expect(rows).toMatchObject([{ totalCount: 0, reach: 1000 }]);
});

test('starts from one entity: no label and no relationship type is scanned', async () => {
  const session = driver.session();
  const { summary } = await session.run(`EXPLAIN ${text}`, { args: { ...ARGS, of: 'arjan-kampman' } });
  await session.close();
  const operators = (plan: Plan): string[] => [plan.operatorType, ...plan.children.flatMap(operators)];
  expect(operators(summary.plan as Plan).filter((name) => /Scan/.test(name))).toEqual([]);
});
