/**
 * Says why a regular expression may take long on some text, or undefined when it cannot. Neo4j has Java's engine, which tries all ways to match, and looks at no
 * clock. Read is what counts ways: how often and how many parts may repeat without end, what stands between them, and in how many ways the rest may match.
 */
export function slowness(pattern: string): string | undefined {
  if (pattern.length > 1000) return 'it has more than 1000 characters';
  try {
    return new Reader(pattern).read();
  } catch (error) {
    if (error instanceof Slow) return error.message;
    throw error;
  }
}

class Slow extends Error {}

const MAX_WAYS = 4096;
const FREE = 2;
const ANCHORED = 5;

interface Piece {
  repeats: boolean;
  choices: boolean;
  /** Characters that must be there, one after another. */
  literal: boolean;
}

class Reader {
  private at = 0;
  private ways = 1;
  /** Parts that repeat without end: since the last two letters that must be there, and all. */
  private close = 0;
  private all = 0;
  private literals = 0;

  constructor(private readonly pattern: string) {}

  read(): string | undefined {
    this.alternatives(0);
    if (this.at < this.pattern.length) throw new Slow('it has a bracket too many');
    return undefined;
  }

  private alternatives(depth: number): Piece {
    if (depth > 8) throw new Slow('its groups stand in one another more than 8 deep');
    const whole: Piece = { repeats: false, choices: false, literal: false };
    for (;;) {
      while (this.at < this.pattern.length && !'|)'.includes(this.pattern[this.at] as string)) {
        const piece = this.quantified(depth);
        whole.repeats ||= piece.repeats;
        whole.choices ||= piece.choices;
      }
      if (this.pattern[this.at] !== '|') return whole;
      this.at += 1;
      whole.choices = true;
      this.literals = 0;
      this.multiply(2);
    }
  }

  private quantified(depth: number): Piece {
    const start = this.at;
    const piece = this.atom(depth);
    const match = /^(?:[*+?]|\{(\d+)(,(\d*))?\})[+?]?/.exec(this.pattern.slice(this.at));
    if (match === null) {
      this.literals = piece.literal ? this.literals + 1 : 0;
      // Two letters that must be there hold apart what repeats on both sides of them.
      if (this.literals >= 2) this.close = 0;
      return piece;
    }
    this.at += match[0].length;
    this.literals = 0;
    const [least, most] = bounds(match);
    const text = this.pattern.slice(start, this.at);
    if (most > 1 && (piece.repeats || piece.choices))
      throw new Slow(`"${text}" repeats what itself repeats or chooses`);
    if (most === Number.POSITIVE_INFINITY || most > 100) this.endless(text);
    else this.multiply(most - least + 1);
    return { repeats: piece.repeats || least !== most, choices: piece.choices, literal: false };
  }

  private endless(text: string): void {
    this.close += 1;
    this.all += 1;
    if (this.close > FREE)
      throw new Slow(`"${text}" is the third part that repeats without end with less than two letters between`);
    if (this.all > ANCHORED) throw new Slow(`more than ${ANCHORED} parts repeat without end`);
  }

  private atom(depth: number): Piece {
    const single: Piece = { repeats: false, choices: false, literal: false };
    const character = this.pattern[this.at] as string;
    this.at += 1;
    if (character === '(') return this.group(depth);
    if (character === '[') return this.skipClass(single);
    if ('*+?{'.includes(character)) throw new Slow(`"${character}" has nothing to repeat`);
    if (character === '\\') return this.escape();
    return { ...single, literal: !'.^$'.includes(character) };
  }

  private group(depth: number): Piece {
    const opening = /^\?(?:[a-zA-Z]*(?:-[a-zA-Z]+)?([:)])|<[a-zA-Z]\w*>)/.exec(this.pattern.slice(this.at));
    if (opening === null && this.pattern[this.at] === '?') throw new Slow('it looks ahead or behind');
    if (/^\?[a-zA-Z]*[xd]/.test(opening?.[0] ?? ''))
      throw new Slow('its flags change how it is read; (?i), (?s), (?m) and (?u) may be used');
    this.at += opening?.[0].length ?? 0;
    if (opening?.[1] === ')') return { repeats: false, choices: false, literal: false };
    const [close, all] = [this.close, this.all];
    const inner = this.alternatives(depth + 1);
    // Letters in a group may be left out or chosen against: they hold nothing apart outside it.
    this.close = close + this.all - all;
    if (this.close > FREE)
      throw new Slow('with a group, three parts repeat without end with less than two letters between');
    if (this.pattern[this.at] !== ')') throw new Slow('a group is not closed');
    this.at += 1;
    return { ...inner, literal: false };
  }

  private skipClass(single: Piece): Piece {
    const match = /^\^?\]?(?:[^\]\\[&]|\\[^QE])*\]/.exec(this.pattern.slice(this.at));
    if (match === null) throw new Slow('a class of characters in it is not closed, or has another in it');
    this.at += match[0].length;
    return single;
  }

  private escape(): Piece {
    const character = this.pattern[this.at] ?? '';
    this.at += 1;
    if (/[1-9kQEG]/.test(character)) throw new Slow('it refers back to a group or quotes with \\Q');
    if (/[pP]/.test(character)) this.at += /^(?:\{[^}]*\}|.)/.exec(this.pattern.slice(this.at))?.[0].length ?? 0;
    if (/[xu0cN]/.test(character)) throw new Slow('it writes characters by number: write the characters');
    return { repeats: /[RX]/.test(character), choices: false, literal: /\W/.test(character) };
  }

  private multiply(ways: number): void {
    this.ways *= ways;
    if (this.ways > MAX_WAYS) throw new Slow(`its optional parts and choices make more than ${MAX_WAYS} ways to match`);
  }
}

function bounds(match: RegExpExecArray): [number, number] {
  const sign = match[0][0];
  if (sign === '*') return [0, Number.POSITIVE_INFINITY];
  if (sign === '+') return [1, Number.POSITIVE_INFINITY];
  if (sign === '?') return [0, 1];
  const least = Number(match[1]);
  if (match[2] === undefined) return [least, least];
  return [least, match[3] === '' ? Number.POSITIVE_INFINITY : Number(match[3])];
}
