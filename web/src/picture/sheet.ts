import type { NodeDisplayData } from 'sigma/types';
import type { Kind } from '../data/types';
import { LOOKS, type Look } from './kinds';
import { type PlacedLabel, placeLabels } from './labels';
import type { Picture } from './picture';
import type { SceneNode } from './scene';

/** One thing to draw; `title` is what it is, for who points at it or cannot see it. */
export type Mark =
  | { is: 'line'; from: [number, number]; to: [number, number]; color: string; width: number; dash: number }
  | { is: 'shape'; x: number; y: number; radius: number; look: Look; color: string; ring: boolean; title?: string }
  | ({ is: 'words'; color: string; halo: string } & PlacedLabel);

/** The picture as marks on a sheet, from which both an SVG and a PNG are made: what the screen shows, with what explains and cites it below. */
export interface Sheet {
  width: number;
  height: number;
  /** How high the picture is; the foot is below. */
  fold: number;
  ground: string;
  title: string;
  description: string;
  lines: Mark[];
  shapes: Mark[];
  words: Mark[];
  foot: Mark[];
}

/** What is written on the sheet, in the reader's language. */
export interface Captions {
  title: string;
  description: string;
  /** The line that cites it. */
  cite: string;
  kind: (kind: Kind, many: boolean) => string;
  solid: string;
  dashed: string;
  denied: string;
}

const MARGIN = 16;
const ROW = 22;
const SMALL = 12;

export function sheetOf(picture: Picture, captions: Captions): Sheet {
  const { sigma, paint, words } = picture;
  const { width, height } = sigma.getDimensions();
  const labels = words.labels().map((label) => ({ ...label, more: 0 }));
  const placed = placeLabels(labels, words.ruler, width);
  const foot = footOf(picture, captions, width, height);
  return {
    width,
    height: foot.bottom,
    fold: height,
    ground: paint.ground,
    title: captions.title,
    description: captions.description,
    lines: lines(picture).filter((mark) => isInView(mark, width, height)),
    shapes: shapes(picture, captions).filter((mark) => isInView(mark, width, height)),
    words: placed.map((label) => ({
      is: 'words',
      ...label,
      color: label.dim ? paint.soft : paint.ink,
      halo: paint.ground,
    })),
    foot: foot.marks,
  };
}

/** Whether something of it can be seen; what the reader zoomed away from stays out of the file. */
function isInView(mark: Mark, width: number, height: number): boolean {
  if (mark.is === 'line') {
    const [[x1, y1], [x2, y2]] = [mark.from, mark.to];
    return Math.max(x1, x2) >= 0 && Math.min(x1, x2) <= width && Math.max(y1, y2) >= 0 && Math.min(y1, y2) <= height;
  }
  const { x, y } = mark;
  const around = mark.is === 'shape' ? mark.radius : 0;
  return x >= -around && x <= width + around && y >= -around && y <= height + around;
}

const byDepth = (a: { zIndex: number }, b: { zIndex: number }) => a.zIndex - b.zIndex;

function lines({ sigma, graph }: Picture): Mark[] {
  const drawn = graph.mapEdges((edge, _attributes, from, to) => {
    const { color, size, zIndex, dash } = sigma.getEdgeDisplayData(edge) as unknown as Record<string, number> & {
      color: string;
    };
    const [a, b] = [from, to].map((id) => {
      const { x, y } = sigma.framedGraphToViewport(sigma.getNodeDisplayData(id) as NodeDisplayData);
      return [x, y] as [number, number];
    });
    const mark: Mark = { is: 'line', from: a!, to: b!, color, width: Math.max(1, size!), dash: dash ?? 0 };
    return { zIndex: zIndex ?? 0, mark };
  });
  return drawn.sort(byDepth).map(({ mark }) => mark);
}

function shapes({ sigma, graph }: Picture, { kind }: Captions): Mark[] {
  const drawn = graph.mapNodes((id, attributes) => {
    const { entity } = attributes as unknown as SceneNode;
    const data = sigma.getNodeDisplayData(id) as NodeDisplayData & { ring: boolean };
    const { x, y } = sigma.framedGraphToViewport(data);
    const mark: Mark = {
      is: 'shape',
      x,
      y,
      radius: sigma.scaleSize(data.size),
      look: LOOKS[entity.__typename],
      color: data.color,
      ring: data.ring,
      title: `${entity.name} (${kind(entity.__typename, false)})`,
    };
    return { zIndex: data.zIndex, mark };
  });
  return drawn.sort(byDepth).map(({ mark }) => mark);
}

/** Below the picture: which shape is what, what the lines mean, and the line that cites it. */
function footOf(picture: Picture, { kind, solid, dashed, denied, cite }: Captions, width: number, top: number) {
  const { graph, paint, words } = picture;
  const marks: Mark[] = [];
  let x = MARGIN;
  let y = top + ROW;
  const write = (text: string, color: string) =>
    marks.push({
      is: 'words',
      x,
      y,
      anchor: 'start',
      text,
      height: SMALL,
      bold: 400,
      dim: false,
      color,
      halo: paint.ground,
    });
  /** Makes room for a sign and its text; on the next row where this one is full. */
  const place = (sign: number, text: string, draw: () => Mark) => {
    const wide = sign + 6 + words.ruler.width(text, SMALL, 400);
    if (x > MARGIN && x + wide > width - MARGIN) {
      x = MARGIN;
      y += ROW;
    }
    marks.push(draw());
    x += sign + 6;
    write(text, paint.ink);
    x += wide - sign - 6 + 18;
  };
  const present = new Set(graph.mapNodes((_id, { entity }) => (entity as SceneNode['entity']).__typename));
  for (const name of Object.keys(LOOKS) as Kind[]) {
    if (!present.has(name)) continue;
    const look = LOOKS[name];
    place(14, kind(name, true), () => ({
      is: 'shape',
      x: x + 7,
      y: y - 4,
      radius: 7,
      look,
      color: look.color,
      ring: false,
    }));
  }
  const hasDenied = graph.someEdge((_edge, { denied }) => denied);
  for (const [text, color, dash] of [
    [solid, paint.soft, 0],
    [dashed, paint.soft, 5],
    ...(hasDenied ? [[denied, paint.bad, 2] as const] : []),
  ] as const)
    place(30, text, () => ({ is: 'line', from: [x, y - 4], to: [x + 30, y - 4], color, width: 1.5, dash }));
  x = MARGIN;
  y += ROW;
  write(cite, paint.soft);
  return { marks, bottom: y + MARGIN };
}

/** How far a ring lies outside its shape, and how wide it is, as `shapeProgram.ts` draws it. */
export const RING = { away: 2.6, width: 1.6 };
