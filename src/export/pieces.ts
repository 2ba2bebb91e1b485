import type { GraphFormat } from './format';
import type { ExportSource } from './source';

/** The pieces of a format. Fails at the end where the graph has changed, so that what was sent never looks whole. */
export async function* piecesOf(format: GraphFormat, source: ExportSource): AsyncGenerator<string | Uint8Array> {
  yield* joinedUp(format.write(source));
  await source.finish();
}

const PIECE = 64 * 1024;

/** Fewer and larger pieces: each costs a turn of the event loop and a write. */
async function* joinedUp(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<string | Uint8Array> {
  let text = '';
  for await (const piece of pieces) {
    if (typeof piece !== 'string') {
      yield piece;
      continue;
    }
    text += piece;
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}
