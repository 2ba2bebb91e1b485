import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { builtFiles, wantsPage } from './files';

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
];

const ABOUT = { name: 'Regiograaf', graphql: '/graphql', documentation: 'README.md' };

/** Serves the explorer at `/` to who accepts HTML. Programs, and everyone where it was not built, are told there what this is and where the API is. */
export function serveExplorer(app: FastifyInstance, built: string = BUILT): void {
  const answers = builtFiles(built, POLICY);
  const page = answers.get('index.html');
  answers.delete('index.html');
  for (const [name, answer] of answers) app.get(`/${name}`, answer);
  app.get('/', (request, reply) => {
    if (page && wantsPage(request)) return page(request, reply);
    return reply.header('vary', 'accept').send(ABOUT);
  });
}
