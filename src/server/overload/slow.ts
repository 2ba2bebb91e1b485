import type { ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyServerOptions } from 'fastify';

/** Seconds within which the head of a request must be there, where the whole request is given more. */
const HEAD = 10;
/** Bytes a second that a client must take, beside the time it is given in any case. */
const LEAST = 8 * 1024;
/** Milliseconds between two looks for requests that are late; Node's own 30,000 would let them stay as long again. */
const LOOK = 1_000;

/** Seconds in which a request must be there; who sends it more slowly is answered 408 and cut off. */
export function arrivalLimits(seconds: number): Pick<FastifyServerOptions, 'requestTimeout'> & { http: object } {
  const requestTimeout = seconds * 1000;
  const headersTimeout = Math.min(HEAD * 1000, requestTimeout);
  return { requestTimeout, http: { requestTimeout, headersTimeout, connectionsCheckingInterval: LOOK } };
}

/** Cuts off who does not take what it is sent: an answer in one piece within `seconds` and the time its size is worth, of one in many pieces some in every `seconds`. */
export function cutSlowReaders(app: FastifyInstance, seconds: number): void {
  app.addHook('onSend', async (_request, { raw }, payload) => {
    if (typeof payload === 'string' || Buffer.isBuffer(payload))
      cutAfter(raw, (seconds + Buffer.byteLength(payload) / LEAST) * 1000);
    else if (payload) cutWhereStuck(raw, seconds * 1000);
    return payload;
  });
}

function cutAfter(response: ServerResponse, time: number): void {
  const timer = setTimeout(() => response.destroy(), time).unref();
  for (const end of ['finish', 'close']) response.once(end, () => clearTimeout(timer));
}

/** What is not there yet is not the reader's fault: only what waits to be taken counts. */
function cutWhereStuck(response: ServerResponse, time: number): void {
  let before = -1;
  const timer = setInterval(() => {
    const { bytesWritten = 0, writableLength = 0 } = response.socket ?? {};
    const taken = bytesWritten - writableLength;
    if (writableLength > 0 && taken === before) response.destroy();
    before = taken;
  }, time).unref();
  response.once('close', () => clearInterval(timer));
}
