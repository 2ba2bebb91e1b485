/** Draws what a run found, from its JSON: of each group of operations how many requests a second each answers, the hand-written one's being 1. */
import { readFileSync, writeFileSync } from 'node:fs';
import { COMPARED, type Letter } from './compared';
import { Cell, medianOf } from './figures';
import type { Group } from './operations';
import type { Report } from './report';
import { CONNECTIONS, GROUPS, round } from './targets';

const WIDTH = 760;
const LEFT = 250;
const RIGHT = 60;
const ROW = 20;
const GAP = 34;
const TOP = 30;

interface Row {
  letter: Letter;
  what: string;
  ratio: number;
}

/** An SVG that reads well on light and on dark pages. */
export function picture({ results, size, machine }: Report): string {
  const groups = (Object.keys(GROUPS) as Group[])
    .map((group) => ({ group, rows: rowsOf(results, group) }))
    .filter(({ rows }) => rows.length > 0);
  const ratios = groups.flatMap(({ rows }) => rows.map(({ ratio }) => ratio));
  const [low, high] = [
    Math.floor(Math.log10(Math.min(...ratios, 0.9))),
    Math.ceil(Math.log10(Math.max(...ratios, 1.1))),
  ];
  const x = (ratio: number) => LEFT + ((Math.log10(ratio) - low) / (high - low)) * (WIDTH - LEFT - RIGHT);
  const heights = groups.map(({ rows }) => GAP + rows.length * ROW);
  const bottom = TOP + heights.reduce((sum, height) => sum + height, 0);
  const ticks = Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index));
  const axis = ticks.map(
    (tick) =>
      `<line class="${tick === 1 ? 'one' : 'tick'}" x1="${fixed(x(tick))}" x2="${fixed(x(tick))}" y1="${TOP}" y2="${bottom}"/>` +
      `<text class="small" text-anchor="middle" x="${fixed(x(tick))}" y="${bottom + 16}">${tick}×</text>`,
  );
  let top = TOP;
  const parts = groups.map(({ group, rows }, index) => {
    const text = groupOf(GROUPS[group], rows, top, x);
    top += heights[index]!;
    return text;
  });
  const title = `Requests a second at ${CONNECTIONS} connections; 1× is the raw driver with Cypher by hand`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${bottom + 44}" role="img" aria-label="${title}">
<style>
text { font: 13px system-ui, sans-serif; fill: #24292f }
.small { font-size: 11px; fill: #57606a }
.group { font-weight: 600 }
.tick { stroke: #d0d7de } .one { stroke: #57606a }
.stem { stroke: #8c959f; stroke-width: 2 }
.other { fill: #8c959f } .ours { fill: #0969da }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3 } .small { fill: #9198a1 }
  .tick { stroke: #3d444d } .one { stroke: #9198a1 }
  .stem { stroke: #656c76 } .other { fill: #9198a1 } .ours { fill: #4493f8 }
}
</style>
<text x="0" y="14">${title}</text>
${axis.join('\n')}
${parts.join('\n')}
<text class="small" x="0" y="${bottom + 38}">${size} graph; medians over the operations of a group; ${machine.cores} cores shared by load, server and Neo4j</text>
</svg>
`;
}

function groupOf(title: string, rows: Row[], top: number, x: (ratio: number) => number): string {
  const lines = rows.map(({ letter, what, ratio }, index) => {
    const y = top + GAP + index * ROW;
    const ours = ['a', 'b', 'c'].includes(letter);
    return [
      `<text x="12" y="${y + 4}">${what}</text>`,
      `<line class="stem" x1="${fixed(x(1))}" x2="${fixed(x(ratio))}" y1="${y}" y2="${y}"/>`,
      `<circle class="${ours ? 'ours' : 'other'}" cx="${fixed(x(ratio))}" cy="${y}" r="5"/>`,
      `<text class="small" x="${fixed(Math.max(x(ratio), x(1)) + 10)}" y="${y + 4}">${round(ratio)}×</text>`,
    ].join('');
  });
  return [`<text class="group" x="0" y="${top + 16}">${title}</text>`, ...lines].join('\n');
}

/** Who answers which share of the hand-written one's rate, over the operations that all of a row's can answer. */
function rowsOf(results: Report['results'], group: Group): Row[] {
  const names = [...new Set(results.filter((one) => one.group === group).map(({ operation }) => operation))];
  return COMPARED.flatMap(({ letter, what }) => {
    const ratios = names.flatMap((name) => Cell.of(results, name, CONNECTIONS).ratio(letter, 'd')?.median ?? []);
    return ratios.length > 0 ? [{ letter, what, ratio: medianOf(ratios) }] : [];
  });
}

const fixed = (number: number) => number.toFixed(1);

if (require.main === module) {
  const [file, target = file?.replace(/(\.json)?$/, '.svg')] = process.argv.slice(2);
  if (!file) {
    console.error(
      'npm run bench:picture -- FILE [PICTURE]: FILE is what `npm run bench` wrote, e.g. bench/results/middle.json',
    );
    process.exit(1);
  }
  writeFileSync(target!, picture(JSON.parse(readFileSync(file, 'utf8'))));
}
