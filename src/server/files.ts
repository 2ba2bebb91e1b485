import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { acceptedEncoding } from './encoding';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

// The best takes seconds for GraphiQL, and saves a twentieth.
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } };

export type Answer = (request: FastifyRequest, reply: FastifyReply) => FastifyReply;

/**
 * What a build wrote, by path, each file as the answer to a request under the policy given. The files are few, and known when the server
 * starts: they are read and compressed then, so that no request reaches the disk and no path outside the folder can be asked for.
 */
export function builtFiles(folder: string, policy: string[]): Map<string, Answer> {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  return new Map(
    names
      .filter((name) => TYPES[extname(name)])
      .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name))] as const)
      .map(([name, content]) => [name, answerWith(name, content, policy.join('; '))]),
  );
}

/** Whether a browser asks, for a page, rather than a program for data. */
export function wantsPage({ headers }: FastifyRequest): boolean {
  return Boolean(headers.accept?.includes('text/html'));
}

function answerWith(name: string, content: Buffer, policy: string): Answer {
  const encoded: Record<string, Buffer> = { br: brotliCompressSync(content, BROTLI), gzip: gzipSync(content) };
  const tag = createHash('sha256').update(content).digest('base64url').slice(0, 22);
  return (request, reply) => {
    const encoding = acceptedEncoding(request.headers['accept-encoding'], Object.keys(encoded));
    const etag = `"${tag}${encoding ?? ''}"`;
    reply.headers({
      'content-type': TYPES[extname(name)],
      // Files in a folder carry a hash of their content in their name, so they never change; the page that names them may.
      'cache-control': name.includes('/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag,
      vary: name === 'index.html' ? 'accept, accept-encoding' : 'accept-encoding',
      'content-security-policy': policy,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
    });
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    if (encoding) reply.header('content-encoding', encoding);
    return reply.send(encoding ? encoded[encoding] : content);
  };
}
