import { outline } from './kinds';
import { FONT } from './labels';
import { type Mark, RING, type Sheet } from './sheet';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// Most control characters are not allowed in XML at all, however they are written.
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const escaped = (text: string) => text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"]/g, (letter) => ESCAPES[letter]!);
const number = (value: number) => String(Math.round(value * 100) / 100);

/** The sheet as an SVG document that needs nothing beside itself. */
export function toSvg(sheet: Sheet): string {
  const { width, height, fold, ground, title, description } = sheet;
  const layer = (name: string, marks: Mark[]) => `<g id="${name}">\n${marks.map(element).join('\n')}\n</g>\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${number(width)}" height="${number(height)}" viewBox="0 0 ${number(width)} ${number(height)}" role="img" aria-labelledby="title desc" font-family="${escaped(FONT)}">
<title id="title">${escaped(title)}</title>
<desc id="desc">${escaped(description)}</desc>
<rect width="100%" height="100%" fill="${ground}"/>
<svg width="${number(width)}" height="${number(fold)}">
${layer('lines', sheet.lines)}${layer('things', sheet.shapes)}${layer('names', sheet.words)}</svg>
${layer('foot', sheet.foot)}</svg>
`;
}

function element(mark: Mark): string {
  if (mark.is === 'line') {
    const [[x1, y1], [x2, y2]] = [mark.from, mark.to];
    const dash = mark.dash ? ` stroke-dasharray="${mark.dash}"` : '';
    return `<path d="M${number(x1)} ${number(y1)}L${number(x2)} ${number(y2)}" stroke="${mark.color}" stroke-width="${number(mark.width)}"${dash}/>`;
  }
  if (mark.is === 'words') {
    const { x, y, text, height, bold, anchor, color, halo } = mark;
    const side = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
    return `<text x="${number(x)}" y="${number(y)}" font-size="${height}" font-weight="${bold}"${side} fill="${color}" stroke="${halo}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${escaped(text)}</text>`;
  }
  const { x, y, radius, look, color, ring, title } = mark;
  const around = ring
    ? `<path d="${outline({ ...look, hole: 0 }, radius + RING.away)}" fill="none" stroke="${color}" stroke-width="${RING.width}"/>`
    : '';
  const said = title ? `<title>${escaped(title)}</title>` : '';
  return `<g transform="translate(${number(x)} ${number(y)})">${said}<path d="${outline(look, radius)}" fill="${color}" fill-rule="evenodd"/>${around}</g>`;
}
