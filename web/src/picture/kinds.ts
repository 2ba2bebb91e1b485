import type { Kind } from '../data/types';

/**
 * How a kind looks: a colour and a shape of its own, so that it reads without colour too.
 * The colours have a contrast of at least 3 with both the light and the dark ground (WCAG 1.4.11; a test checks it).
 */
export interface Look {
  color: string;
  /** Corners; 0 is a circle. */
  sides: number;
  /** How far it is turned, in radians; without a turn a corner points up. */
  turn: number;
  /** How deep the sides are bent inwards: 1 is straight, less makes a star. */
  waist: number;
  /** Radius of the hole in the middle, as a part of the whole. */
  hole: number;
}

const look = (color: string, sides: number, { turn = 0, waist = 1, hole = 0 } = {}): Look => ({
  color,
  sides,
  turn,
  waist,
  hole,
});

export const LOOKS: Record<Kind, Look> = {
  Person: look('#2f7fd6', 0),
  Municipality: look('#12897a', 5),
  Ministry: look('#8a63d2', 5, { waist: 0.5 }),
  Body: look('#4b8b34', 4, { turn: Math.PI / 4 }),
  Group: look('#2f7fd6', 0, { hole: 0.5 }),
  Region: look('#c8641b', 6),
  Initiative: look('#d6336c', 4),
  Event: look('#a07800', 3),
  Document: look('#74808d', 4, { turn: Math.PI / 4, hole: 0.45 }),
  Place: look('#a0653a', 3, { turn: Math.PI }),
  Figure: look('#6b7f99', 4, { hole: 0.45 }),
  Statement: look('#8b7896', 4, { waist: 0.45 }),
};

/** The corners on a circle of radius 1, y downwards; a circle gets enough of them to look round. */
export function corners({ sides, turn, waist }: Look): [number, number][] {
  const points = sides === 0 ? 40 : waist < 1 ? sides * 2 : sides;
  return Array.from({ length: points }, (_, index) => {
    const angle = turn + (index * 2 * Math.PI) / points;
    const radius = waist < 1 && index % 2 === 1 ? waist : 1;
    return [Math.sin(angle) * radius, -Math.cos(angle) * radius];
  });
}

/** The outline as an SVG path around (0, 0), its hole included; to be filled by the even-odd rule. */
export function outline(shape: Look, radius: number): string {
  const ring = (scale: number) =>
    `M${corners(shape)
      .map(([x, y]) => `${(x * scale).toFixed(2)} ${(y * scale).toFixed(2)}`)
      .join('L')}Z`;
  return ring(radius) + (shape.hole ? ring(radius * shape.hole) : '');
}
