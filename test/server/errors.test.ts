import { ask } from '../setup/ask';

test.each(['mutation', 'subscription'])("a %s is the client's mistake, and said so", async (operation) => {
  const { status, errors } = await ask(`${operation} { anything }`);
  expect(status).toBe(400);
  expect(errors).toContainEqual(
    expect.objectContaining({
      message: `This API has no ${operation} operations; it only answers queries.`,
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    }),
  );
});
