import { Cell } from './figures';
import { OPERATIONS } from './operations';
import type { Report } from './report';
import { aligned } from './table';
import { CONNECTIONS, round } from './targets';

/** An answer that keeps its size costs at most this many times as much in a graph ten times as large. */
const MOST = 1.5;
/** A larger difference in size, and the answers are not the same question. */
const SAME_SIZE = 1.15;

/** How much more an answer without cache costs in the large graph than in the middle one: CPU of Node and Neo4j together, and time at one connection or the fewest. */
export function growthText(middle: Report, large: Report): string {
  const fewest = Math.min(...middle.results.map(({ connections }) => connections));
  const rows = OPERATIONS.flatMap(({ name, hub }) => {
    const [before, after] = [middle, large].map(({ results }) => figuresOf(results, name, fewest));
    if (!before || !after) return [];
    const [cpu, time, bytes] = (['cpu', 'time', 'bytes'] as const).map((figure) => after[figure] / before[figure]);
    const grew = bytes! > SAME_SIZE;
    const verdict = hub ? 'touches the hub' : grew ? 'its answer grew' : cpu! <= MOST ? 'met' : 'missed';
    return [[name, ...[bytes, cpu, time].map((number) => round(number!)), verdict]];
  });
  const head = ['', 'bytes', 'CPU', 'time', `CPU ≤ ${MOST}`];
  return `\nFrom middle to large, without cache: times as much\n${aligned([head, ...rows])}`;
}

function figuresOf(results: Report['results'], name: string, fewest: number) {
  const own = results.filter(({ operation, letter }) => operation === name && letter === 'a');
  if (own.length === 0) return null;
  const busy = Cell.of(own, name, own.some(({ connections }) => connections === CONNECTIONS) ? CONNECTIONS : fewest);
  const cpu = busy.median('a', ({ nodeCpu, neo4jCpu }) => (nodeCpu ?? Number.NaN) + (neo4jCpu ?? Number.NaN));
  const time = Cell.of(own, name, fewest).median('a', ({ p50 }) => p50);
  return { cpu: cpu ?? Number.NaN, time: time ?? Number.NaN, bytes: own[0]!.bytes };
}
