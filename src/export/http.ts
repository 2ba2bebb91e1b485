import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';
import { ArgumentError } from '../errors';
import type { Graph } from '../graph/graph';
import type { GraphFormat } from './format';
import { FORMATS } from './formats';
import { piecesOf } from './pieces';
import { readQuestion } from './question';
import { selectionOf } from './select';
import { ExportSource } from './source';

const STATUS: Record<string, number> = {
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
  LIMIT_EXCEEDED: 422,
  SERVICE_UNAVAILABLE: 503,
};
const RETRY_SECONDS = 30;

/** `GET /export/graph.<extension>?…`, with the options of the command; at most `concurrency` at once. */
export function registerExports(app: FastifyInstance, graph: Graph, concurrency: number): void {
  let running = 0;
  for (const [address, format] of addresses())
    app.get<{ Querystring: Record<string, string> }>(address, async (request, reply) => {
      let source: ExportSource | undefined;
      let left = false;
      const leave = () => {
        if (left) return;
        left = true;
        running--;
        source?.dispose();
      };
      if (running >= concurrency)
        return refuse(reply.header('retry-after', RETRY_SECONDS), 503, {
          code: 'EXPORT_BUSY',
          message: `${running} exports run already; try again in ${RETRY_SECONDS} seconds.`,
        });
      running++;
      try {
        const selection = await selectionOf(graph, readQuestion(optionsOf(request.query)));
        source = await ExportSource.open(graph, selection);
        reply
          .type(format.mediaType)
          .header('content-disposition', `attachment; filename="graph.${format.extension}"`)
          .header('cache-control', 'no-store');
        if (request.method === 'HEAD') {
          leave();
          return reply.send();
        }
        const body = Readable.from(piecesOf(format, source), { objectMode: false });
        body.on('close', leave);
        return reply.send(body);
      } catch (error) {
        leave();
        if (!(error instanceof GraphQLError)) throw error;
        const { code, ...rest } = error.extensions;
        return refuse(reply, STATUS[String(code)] ?? 500, { code, message: error.message, ...rest, http: undefined });
      }
    });
}

function addresses(): [string, GraphFormat][] {
  const all = Object.values(FORMATS);
  return [
    ...new Map(all.flatMap((format) => [format.extension, format.name].map((end) => [`/export/graph.${end}`, format]))),
  ];
}

/** `asOf` and `as-of` are one. */
function optionsOf(query: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => {
      const option = name === 'asOf' ? 'as-of' : name;
      if (typeof value === 'string') return [option, value];
      throw new ArgumentError(option, `\`${option}\` is given more than once; separate its values by commas.`);
    }),
  );
}

function refuse(reply: FastifyReply, status: number, error: Record<string, unknown>) {
  return reply.status(status).send({ error });
}
