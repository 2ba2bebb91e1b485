import type { Paint } from './paint';

export const FONT = '"Segoe UI", system-ui, -apple-system, "Noto Sans", sans-serif';
const LONGEST = 34;
const GAP = 5;
/** So many of the weightiest have their name whatever it covers: without it a hub would be the dot that nobody can name. */
const FOREMOST = 6;
const BADGE = 15;

/** A name to be written beside its node, if there is room. */
export interface Label {
  x: number;
  y: number;
  /** Radius of the node. */
  size: number;
  text: string;
  /** What matters more is written first. */
  weight: number;
  /** Written in full, bold and first. */
  strong: boolean;
  /** Written even where it covers something. */
  must: boolean;
  dim: boolean;
  /** How many more there are around it, for its badge; 0 for no badge. */
  more: number;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** What of a node must not be covered. */
const nodeBox = ({ x, y, size }: Label): Box => ({
  x: x - size * 0.8,
  y: y - size * 0.8,
  width: size * 1.6,
  height: size * 1.6,
});

/** A name that has its place: where its text begins, ends or is centred, on its base line. */
export interface PlacedLabel {
  x: number;
  y: number;
  anchor: 'start' | 'end' | 'middle';
  text: string;
  height: number;
  bold: number;
  dim: boolean;
}

/** How wide a text is; the same names are asked for in every frame, so it remembers. */
export class Ruler {
  private readonly widths = new Map<string, number>();

  constructor(private readonly context: CanvasRenderingContext2D) {}

  width(text: string, height: number, bold: number): number {
    const key = `${bold} ${height} ${text}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    this.context.font = fontOf(height, bold);
    const width = this.context.measureText(text).width;
    this.widths.set(key, width);
    return width;
  }
}

export const fontOf = (height: number, bold: number) => `${bold} ${height}px ${FONT}`;

/**
 * Finds room for as many names as there is, the weightiest first, right of the node, or else left of it, below or above. Sigma's own labels may cover each
 * other; a name that cannot be read is worth less than none. Zooming in makes room for the rest.
 */
export function placeLabels(labels: Label[], ruler: Ruler, width: number): PlacedLabel[] {
  const taken = new Occupied();
  const placed: PlacedLabel[] = [];
  for (const label of labels) {
    const { x, y, size, more } = label;
    taken.add(nodeBox(label));
    if (more > 0) taken.add({ x: x - 14, y: y - size - BADGE - 2, width: 28, height: BADGE });
  }
  const ranked = [...labels].sort((a, b) => Number(b.strong) - Number(a.strong) || b.weight - a.weight);
  for (const [rank, label] of ranked.entries()) {
    const { x, y, size, strong, dim } = label;
    const text = strong || label.text.length <= LONGEST ? label.text : `${label.text.slice(0, LONGEST - 1).trimEnd()}…`;
    const height = strong ? 13.5 : 12;
    const bold = strong ? 650 : 500;
    const wide = ruler.width(text, height, bold);
    const right = {
      x: x + size + GAP,
      y: y - height * 0.7,
      width: wide,
      height: height * 1.4,
      anchor: 'start' as const,
    };
    const left = { ...right, x: x - size - GAP - wide, anchor: 'end' as const };
    const below = { ...right, x: x - wide / 2, y: y + size + 3, anchor: 'middle' as const };
    const above = { ...below, y: y - size - height * 1.4 - (label.more > 0 ? BADGE + 4 : 3) };
    const places = [right, left, below, above];
    const fits = places.find((box) => box.x > 0 && box.x + wide < width && !taken.meets(box));
    if (!fits && !label.must && rank >= FOREMOST) continue;
    // A name that must stand somewhere stands where it covers least, and never on its own node: below and above there is always a place.
    const within = places
      .map((place) => ({ ...place, x: Math.max(4, Math.min(place.x, width - wide - 4)) }))
      .filter((place) => !meet(place, nodeBox(label)));
    const box = fits ?? within.reduce((best, place) => (taken.covers(place) < taken.covers(best) ? place : best));
    taken.add(box);
    const from = { start: 0, end: wide, middle: wide / 2 }[box.anchor];
    placed.push({ x: box.x + from, y: box.y + height, anchor: box.anchor, text, height, bold, dim });
  }
  return placed;
}

export function writeLabels(
  context: CanvasRenderingContext2D,
  { ground, ink, soft }: Pick<Paint, 'ground' | 'ink' | 'soft'>,
  placed: PlacedLabel[],
): void {
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = ground;
  for (const { x, y, anchor, text, height, bold, dim } of placed) {
    context.font = fontOf(height, bold);
    context.textAlign = anchor === 'middle' ? 'center' : anchor;
    context.strokeText(text, x, y);
    context.fillStyle = dim ? soft : ink;
    context.fillText(text, x, y);
  }
  context.textAlign = 'start';
}

const CELL = 96;

/** What is written already, in a grid, so that thousands of names are placed within a frame. */
class Occupied {
  private readonly cells = new Map<number, Box[]>();

  private *around({ x, y, width, height }: Box): Generator<number> {
    for (let column = Math.floor(x / CELL); column <= (x + width) / CELL; column++)
      for (let row = Math.floor(y / CELL); row <= (y + height) / CELL; row++) yield column * 100_000 + row;
  }

  add(box: Box): void {
    for (const cell of this.around(box)) {
      const boxes = this.cells.get(cell);
      if (boxes) boxes.push(box);
      else this.cells.set(cell, [box]);
    }
  }

  /** How many boxes it would cover. */
  covers(box: Box): number {
    const covered = new Set<Box>();
    for (const cell of this.around(box))
      for (const other of this.cells.get(cell) ?? []) if (meet(box, other)) covered.add(other);
    return covered.size;
  }

  meets(box: Box): boolean {
    for (const cell of this.around(box)) if (this.cells.get(cell)?.some((other) => meet(box, other))) return true;
    return false;
  }
}

/** Where the badge of a node was drawn, so that a click can find it. */
export interface Badge extends Box {
  id: string;
}

/** "+12": how many more there are around a node. */
export function drawBadge(
  context: CanvasRenderingContext2D,
  { ground, ink, accent }: Paint,
  id: string,
  at: { x: number; y: number; size: number },
  more: number,
): Badge {
  const text = `+${more}`;
  context.font = `650 10.5px ${FONT}`;
  const width = Math.ceil(context.measureText(text).width) + 9;
  const height = BADGE;
  const x = at.x - width / 2;
  const y = at.y - at.size - height - 2;
  context.beginPath();
  context.roundRect(x, y, width, height, height / 2);
  context.fillStyle = ground;
  context.fill();
  context.lineWidth = 1.2;
  context.strokeStyle = accent;
  context.stroke();
  context.fillStyle = ink;
  context.fillText(text, x + 4.5, y + 11.3);
  return { id, x, y, width, height };
}
