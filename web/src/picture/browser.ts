/** Whether the reader asks for less motion. */
export const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Whether this browser can draw at all; without WebGL the list is the way in. */
export function canDraw(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}
