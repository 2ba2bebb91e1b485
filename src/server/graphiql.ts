import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { type Answer, builtFiles } from './files';

/** Built from `web/graphiql/` by `npm run build:web`. */
const BUILT = join(__dirname, '..', '..', 'dist', 'graphiql');

// GraphiQL writes style elements at run time, and has its fonts and small pictures in its style sheet. Scripts and requests stay as strict as the explorer's.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/** Serves the files of GraphiQL; returns the page itself, which `/graphql` answers a browser with. Undefined where it was not built. */
export function serveGraphiQL(app: FastifyInstance, built: string = BUILT): Answer | undefined {
  const answers = builtFiles(built, POLICY);
  const page = answers.get('index.html');
  answers.delete('index.html');
  for (const [name, answer] of answers) app.get(`/${name}`, answer);
  return page;
}
