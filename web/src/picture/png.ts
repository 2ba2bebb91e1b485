import { outline } from './kinds';
import { fontOf } from './labels';
import { type Mark, RING, type Sheet } from './sheet';

/** Twice as fine as the screen counts, so that it prints well. */
const SCALE = 2;

/** The sheet as a PNG. It is drawn anew, since a picture of the screen would have the screen's resolution. */
export function toPng(sheet: Sheet): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(sheet.width * SCALE);
  canvas.height = Math.round(sheet.height * SCALE);
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.scale(SCALE, SCALE);
  context.fillStyle = sheet.ground;
  context.fillRect(0, 0, sheet.width, sheet.height);
  // What is cut off at the edge of the picture must not reach into its foot.
  context.save();
  context.beginPath();
  context.rect(0, 0, sheet.width, sheet.fold);
  context.clip();
  for (const mark of [...sheet.lines, ...sheet.shapes, ...sheet.words]) draw(context, mark);
  context.restore();
  for (const mark of sheet.foot) draw(context, mark);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.'))), 'image/png'),
  );
}

function draw(context: CanvasRenderingContext2D, mark: Mark): void {
  context.setLineDash([]);
  if (mark.is === 'line') {
    context.setLineDash(mark.dash ? [mark.dash] : []);
    context.strokeStyle = mark.color;
    context.lineWidth = mark.width;
    context.beginPath();
    context.moveTo(...mark.from);
    context.lineTo(...mark.to);
    context.stroke();
  } else if (mark.is === 'words') {
    const { x, y, text, height, bold, anchor, color, halo } = mark;
    context.font = fontOf(height, bold);
    context.textAlign = anchor === 'middle' ? 'center' : anchor;
    context.lineJoin = 'round';
    context.lineWidth = 4;
    context.strokeStyle = halo;
    context.strokeText(text, x, y);
    context.fillStyle = color;
    context.fillText(text, x, y);
  } else {
    const { x, y, radius, look, color, ring } = mark;
    context.save();
    context.translate(x, y);
    context.fillStyle = color;
    context.fill(new Path2D(outline(look, radius)), 'evenodd');
    if (ring) {
      context.strokeStyle = color;
      context.lineWidth = RING.width;
      context.stroke(new Path2D(outline({ ...look, hole: 0 }, radius + RING.away)));
    }
    context.restore();
  }
}
