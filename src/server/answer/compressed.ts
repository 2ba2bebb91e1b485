import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Answer } from './answer';

const brotli = promisify(brotliCompress);
const ENCODERS = {
  // A higher quality takes many times as long, which only what is sent often would repay.
  br: (body: Buffer) => brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: promisify(gzip),
};

export type Encoding = keyof typeof ENCODERS;
/** What an answer can be compressed with, the best first. */
export const ENCODINGS = Object.keys(ENCODERS) as Encoding[];

/** Bytes below which an answer fits into one packet as it is. */
const SMALL = 1_400;

/** The answer as it is sent to who accepts the encoding. */
export async function compressed({ status, headers, body, operation }: Answer, encoding?: Encoding): Promise<Answer> {
  if (!encoding || body.length < SMALL) return { status, headers, body, operation };
  return {
    status,
    headers: { ...headers, 'content-encoding': encoding },
    body: await ENCODERS[encoding](body),
    operation,
  };
}
