const segmenter = new Intl.Segmenter();
const WIDE =
  /\p{Emoji_Presentation}|\ufe0f|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** How many columns of a terminal the text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of segmenter.segment(text)) width += columnsOf(segment);
  return width;
}

/** The text in exactly so many columns: cut with … where it is longer, else padded on the right, or on the left. */
export function fit(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const own = widthOf(text);
  if (own <= width) return side === 'left' ? text + ' '.repeat(width - own) : ' '.repeat(width - own) + text;
  let kept = '';
  let taken = 0;
  for (const { segment } of segmenter.segment(text)) {
    if (taken + columnsOf(segment) > width - 1) break;
    kept += segment;
    taken += columnsOf(segment);
  }
  return `${kept}…${' '.repeat(width - 1 - taken)}`;
}

/** On one line, with nothing in it that a terminal would obey: data must not move the cursor or turn the text around. */
export function plain(text: string): string {
  return text.replace(/\s*[\n\r]+\s*/g, ' ').replace(CONTROL, (sign) => (sign === '\t' ? ' ' : '\ufffd'));
}

function columnsOf(segment: string): number {
  return WIDE.test(segment) ? 2 : 1;
}
