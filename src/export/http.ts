import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';
import { ArgumentError, RefusedError } from '../errors';
import type { Graph } from '../graph/graph';
import type { GraphFormat } from './format';
import { FORMATS } from './formats';
import { piecesOf } from './pieces';
import { optionName, readQuestion } from './question';
import { selectionOf } from './select';
import { ExportSource } from './source';

const STATUS: Record<string, number> = {
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
  LIMIT_EXCEEDED: 422,
};
const RETRY_SECONDS = 30;

/**
 * `GET /export/graph.<extension>?…`, with the options of the command; at most `concurrency` at once. Lists that are too long for an address,
 * such as `ids`, go into a POST: a JSON object of the same options, a list as an array or separated by commas.
 */
export function registerExports(app: FastifyInstance, graph: Graph, concurrency: number): void {
  let running = 0;
  for (const [address, format] of addresses())
    app.route<{ Querystring: Record<string, string> }>({
      method: ['GET', 'HEAD', 'POST'],
      url: address,
      handler: async (request, reply) => {
        let source: ExportSource | undefined;
        let left = false;
        const leave = () => {
          if (left) return;
          left = true;
          running--;
          source?.dispose();
        };
        if (running >= concurrency) return refuseExport(reply, busy(running));
        running++;
        try {
          const selection = await selectionOf(
            graph,
            readQuestion(optionsOf({ ...request.query, ...bodyOf(request.body) })),
          );
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
          return refuseExport(reply, error);
        }
      },
    });
}

function addresses(): [string, GraphFormat][] {
  const all = Object.values(FORMATS);
  return [
    ...new Map(all.flatMap((format) => [format.extension, format.name].map((end) => [`/export/graph.${end}`, format]))),
  ];
}

/** Of a POST. A list becomes one text, as it is in an address. */
function bodyOf(body: unknown): Record<string, unknown> {
  if (body === undefined || body === null) return {};
  if (typeof body !== 'object' || Array.isArray(body))
    throw new ArgumentError('body', 'The body is no JSON object of options, such as {"ids": ["gm0153", "am05"]}.');
  return Object.fromEntries(
    Object.entries(body)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join() : typeof value === 'number' ? String(value) : value,
      ]),
  );
}

/** `asOf` and `as-of` are one. */
function optionsOf(query: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => {
      const option = optionName(name);
      if (typeof value === 'string') return [option, value];
      throw new ArgumentError(
        option,
        Array.isArray(value)
          ? `\`${option}\` is given more than once; separate its values by commas.`
          : `\`${option}\` takes text, or a list of it.`,
      );
    }),
  );
}

function busy(running: number): RefusedError {
  const message = `${running} exports run already; try again in ${RETRY_SECONDS} seconds.`;
  return new RefusedError(503, 'EXPORT_BUSY', message, { retryAfter: RETRY_SECONDS });
}

/** An export that is not made: its error as JSON. What is no error of ours is thrown on. */
export function refuseExport(reply: FastifyReply, error: unknown): FastifyReply {
  if (!(error instanceof GraphQLError)) throw error;
  const { code, http, ...rest } = error.extensions;
  const { status, headers = [] } = (http ?? {}) as { status?: number; headers?: Iterable<[string, string]> };
  return reply
    .status(status ?? STATUS[String(code)] ?? 500)
    .headers(Object.fromEntries(headers))
    .send({ error: { code, message: error.message, ...rest } });
}
