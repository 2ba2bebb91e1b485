import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';

/** The questions with which GraphiQL opens. */
const EXAMPLES = join(__dirname, '..', '..', 'web', 'graphiql', 'operations');

/**
 * Asks a few questions of most kinds, one after the other, so that Neo4j has planned their statements, which takes up to seconds each, before a reader
 * asks the like. What goes wrong is left to the reader to be told. Ends when the server closes.
 */
export async function warmUp(app: FastifyInstance): Promise<void> {
  if (!existsSync(EXAMPLES)) return;
  for (const file of readdirSync(EXAMPLES)) {
    if (!app.server.listening) return;
    const query = readFileSync(join(EXAMPLES, file), 'utf8');
    await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: app.ownAuthorization },
      payload: { query },
    });
  }
}
