import type { Letter } from './compared';
import type { Measured } from './measure';

/** The middle one, and the ends. */
export interface Spread {
  median: number;
  least: number;
  most: number;
}

export function spreadOf(numbers: number[]): Spread | null {
  if (numbers.length === 0) return null;
  const sorted = [...numbers].sort((a, b) => a - b);
  return { median: medianOf(sorted), least: sorted[0]!, most: sorted.at(-1)! };
}

export function medianOf(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** Measurements of one operation at one number of connections. */
export class Cell {
  constructor(private readonly all: Measured[]) {}

  static of(results: Measured[], operation: string, connections: number): Cell {
    return new Cell(results.filter((one) => one.operation === operation && one.connections === connections));
  }

  has(letter: Letter): boolean {
    return this.all.some((one) => one.letter === letter);
  }

  /** Requests a second. */
  rate(letter: Letter): number | null {
    return this.median(letter, ({ requests, seconds }) => requests / seconds);
  }

  median(letter: Letter, of: (one: Measured) => number | null): number | null {
    const numbers = this.own(letter).map(of);
    return numbers.length === 0 || numbers.includes(null) ? null : medianOf(numbers as number[]);
  }

  /** How many times as many requests a second one answers as the other, round by round: what disturbed a round disturbed both. */
  ratio(one: Letter, other: Letter): Spread | null {
    const ratios = this.own(one).flatMap((mine) => {
      const theirs = this.own(other).find(({ round }) => round === mine.round);
      return theirs ? [mine.requests / mine.seconds / (theirs.requests / theirs.seconds)] : [];
    });
    return spreadOf(ratios);
  }

  errors(letter: Letter): number {
    return this.own(letter).reduce((sum, { errors }) => sum + errors, 0);
  }

  private own(letter: Letter): Measured[] {
    return this.all.filter((one) => one.letter === letter);
  }
}
