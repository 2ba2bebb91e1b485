import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Built from `web/` by `npm run build:web`; the same place seen from `src/server` and from `dist/server`. */
const BUILT = join(__dirname, '..', '..', 'dist', 'web');

// The page asks nobody but this server. Sigma and Preact set styles through the DOM, which `style-src` allows without 'unsafe-inline'.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const ABOUT = { name: 'Regiograaf', graphql: '/graphql', documentation: 'README.md' };

/**
 * Serves the explorer at `/` to who accepts HTML. Programs, and everyone where it was not built, are told there what this is and where the API is.
 * The files are few, and known when the server starts: they are read and compressed then, so that no request reaches the disk and no path outside
 * the folder can be asked for.
 */
export function serveExplorer(app: FastifyInstance, built: string = BUILT): void {
  const names = existsSync(built) ? readdirSync(built, { recursive: true, encoding: 'utf8' }) : [];
  const answers = new Map(
    names
      .filter((name) => TYPES[extname(name)])
      .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(built, name))] as const)
      .map(([name, content]) => [name, answerWith(name, content)]),
  );
  const page = answers.get('index.html');
  answers.delete('index.html');
  for (const [name, answer] of answers) app.get(`/${name}`, answer);
  app.get('/', (request, reply) => {
    if (page && request.headers.accept?.includes('text/html')) return page(request, reply);
    return reply.header('vary', 'accept').send(ABOUT);
  });
}

function answerWith(name: string, content: Buffer) {
  const encoded: Record<string, Buffer> = { br: brotliCompressSync(content), gzip: gzipSync(content) };
  const tag = createHash('sha256').update(content).digest('base64url').slice(0, 22);
  return (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const encoding = Object.keys(encoded).find((one) =>
      new RegExp(`\\b${one}\\b(?!\\s*;\\s*q=0(?![.]\\d*[1-9]))`).test(accepted),
    );
    const etag = `"${tag}${encoding ?? ''}"`;
    reply.headers({
      'content-type': TYPES[extname(name)],
      // Files under assets/ carry a hash of their content in their name, so they never change; the page that names them may.
      'cache-control': name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag,
      vary: name === 'index.html' ? 'accept, accept-encoding' : 'accept-encoding',
      'content-security-policy': POLICY,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
    });
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    if (encoding) reply.header('content-encoding', encoding);
    return reply.send(encoding ? encoded[encoding] : content);
  };
}
