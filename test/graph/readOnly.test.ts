import type { Question } from '../../src/graph/readOnly';
import { testGraph } from '../setup/ask';

const question = (text: string, more: Partial<Question> = {}): Question => ({
  text,
  parameters: {},
  timeout: 60_000,
  first: 10,
  bytes: 1_000_000,
  mark: 'readOnly.test',
  planCheck: () => () => undefined,
  ...more,
});
const LONG = 'UNWIND range(1, 1000000000000) AS number RETURN count(number)';

test('a statement is ended by its mark, and no other', async () => {
  const readOnly = testGraph().readOnly(2);
  const marked = readOnly.run(question(LONG, { mark: 'one' })).catch(({ code }) => code);
  const other = readOnly.run(question(LONG, { mark: 'two', timeout: 3000 })).catch(({ code }) => code);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await readOnly.end('one');
  expect(await marked).toMatch(/\.Transaction\.Terminated$/);
  expect(await other).toMatch(/TimedOut/);
});

test('what its plan forbids is not run', async () => {
  const refuse = () => {
    throw new Error('refused');
  };
  await expect(
    testGraph()
      .readOnly(1)
      .run(question('RETURN 1', { planCheck: () => refuse })),
  ).rejects.toThrow('refused');
});

test('what writes fails in Neo4j itself', async () => {
  await expect(testGraph().readOnly(1).run(question('CREATE (n:Nothing)'))).rejects.toMatchObject({
    code: 'Neo.ClientError.Statement.AccessMode',
  });
});
