import { distance } from 'fastest-levenshtein';
import { NotFoundError } from '../errors';
import type { RequestGraph } from '../graph/request';
import { wordsOf } from '../list/text';
import { folded } from '../seeds/ids';

const PREFIX = 2;
const MOST_WORDS = 8;
const SUGGESTIONS = 3;

/** The error for an id that no entity of the label has, with the ids nearest to it: by their spelling, or by the names they stand for. */
export async function notFound(
  graph: RequestGraph,
  argument: string,
  label: string,
  id: string,
): Promise<NotFoundError> {
  return new NotFoundError(argument, label.toLowerCase(), id, await similarIds(graph, label, id));
}

/** Up to three ids of the label that look like this one, or whose names do; the nearest first. One trip, of bounded cost. */
async function similarIds(graph: RequestGraph, label: string, id: string): Promise<string[]> {
  const wanted = folded(id.slice(0, 100));
  const words = wordsOf(wanted).slice(0, MOST_WORDS);
  if (words.length === 0) return [];
  const text = words.map((word) => `${word}~`).join(' ');
  const rows = await graph.read('entity/similarIds', { label, prefix: wanted.slice(0, PREFIX), text });
  const plain = words.join(' ');
  return rows
    .map((row) => ({
      id: row.id as string,
      away: Math.min(
        distance(wanted, row.id as string),
        distance(plain, wordsOf(folded(row.name as string)).join(' ')),
      ),
    }))
    .filter(({ away }) => away <= Math.max(1, wanted.length / 3))
    .sort((a, b) => a.away - b.away || (a.id < b.id ? -1 : 1))
    .slice(0, SUGGESTIONS)
    .map((row) => row.id);
}
