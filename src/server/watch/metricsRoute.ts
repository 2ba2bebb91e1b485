import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Metrics } from './metrics';

/** `/metrics`, for Prometheus: asks for the token, or, where there is none, answers this machine only. */
export function serveMetrics(app: FastifyInstance, metrics: Metrics, token: string | null): void {
  app.get('/metrics', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    if (token === null ? !isFromHere(request) : !hasToken(request, token))
      return reply
        .code(token === null ? 403 : 401)
        .headers(token === null ? {} : { 'www-authenticate': 'Bearer' })
        .send({
          error:
            token === null
              ? '`/metrics` answers this machine only; set METRICS_TOKEN.'
              : '`/metrics` asks for its token.',
        });
    return reply.type(metrics.contentType).send(await metrics.text());
  });
}

function hasToken({ headers }: FastifyRequest, token: string): boolean {
  const given = /^Bearer +(.+)$/i.exec(headers.authorization ?? '')?.[1];
  // Hashes are of one length, and their comparison takes as long wherever they differ.
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return given !== undefined && timingSafeEqual(hash(given.trim()), hash(token));
}

/** By its connection and by the name it uses: a hostile page can have its own name point here, and a proxy passes on what comes from elsewhere. */
function isFromHere({ headers, socket }: FastifyRequest): boolean {
  const named = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i.test(headers.host ?? '');
  const connected = /^(::1|(::ffff:)?127(\.\d+){3})$/.test(socket.remoteAddress ?? '');
  return named && connected && headers.forwarded === undefined && headers['x-forwarded-for'] === undefined;
}
