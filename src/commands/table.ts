import { fit, plain, widthOf } from './width';

const GAP = '  ';
const NARROWEST = 6;

/** Columns and rows as aligned text, no line wider than `width` columns of a terminal; `hidden` counts the columns that did not fit. */
export function tableOf(columns: readonly string[], rows: readonly (readonly unknown[])[], width: number) {
  const head = columns.map(plain);
  const texts = rows.map((row) => columns.map((_, column) => cell(row[column])));
  const wanted = head.map((name, column) =>
    texts.reduce((most, row) => Math.max(most, widthOf(row[column]!)), Math.max(1, widthOf(name))),
  );
  const shown = fitting(wanted, width);
  const widths = share(wanted.slice(0, shown), width - GAP.length * (shown - 1));
  const right = head.map((_, column) => rows.length > 0 && rows.every((row) => isNumber(row[column])));
  const line = (cells: string[]) =>
    widths
      .map((own, column) => fit(cells[column]!, own, right[column] ? 'right' : 'left'))
      .join(GAP)
      .trimEnd();
  const rule = widths.map((own) => '─'.repeat(own)).join(GAP);
  const lines = shown > 0 ? [line(head), rule, ...texts.map(line)] : [];
  return { text: lines.map((each) => `${each}\n`).join(''), hidden: columns.length - shown };
}

/** How many columns fit beside each other when each is as narrow as it may be; one at least. */
function fitting(wanted: number[], width: number): number {
  let room = width + GAP.length;
  const beyond = wanted.findIndex((own) => {
    room -= GAP.length + Math.min(own, NARROWEST);
    return room < 0;
  });
  return beyond < 0 ? wanted.length : Math.max(1, beyond);
}

/** Gives each column what it wants, or, where that is too much in all, cuts the widest ones to one width. */
function share(wanted: number[], room: number): number[] {
  const widths = new Array<number>(wanted.length).fill(0);
  const order = wanted.map((_, column) => column).sort((a, b) => wanted[a]! - wanted[b]!);
  let left = room;
  order.forEach((column, index) => {
    widths[column] = Math.max(1, Math.min(wanted[column]!, Math.floor(left / (order.length - index))));
    left -= widths[column]!;
  });
  return widths;
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  return plain(typeof value === 'string' ? value : JSON.stringify(value));
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' || value === null;
}
