import type { Letter } from './compared';
import { Cell, medianOf } from './figures';
import type { Measured } from './measure';
import type { Group } from './operations';

interface Target {
  group: Group;
  one: Letter;
  other: Letter;
  least: number;
}

/** What is to be reached at 16 connections, as the median over the operations of a group. */
const TARGETS: Target[] = [
  { group: 'LARGE', one: 'a', other: 'e', least: 3 },
  { group: 'LARGE', one: 'a', other: 'd', least: 1.2 },
  { group: 'LARGE', one: 'b', other: 'e', least: 20 },
  { group: 'LARGE', one: 'b', other: 'd', least: 10 },
  { group: 'LARGE', one: 'b', other: 'f', least: 1 / 2 },
  { group: 'LARGE', one: 'c', other: 'e', least: 5 },
  { group: 'SMALL', one: 'a', other: 'e', least: 2 },
  { group: 'SMALL', one: 'a', other: 'd', least: 0.6 },
  { group: 'SMALL', one: 'b', other: 'e', least: 8 },
  { group: 'SMALL', one: 'b', other: 'd', least: 2 },
  { group: 'SMALL', one: 'b', other: 'f', least: 1 / 3 },
  { group: 'SMALL', one: 'c', other: 'e', least: 4 },
  { group: 'NEO4J', one: 'a', other: 'd', least: 0.8 },
  { group: 'NEO4J', one: 'b', other: 'd', least: 20 },
  { group: 'NEO4J', one: 'c', other: 'd', least: 2 },
];

/** What every single operation is to reach. */
const EACH: Omit<Target, 'group'>[] = [
  { one: 'a', other: 'e', least: 1.5 },
  { one: 'a', other: 'd', least: 0.5 },
];

export const GROUPS: Record<Group, string> = {
  LARGE: 'answers over 10 KB',
  SMALL: 'answers under 2 KB',
  NEO4J: 'Neo4j does the work',
  MIXED: 'mixed workload',
};

export const CONNECTIONS = 16;

/** One row a target: what, wanted, reached, whether that is met. Only of what was measured. */
export function targetRows(results: Measured[]): (string | number)[][] {
  const operations = new Map(results.map(({ operation, group }) => [operation, group]));
  const cells = [...operations].map(([name, group]) => ({ name, group, cell: Cell.of(results, name, CONNECTIONS) }));
  const row = (what: string, { one, other, least }: Omit<Target, 'group'>, reached: number) => [
    what,
    `${one}/${other}`,
    `≥ ${round(least)}`,
    round(reached),
    reached >= least ? 'met' : `missed, ${Math.round((1 - reached / least) * 100)} % short`,
  ];
  const ofGroups = TARGETS.flatMap((target) => {
    const { group, one, other } = target;
    const ratios = cells.flatMap((each) => (each.group === group ? (each.cell.ratio(one, other)?.median ?? []) : []));
    return ratios.length > 0 ? [row(GROUPS[group], target, medianOf(ratios))] : [];
  });
  const ofEach = EACH.flatMap((target) => {
    const found = cells
      .flatMap(({ name, cell, group }) => {
        const reached = group === 'MIXED' ? undefined : cell.ratio(target.one, target.other)?.median;
        return reached === undefined ? [] : [{ name, reached }];
      })
      .sort((a, b) => a.reached - b.reached)[0];
    return found ? [row(`the least: ${found.name}`, target, found.reached)] : [];
  });
  return [...ofGroups, ...ofEach];
}

/** Two digits that count. */
export function round(number: number): string {
  return number >= 100 ? number.toFixed(0) : number >= 10 ? number.toFixed(1) : number.toFixed(2);
}
