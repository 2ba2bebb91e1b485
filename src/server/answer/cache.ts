import { LRUCache } from 'lru-cache';
import type { Answer } from './answer';

/** What an entry takes beside its body: the key, headers, and the objects that hold them. */
const OVERHEAD = 1024;
/** No single answer may push out more than this part of the others. */
const LARGEST_PART = 8;

interface Entry {
  revision: string;
  answer: Answer;
}

/**
 * Whole answers by request, each good for one revision of the graph. The bound is in bytes; what was asked for least recently goes first.
 * With a bound of 0 nothing is kept.
 */
export class AnswerCache {
  private readonly kept: LRUCache<string, Entry> | null;

  constructor(bytes: number) {
    this.kept =
      bytes === 0
        ? null
        : new LRUCache<string, Entry>({
            maxSize: bytes,
            maxEntrySize: Math.ceil(bytes / LARGEST_PART),
            sizeCalculation: ({ answer }) => answer.body.length + OVERHEAD,
          });
  }

  get(key: string, revision: string): Answer | undefined {
    const entry = this.kept?.get(key);
    return entry?.revision === revision ? entry.answer : undefined;
  }

  set(key: string, revision: string, answer: Answer): void {
    this.kept?.set(key, { revision, answer });
  }

  /** What is kept, in bytes. */
  get size(): number {
    return this.kept?.calculatedSize ?? 0;
  }
}
