import type { Page } from 'playwright-core';
import { browseSettled } from '../setup/browse';

jest.setTimeout(180_000);

const FUND = 'twents-fonds-voor-vakmanschap';

/** Mirrors the picture, so that nothing is where it was, and lets a layout run from there. */
const MOVE = (steps: number) => `(() => {
  const { graph, layout } = document.querySelector('.sigma').picture;
  graph.forEachNode((_id, place) => Object.assign(place, { x: place.y, y: place.x }));
  layout.start(${steps});
})()`;

/** What a few drawings later is drawn, and where: of each node, and of each line that has no gaps, a bit past its middle. */
const SEEN = `new Promise((resolve) => {
  const { sigma, graph } = document.querySelector('.sigma').picture;
  const isDrawn = (layer, { x, y }) => {
    const gl = sigma.getCanvases()[layer].getContext('webgl2');
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    const pixel = new Uint8Array(4);
    const ratio = devicePixelRatio;
    gl.readPixels(Math.floor(x * ratio), Math.floor(gl.drawingBufferHeight - y * ratio), 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
    return pixel[3] > 0;
  };
  const place = (id) => sigma.framedGraphToViewport(sigma.getNodeDisplayData(id));
  let left = 3;
  const look = () => {
    if (left-- > 0) return;
    sigma.off('afterRender', look);
    const nodes = graph.filterNodes((_id, { look }) => look.hole === 0);
    const lines = graph.filterEdges((_edge, { dashed, denied }) => !dashed && !denied).map((edge) => graph.extremities(edge).map(place));
    resolve({
      nodes: nodes.map((id) => ({ id, ...place(id), drawn: isDrawn('nodes', place(id)) })),
      lines: lines.map(([a, b]) => isDrawn('edges', { x: a.x * 0.4 + b.x * 0.6, y: a.y * 0.4 + b.y * 0.6 })),
    });
  };
  sigma.on('afterRender', look);
  sigma.scheduleRender();
})`;

interface Seen {
  nodes: { id: string; x: number; y: number; drawn: boolean }[];
  lines: boolean[];
}

async function where(page: Page, id: string): Promise<{ x: number; y: number }> {
  const { x, y } = await page.evaluate<{ x: number; y: number }>(
    `(({ sigma }) => sigma.framedGraphToViewport(sigma.getNodeDisplayData('${id}')))(document.querySelector('.sigma').picture)`,
  );
  const box = (await page.locator('.sigma').boundingBox())!;
  return { x: x + box.x, y: y + box.y };
}

it('draws nodes and lines where they are while the layout moves them', async () => {
  const page = await browseSettled(`?around=${FUND}`);
  const before = await where(page, 'gm0153');
  await page.evaluate(MOVE(1_000_000));
  const { nodes, lines } = await page.evaluate<Seen>(SEEN);
  const now = await where(page, 'gm0153');
  expect(Math.hypot(now.x - before.x, now.y - before.y)).toBeGreaterThan(20);
  expect(nodes.length).toBeGreaterThan(5);
  expect(nodes.filter(({ drawn }) => !drawn)).toEqual([]);
  expect(lines.length).toBeGreaterThan(5);
  expect(lines).not.toContain(false);
});

it('keeps a node under the pointer that drags it while the others move', async () => {
  const page = await browseSettled(`?around=${FUND}`);
  await page.evaluate(MOVE(1_000_000));
  await page.evaluate(SEEN);
  const { x, y } = await where(page, 'gm0153');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 40, { steps: 5 });
  await page.mouse.up();
  await page.waitForURL(/pinned=gm0153~/);
  await page.evaluate(SEEN);
  const dropped = await where(page, 'gm0153');
  expect(Math.hypot(dropped.x - x - 60, dropped.y - y - 40)).toBeLessThan(3);
});

it('is clicked where it is drawn once it has come to rest', async () => {
  const page = await browseSettled(`?around=${FUND}`);
  await page.evaluate(`document.querySelector('.sigma').removeAttribute('data-settled')`);
  await page.evaluate(MOVE(60));
  await page.locator('.sigma[data-settled]').waitFor();
  const { x, y } = await where(page, 'gm0153');
  await page.mouse.click(x, y);
  await page.waitForURL(/chosen=gm0153/);
});
