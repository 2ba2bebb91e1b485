import neo4j, { type Driver, type Transaction } from 'neo4j-driver';
import { readStatements } from '../../src/graph/statements';

const statements = [...readStatements().values()];
/** These need a transaction of their own, and change nothing that is there already. */
const SCHEMA = /^constraints\/|^load\/awaitIndexes$/;
/** These change the graph; the test takes them back. */
const WRITES = /^load\//;
/** These answer from what the test's graph does not hold: texts of documents, an id that was changed, a statement that runs. */
const EMPTY = /^citation\/excerpt$|^export\/formerIds|^graph\/end$/;

let driver: Driver;

beforeAll(() => {
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = process.env as Record<string, string>;
  driver = neo4j.driver(NEO4J_URI!, neo4j.auth.basic(NEO4J_USER!, NEO4J_PASSWORD!), { disableLosslessIntegers: true });
});
afterAll(() => driver.close());

/** The values of the header's examples, as Neo4j itself understands them. */
async function examples(tx: Transaction, expressions: Map<string, string>) {
  if (expressions.size === 0) return {};
  const columns = [...expressions].map(([name, expression]) => `${expression} AS ${name}`).join(', ');
  return (await tx.run(`RETURN ${columns}`)).records[0]!.toObject();
}

test.each(statements.map((statement) => [statement.name, statement] as const))(
  '%s runs with its own example',
  async (name, statement) => {
    const mode = WRITES.test(name) ? neo4j.session.WRITE : neo4j.session.READ;
    const session = driver.session({ defaultAccessMode: SCHEMA.test(name) ? neo4j.session.WRITE : mode });
    try {
      if (SCHEMA.test(name)) {
        await session.run(statement.text);
        return;
      }
      const tx = await session.beginTransaction();
      const result = await tx.run(statement.text, await examples(tx, statement.examples));
      await tx.rollback();
      if (!WRITES.test(name) && !EMPTY.test(name)) expect(result.records.length).toBeGreaterThan(0);
    } finally {
      await session.close();
    }
  },
);
