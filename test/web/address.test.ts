import type { Page } from 'playwright-core';
import { ask } from '../setup/ask';
import { browse, browseSettled } from '../setup/browse';

// Each test opens several pages, which a busy machine draws slowly.
jest.setTimeout(180_000);

const FUND = 'twents-fonds-voor-vakmanschap';

/** All that a reader could tell two pages apart by. */
async function seen(page: Page) {
  await page.locator('.sigma[data-settled]').waitFor();
  const pinned = await page.evaluate<Record<string, number[]>>(
    `(() => {
      const { graph } = document.querySelector('.sigma').picture;
      const pinned = graph.filterNodes((_id, { pinned }) => pinned);
      return Object.fromEntries(pinned.map((id) => [id, ['x', 'y'].map((axis) => Math.round(graph.getNodeAttribute(id, axis)))]));
    })()`,
  );
  return {
    pinned,
    picture: await page.locator('.sigma').getAttribute('aria-label'),
    unchecked: await page.locator('.legend input:not(:checked)').count(),
    heading: await page.locator('.panel h2').first().innerText(),
    day: await page.locator('.day output').allInnerTexts(),
  };
}

async function placeOf(page: Page, id: string) {
  return page.evaluate<{ x: number; y: number; viewX: number; viewY: number }>(
    `(() => {
      const box = document.querySelector('.sigma');
      const { left, top } = box.getBoundingClientRect();
      const at = box.picture.graph.getNodeAttributes('${id}');
      const { x, y } = box.picture.sigma.graphToViewport(at);
      return { x: at.x, y: at.y, viewX: x + left, viewY: y + top };
    })()`,
  );
}

/** Waits until the picture has taken over from the address whether a node is pinned. */
const pinning = (page: Page, id: string, pinned: boolean) =>
  page.evaluate(`new Promise((done) => {
    const { graph } = document.querySelector('.sigma').picture;
    const look = () => (graph.getNodeAttribute('${id}', 'pinned') === ${pinned} ? done() : requestAnimationFrame(look));
    look();
  })`);

async function drag(page: Page, id: string) {
  const { viewX, viewY } = await placeOf(page, id);
  await page.mouse.move(viewX, viewY);
  await page.mouse.down();
  await page.mouse.move(viewX + 60, viewY + 40, { steps: 5 });
  await page.mouse.up();
  await page.waitForURL(new RegExp(`pinned=[^&]*${id}~`));
}

it('holds what is opened, chosen, filtered, hidden, pinned and dated, for a reload and for another reader', async () => {
  const page = await browseSettled(`?around=${FUND},arjan-kampman&chosen=am05`);
  await drag(page, 'gm0153');
  await page.getByRole('checkbox', { name: /statements/ }).uncheck();
  await page.getByRole('button', { name: 'Hide', exact: true }).click();
  await page.locator('.sigma[data-settled]').waitFor();
  await page.goto(`${page.url()}&asOf=2023-02-22&chosen=gm0153`.replace('&chosen=am05', ''));
  await page.locator('.relations').first().waitFor();
  const before = await seen(page);
  expect(Object.keys(before.pinned)).toEqual(['gm0153']);
  const address = page.url();
  await page.reload();
  await page.locator('.relations').first().waitFor();
  expect(await seen(page)).toEqual(before);
  const other = await browse(address.slice(address.indexOf('?')));
  await other.locator('.relations').first().waitFor();
  expect(await seen(other)).toEqual(before);
});

it('goes back and forward through every step', async () => {
  const page = await browseSettled(`?around=${FUND}`);
  const steps = [page.url()];
  const step = async (work: () => Promise<void>) => {
    await work();
    await page.waitForURL((url) => url.href !== steps.at(-1));
    steps.push(page.url());
  };
  await step(() => page.getByRole('checkbox', { name: /groups/ }).uncheck());
  await step(() => page.getByRole('checkbox', { name: 'Show one day' }).check());
  await step(() => page.getByRole('button', { name: 'List' }).click());
  await step(() => page.getByRole('link', { name: 'Twente', exact: true }).first().click());
  for (const address of steps.slice(0, -1).reverse()) {
    await page.goBack();
    expect(page.url()).toBe(address);
  }
  expect(await page.getByRole('checkbox', { name: /groups/ }).isChecked()).toBe(true);
  expect(await page.locator('.list').count()).toBe(0);
  for (const address of steps.slice(1)) {
    await page.goForward();
    expect(page.url()).toBe(address);
  }
  await page.getByRole('heading', { name: 'Twente' }).waitFor();
  await page.locator('.list').waitFor();
});

it('puts a node back where it was when a pin is undone, and again where it was pinned', async () => {
  const page = await browseSettled(`?around=${FUND}`);
  const before = await placeOf(page, 'gm0153');
  await drag(page, 'gm0153');
  const pinned = await placeOf(page, 'gm0153');
  expect(pinned.x).not.toBeCloseTo(before.x, 0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await pinning(page, 'gm0153', false);
  const undone = await placeOf(page, 'gm0153');
  expect([undone.x, undone.y]).toEqual([before.x, before.y]);
  await page.goForward();
  await pinning(page, 'gm0153', true);
  const again = await placeOf(page, 'gm0153');
  expect(again.x).toBeCloseTo(pinned.x, 0);
  expect(again.y).toBeCloseTo(pinned.y, 0);
});

it('keeps which path is lit, as long as its question stands', async () => {
  const page = await browseSettled('?paths=arjan-kampman,am19');
  await page.getByRole('button', { name: 'Light this path' }).nth(1).click();
  await page.waitForURL(/lit=2/);
  await page.reload();
  await page.locator('.paths > li.lit').waitFor();
  expect(await page.locator('.paths > li').nth(1).getAttribute('class')).toContain('lit');
  await page.getByRole('checkbox', { name: 'Show one day' }).check();
  await page.waitForURL((url) => url.search.includes('asOf') && !url.search.includes('lit'));
});

describe('the version of the graph', () => {
  it('is in every address that says anything, without a step more to undo', async () => {
    const { data } = await ask('{ graph { version } }');
    const page = await browseSettled(`?around=${FUND}`);
    await page.waitForURL(new RegExp(`version=${data.graph.version.slice(0, 10)}`));
    expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
    const link = page.locator('.asks a').first();
    expect(await link.getAttribute('href')).toContain(`version=${data.graph.version.slice(0, 10)}`);
  });

  it('of an older link is told, until the reader puts it aside', async () => {
    const page = await browse(`?around=${FUND}&version=0123456789`, { locale: 'nl-NL' });
    await page.getByText('Deze koppeling is gemaakt op versie 0123456789').waitFor();
    expect(page.url()).toContain('version=0123456789');
    await page.reload();
    await page.getByText('Deze koppeling is gemaakt op versie 0123456789').waitFor();
    await page.getByRole('button', { name: 'Deze melding sluiten' }).click();
    await page.waitForURL((url) => !url.search.includes('0123456789'));
    await page.reload();
    await page.locator('.sigma').waitFor();
    expect(await page.getByText('Deze koppeling is gemaakt').count()).toBe(0);
  });
});
