import { sha256 } from '../ids';
import type { Place } from '../problems';
import { keyOf, type Run, runsFrom, wordCount, wordsOf } from './words';

/** One person who is kept out. */
export interface Suppressed {
  place: Place;
  /** Ids of others that stay as they are. */
  apartFrom: readonly string[];
}

type Mention = Run & { entry: Suppressed };

/** What stands where a text named somebody. */
export const LEFT_OUT = '[…]';

/** Who is kept out of the graph, known by the hashes of what they are called, so that a list need not name them. */
export class Suppression {
  private readonly listed = new Map<string, Suppressed[]>();
  /** Ids that seeds link to and nothing defines, which are nobody's mistake, since they are on the list. */
  readonly absent = new Set<string>();

  /** `called`: an id, a name, a surname, or the SHA-256 of one as `hashOf` makes it. */
  add(called: string, entry: Suppressed) {
    const hash = /^[0-9a-f]{64}$/.test(called) ? called : hashOf(called);
    this.listed.set(hash, [...(this.listed.get(hash) ?? []), entry]);
  }

  /** That this name is theirs too. A single word may be anybody's, and must be on the list itself. */
  learn(name: string, entry: Suppressed) {
    if (wordCount(name) > 1) this.add(name, entry);
  }

  get isEmpty(): boolean {
    return this.listed.size === 0;
  }

  /** The entry that calls somebody so, unless it says that the entity of that id is another. */
  find(called: string, id: string): Suppressed | undefined {
    return this.byHash(hashOf(called), [id]);
  }

  /** The first entry that some words of the text name; the text is about the entities of these ids. */
  named(text: string, about: readonly string[]): Suppressed | undefined {
    return this.mentions(text, about)[0]?.entry;
  }

  /** The text with each mention of somebody left out; line breaks stay where they were. */
  without(text: string, about: readonly string[]): string {
    let [rest, from] = ['', 0];
    for (const { start, end } of this.mentions(text, about)) {
      rest += text.slice(from, start) + LEFT_OUT + text.slice(start, end).replace(/[^\n]/g, '');
      from = end;
    }
    return from === 0 ? text : rest + text.slice(from);
  }

  private mentions(text: string, about: readonly string[]): Mention[] {
    const found: Mention[] = [];
    const words = this.isEmpty ? [] : wordsOf(text);
    for (let at = 0; at < words.length; ) {
      const mention = /\p{L}/u.test(words[at]!.key) ? this.mentionAmong(runsFrom(words, at), about) : undefined;
      if (mention) found.push(mention);
      at += mention?.words ?? 1;
    }
    return found;
  }

  private mentionAmong(runs: Run[], about: readonly string[]): Mention | undefined {
    for (const run of runs)
      for (const key of run.keys) {
        const entry = this.byHash(sha256(key), about);
        if (entry) return { ...run, entry };
      }
    return undefined;
  }

  private byHash(hash: string, about: readonly string[]): Suppressed | undefined {
    return this.listed.get(hash)?.find(({ apartFrom }) => !about.some((id) => apartFrom.includes(id)));
  }
}

/** By which a list names somebody without saying who: from an id or a name, whatever its case, accents and hyphens. */
export function hashOf(called: string): string {
  return sha256(keyOf(called));
}
