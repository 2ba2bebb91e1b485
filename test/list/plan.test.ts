import neo4j, { type Plan } from 'neo4j-driver';
import { readStatements, withOneParameter } from '../../src/graph/statements';

const STATEMENTS = [
  'person/people',
  'organization/organizations',
  'municipality/municipalities',
  'ministry/ministries',
  'region/regions',
  'initiative/initiatives',
  'event/events',
  'document/documents',
];

const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = process.env as Record<string, string>;
const driver = neo4j.driver(NEO4J_URI!, neo4j.auth.basic(NEO4J_USER!, NEO4J_PASSWORD!));

afterAll(() => driver.close());

const operators = (plan: Plan): string[] => [
  plan.operatorType.replace(/@.*/, ''),
  ...plan.children.flatMap((child) => operators(child)),
];

test.each(STATEMENTS)('%s walks an index for every order and direction, and reads no whole label', async (name) => {
  const { summary } = await driver.executeQuery(`EXPLAIN ${withOneParameter(readStatements().get(name)!.text)}`);
  const used = operators(summary.plan as Plan);
  expect(used.filter((operator) => operator.startsWith('NodeIndexSeekByRange'))).toHaveLength(6);
  expect(used.filter((operator) => /Scan|Top/.test(operator))).toEqual([]);
});
