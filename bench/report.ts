import { COMPARED } from './compared';
import { Cell, type Spread } from './figures';
import type { Measured } from './measure';
import type { SizeName } from './sizes';
import type { Memory, Store } from './store';
import { aligned } from './table';
import { round, targetRows } from './targets';

/** What a run writes as JSON. */
export interface Report {
  size: SizeName;
  date: string;
  machine: { cores: number; model: string; node: string };
  neo4j: Memory;
  graph: Store['loaded'];
  rounds: number;
  seconds: number;
  results: Measured[];
}

type Cells = { operation: string; bytes: number; cell: Cell }[];

const PAIRS = ['a/d', 'b/d', 'c/d', 'a/e', 'b/e', 'c/e', 'b/f'] as const;
const LETTERS = COMPARED.map(({ letter }) => letter);

/** The tables of a run, for each number of connections, and what was reached of the targets. */
export function reportText({ results, rounds, seconds }: Report): string {
  const numbers = [...new Set(results.map(({ connections }) => connections))];
  const letters = LETTERS.filter((letter) => results.some((one) => one.letter === letter));
  const parts = numbers.flatMap((connections) => {
    const names = new Map(results.map(({ operation, bytes }) => [operation, bytes]));
    const cells = [...names].map(([operation, bytes]) => ({
      operation,
      bytes,
      cell: Cell.of(results, operation, connections),
    }));
    const each = (title: string, of: (cell: Cell, letter: (typeof letters)[number]) => string) =>
      section(`${title}, ${connections} connections`, letters, cells, (cell) =>
        letters.map((letter) => of(cell, letter)),
      );
    return [
      section(
        `Requests a second against each other, ${connections} connections: median (least to most of ${rounds} rounds of ${seconds} s)`,
        PAIRS,
        cells,
        (cell) => PAIRS.map((pair) => ratioText(cell.ratio(...(pair.split('/') as ['a', 'd'])))),
      ),
      each('Requests a second', (cell, letter) => text(cell.rate(letter))),
      each('Milliseconds, median and 99 of 100', (cell, letter) =>
        [text(cell.median(letter, ({ p50 }) => p50)), text(cell.median(letter, ({ p99 }) => p99))].join(' '),
      ),
      each('CPU milliseconds a request, Node and Neo4j', (cell, letter) =>
        [
          text(cell.median(letter, ({ nodeCpu }) => nodeCpu)),
          text(cell.median(letter, ({ neo4jCpu }) => neo4jCpu)),
        ].join(' '),
      ),
      each('Resident memory of Node in MB', (cell, letter) => text(cell.median(letter, ({ memory }) => memory))),
    ];
  });
  const legend = COMPARED.filter(({ letter }) => letters.includes(letter)).map(
    ({ letter, what }) => `${letter}  ${what}`,
  );
  const targets = targetRows(results);
  return [
    legend.join('\n'),
    ...parts,
    ...(targets.length > 0 ? [`Targets, at 16 connections, medians of a group\n${aligned(targets)}`] : []),
    errorsText(results),
  ].join('\n\n');
}

function section(title: string, columns: readonly string[], cells: Cells, row: (cell: Cell) => string[]): string {
  const head = ['', 'bytes', ...columns];
  const rows = cells.map(({ operation, bytes, cell }) => [operation, bytes.toLocaleString('en'), ...row(cell)]);
  return `${title}\n${aligned([head, ...rows])}`;
}

function errorsText(results: Measured[]): string {
  const failed = results.filter(({ errors }) => errors > 0);
  if (failed.length === 0) return 'No request failed.';
  return failed
    .map(
      ({ operation, letter, connections, errors, requests, firstError }) =>
        `${operation} (${letter}), ${connections} connections: ${errors} of ${requests} failed: ${firstError}`,
    )
    .join('\n');
}

const text = (number: number | null) => (number === null ? '–' : round(number));

function ratioText(spread: Spread | null): string {
  if (!spread) return '–';
  return `${round(spread.median)} (${round(spread.least)}–${round(spread.most)})`;
}
