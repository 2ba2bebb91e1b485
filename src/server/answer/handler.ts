import type { FastifyReply, FastifyRequest } from 'fastify';
import { UnavailableError } from '../../errors';
import type { Graph } from '../../graph/graph';
import { sha256 } from '../../seeds/ids';
import type { Slots } from '../../slots';
import type { Context } from '../context';
import { acceptedEncoding } from '../encoding';
import { Place } from '../overload/place';
import type { AnswerFrom } from '../watch/seen';
import type { Answer } from './answer';
import { asksForSchema, bodyOf, keyOf } from './asked';
import type { AnswerCache } from './cache';
import { compressed, ENCODINGS, type Encoding } from './compressed';
import { consistent } from './consistent';
import type { AnswerMaker } from './make';

/** It may be stored, and must be looked up again before it is used. */
const REUSABLE = { 'cache-control': 'no-cache' };

const NONE: readonly string[] = [];

/** An answer, and how it came about. */
interface Outcome {
  answer: Answer;
  /** Trips to the database; null where it was kept. */
  trips: number | null;
  /** Whether it is good for as long as the graph stays as it is. */
  isKept: boolean;
  from: AnswerFrom;
  /** Of the errors in it. */
  codes: readonly string[];
}

/**
 * Answers GraphQL requests. The revision of the graph is read when a request has arrived; an answer that was made at that revision is sent again,
 * else it is made, and kept. Those who ask the same at the same revision while it is made get the same.
 */
export class GraphQLHandler {
  /** What is being made, by the key and the revision. */
  private readonly making = new Map<string, Promise<Outcome>>();

  /** `build` tells this programme from others that answer the same graph differently: it goes into the ETag. */
  constructor(
    private readonly graph: Graph,
    private readonly maker: AnswerMaker,
    private readonly cache: AnswerCache,
    private readonly slots: Slots,
    private readonly contextOf: (request: FastifyRequest, place: Place, revision?: string) => Context,
    private readonly build: string,
  ) {}

  async handle(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const revision = await this.graph.revision().catch((error) => {
      // Refused unread, so that none wait; but the schema needs no database.
      if (error instanceof UnavailableError && !asksForSchema(request)) throw error;
      return null;
    });
    if (revision === null) return send(request, reply, await this.madeOnce(request));
    const encoding = acceptedEncoding(request.headers['accept-encoding'], ENCODINGS);
    const key = `${keyOf(request)} ${encoding ?? ''}`;
    const tag = request.method === 'GET' ? `"${sha256([this.build, revision, key].join('\n'))}"` : undefined;
    if (tag && request.headers['if-none-match']?.includes(tag)) {
      request.seen.from = 'unchanged';
      return reply
        .code(304)
        .headers({ ...REUSABLE, etag: tag })
        .send();
    }
    const kept = this.cache.get(key, revision);
    const outcome: Outcome = kept
      ? { answer: kept, trips: null, isKept: true, from: 'kept', codes: NONE }
      : await this.makeOnce(key, revision, request, encoding);
    return send(request, reply, outcome, tag);
  }

  /** An answer for all who ask the same at the same revision meanwhile: the graph was at it when each of them asked, so none gets an older one. */
  private makeOnce(key: string, revision: string, request: FastifyRequest, encoding?: Encoding): Promise<Outcome> {
    const name = `${key} ${revision}`;
    const others = this.making.get(name);
    if (others) return others.then((outcome) => ({ ...outcome, from: 'shared' }));
    const making = this.make(key, revision, request, encoding).finally(() => this.making.delete(name));
    this.making.set(name, making);
    return making;
  }

  private async make(key: string, first: string, request: FastifyRequest, encoding?: Encoding): Promise<Outcome> {
    const body = bodyOf(request);
    const { answer, revision, isWhole } = await this.inPlace((place) =>
      consistent(
        first,
        () => this.graph.revision(),
        (since) => this.maker.make(request, body, this.contextOf(request, place, since)),
      ),
    );
    const sent = await compressed(answer, encoding);
    const isKept = answer.isKeepable && isWhole;
    if (isKept) this.cache.set(key, revision, sent);
    const { trips, codes } = answer;
    return { answer: sent, trips, isKept: isKept && revision === first, from: 'made', codes };
  }

  private async madeOnce(request: FastifyRequest): Promise<Outcome> {
    const body = bodyOf(request);
    const answer = await this.inPlace((place) => this.maker.make(request, body, this.contextOf(request, place)));
    return { answer, trips: answer.trips, isKept: false, from: 'made', codes: answer.codes };
  }

  /** Throws a RefusedError where too many answers are being made. */
  private async inPlace<T>(work: (place: Place) => Promise<T>): Promise<T> {
    const place = new Place(await this.slots.take());
    return work(place).finally(() => place.leave());
  }
}

function send({ seen }: FastifyRequest, reply: FastifyReply, outcome: Outcome, tag?: string): FastifyReply {
  const { answer, trips, isKept, from, codes } = outcome;
  Object.assign(seen, { operation: answer.operation, trips: from === 'made' ? trips : 0, from, codes });
  const vary = [reply.getHeader('vary') ?? [], 'accept', 'accept-encoding'].flat().join(', ');
  reply
    .code(answer.status)
    .headers(answer.headers)
    .headers({
      vary,
      'cache-control': 'no-store',
      'server-timing': trips === null ? 'cache;desc="kept"' : `neo4j;desc="${trips} trips"`,
    });
  if (isKept && tag) reply.headers({ ...REUSABLE, etag: tag });
  return reply.send(answer.body);
}
