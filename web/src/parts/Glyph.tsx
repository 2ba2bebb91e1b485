import type { Kind } from '../data/types';
import { LOOKS, outline } from '../picture/kinds';

/** The shape and colour of a kind, as in the picture. The name stands beside it, so it is hidden from screen readers. */
export function Glyph({ kind, size = 14 }: { kind: Kind; size?: number }) {
  return (
    <svg class="glyph" width={size} height={size} viewBox="-8 -8 16 16" aria-hidden="true">
      <path d={outline(LOOKS[kind], 7.2)} fill={LOOKS[kind].color} fill-rule="evenodd" />
    </svg>
  );
}
