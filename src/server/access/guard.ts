import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { RefusedError } from '../../errors';
import type { AccessSettings } from '../../settings/access';
import type { Tokens } from './tokens';

const MINUTE = 60_000;
/** Clients whose requests are counted; who asked least recently is forgotten first. */
const CLIENTS = 10_000;

/** Lets through to what is registered on `app` after this who may read, and no client more often than it may. Before the body is read. */
export async function guardAccess(
  app: FastifyInstance,
  { isOpen, rateLimit: most }: AccessSettings,
  tokens: Tokens,
): Promise<void> {
  // First, so that guesses at tokens are counted.
  if (most > 0) await limitRate(app, most, tokens);
  if (isOpen) return;
  app.addHook('onRequest', async ({ headers: { authorization } }, reply) => {
    if (authorization === app.ownAuthorization || tokens.of(authorization)) return;
    const isWrong = authorization !== undefined;
    reply.header('www-authenticate', `Bearer realm="regiograaf"${isWrong ? ', error="invalid_token"' : ''}`);
    throw new RefusedError(
      401,
      'UNAUTHENTICATED',
      isWrong
        ? 'That token is not known here.'
        : 'This server asks for a token. Send it in the header "Authorization: Bearer …".',
    );
  });
}

async function limitRate(app: FastifyInstance, max: number, tokens: Tokens): Promise<void> {
  await app.register(rateLimit, {
    global: false,
    max,
    timeWindow: MINUTE,
    cache: CLIENTS,
    enableDraftSpec: true,
    allowList: ({ headers }) => headers.authorization === app.ownAuthorization,
    keyGenerator: (request: FastifyRequest) =>
      tokens.of(request.headers.authorization)?.hash ?? normalizeIP(request.ip),
    errorResponseBuilder: (_request, { ttl }) => {
      const retryAfter = Math.ceil(ttl / 1000);
      return new RefusedError(
        429,
        'RATE_LIMITED',
        `You may send ${max} requests a minute here. Try again in ${retryAfter} seconds.`,
        { limit: max, retryAfter },
      );
    },
  });
  app.addHook('onRequest', app.rateLimit());
}
