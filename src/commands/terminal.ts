import { SingleBar } from 'cli-progress';
import type { Report } from '../neo4j';

const SECONDS_WIDTH = 6;
const terminal = process.stderr;

/** Shows each step of a start: on a terminal while it runs, with its time when it is done; in a pipe nothing. */
export function stepReporter(): Report {
  if (!terminal.isTTY) return () => undefined;
  return ({ text, seconds, done }) => {
    const time = `${seconds.toFixed(1)} s`.padStart(SECONDS_WIDTH + 2);
    terminal.write(`\r\x1b[K${done ? '✓' : '…'} ${time}  ${text}${done ? '\n' : ''}`);
  };
}

export interface Progress {
  phase: string;
  done: number;
  total: number;
}

/** A bar for long work that counts its rows: on a terminal only, with rows a second. Call `stop` at the end. */
export function progressBar(): { update(progress: Progress): void; stop(): void } {
  if (!terminal.isTTY) return { update: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    format: '{phase} {bar} {value}/{total}  {rate}/s  {duration_formatted}',
    stream: terminal,
    hideCursor: true,
    clearOnComplete: true,
  });
  let phase = '';
  let begun = 0;
  let ended = performance.now();
  return {
    update({ phase: now, done, total }) {
      if (now !== phase) {
        if (phase !== '') bar.stop();
        phase = now;
        begun = ended;
        bar.start(total, 0, { phase: now.padEnd(12), rate: 0 });
      }
      bar.setTotal(total);
      ended = performance.now();
      bar.update(done, { rate: Math.round((done * 1000) / Math.max(1, performance.now() - begun)) });
    },
    stop: () => bar.stop(),
  };
}

/** Rows as aligned columns: the first left, the others right where they are numbers. */
export function table(rows: (string | number)[][]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell)));
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  return cells
    .map((row, index) =>
      row
        .map((cell, column) =>
          typeof rows[index]![column] === 'number' ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
