import type { Page } from 'playwright-core';
import { browse, browseSettled } from '../setup/browse';

const FUND = 'twents-fonds-voor-vakmanschap';

async function shown(page: Page): Promise<number> {
  const label = await page.getByRole('img', { name: /Picture of/ }).getAttribute('aria-label');
  return Number(/of (\d+) things/.exec(label ?? '')?.[1]);
}

const denied = (page: Page) =>
  page.evaluate<number>("document.querySelector('.sigma').picture.graph.filterEdges((_, { denied }) => denied).length");

describe('a circle', () => {
  it('grows by its badge and shrinks again by undo', async () => {
    const page = await browseSettled(`?around=${FUND}&chosen=${FUND}`);
    const before = await shown(page);
    await page.getByRole('button', { name: /Show more around it/ }).click();
    await page.locator(`.sigma:not([aria-label*='of ${before} things'])`).waitFor();
    expect(await shown(page)).toBeGreaterThan(before);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator(`.sigma[aria-label*='of ${before} things']`).waitFor();
  });

  it('grows by the badge in the picture, which says how many more there are', async () => {
    const page = await browseSettled(`?around=${FUND}`);
    const before = await shown(page);
    const badge = await page.evaluate<{ x: number; y: number }>(`(() => {
      const box = document.querySelector('.sigma');
      const { left, top } = box.getBoundingClientRect();
      const { x, y, width, height } = box.picture.words.badges.find(({ id }) => id === '${FUND}');
      return { x: left + x + width / 2, y: top + y + height / 2 };
    })()`);
    await page.mouse.click(badge.x, badge.y);
    await page.waitForURL(/per=48/);
    await page.locator(`.sigma:not([aria-label*='of ${before} things'])`).waitFor();
    expect(await shown(page)).toBeGreaterThan(before);
  });

  it('says a link in a sentence: of the line under the pointer, and of the name that has the focus', async () => {
    const page = await browseSettled(`?around=${FUND}`);
    const line = await page.evaluate<{ x: number; y: number }>(`(() => {
      const box = document.querySelector('.sigma');
      const { left, top } = box.getBoundingClientRect();
      const { sigma, graph } = box.picture;
      const [a, b] = ['gm0153', '${FUND}'].map((id) => sigma.graphToViewport(graph.getNodeAttributes(id)));
      return { x: left + (a.x * 3 + b.x * 2) / 5, y: top + (a.y * 3 + b.y * 2) / 5 };
    })()`);
    await page.mouse.move(line.x - 30, line.y - 30);
    await page.mouse.move(line.x, line.y, { steps: 3 });
    await page
      .getByRole('tooltip')
      .getByText('Enschede takes part in Twents Fonds voor Vakmanschap (partner; inferred)')
      .waitFor();
    await page.getByRole('button', { name: 'List' }).click();
    const row = page.getByRole('row', { name: /^Enschede/ });
    const link = row.getByRole('link', { name: 'Twents Fonds voor Vakmanschap', exact: true });
    await page.keyboard.press('Tab');
    await link.focus();
    await row.getByRole('tooltip').getByText('(partner; inferred)').waitFor();
  });

  it('is filtered by kind and by link, and the address keeps it', async () => {
    const page = await browseSettled(`?around=${FUND}`);
    const before = await shown(page);
    await page.getByRole('checkbox', { name: /meetings/ }).uncheck();
    await page.getByRole('checkbox', { name: /was discussed at/ }).uncheck();
    expect(await shown(page)).toBeLessThan(before);
    const now = await shown(page);
    await page.reload();
    await page.locator('.sigma').waitFor();
    expect(await shown(page)).toBe(now);
    await page.getByRole('button', { name: 'Show all again' }).click();
    expect(await shown(page)).toBe(before);
  });

  it('hides a thing and brings it back', async () => {
    const page = await browseSettled(`?around=${FUND}&chosen=am05`);
    const before = await shown(page);
    await page.getByRole('button', { name: 'Hide', exact: true }).click();
    expect(await shown(page)).toBe(before - 1);
    await page.goBack();
    expect(await shown(page)).toBe(before);
  });

  it('pins what is dragged', async () => {
    const page = await browseSettled(`?around=${FUND}`);
    const place = await page.evaluate<{ x: number; y: number }>(
      `(() => {
        const box = document.querySelector('.sigma');
        const { left, top } = box.getBoundingClientRect();
        const { x, y } = box.picture.sigma.graphToViewport(box.picture.graph.getNodeAttributes('gm0153'));
        return { x: x + left, y: y + top };
      })()`,
    );
    await page.mouse.move(place.x, place.y);
    await page.mouse.down();
    await page.mouse.move(place.x + 60, place.y + 40, { steps: 5 });
    await page.mouse.up();
    await page.waitForURL(/pinned=gm0153~/);
    await page.reload();
    await page.locator('.sigma[data-settled]').waitFor();
    expect(page.url()).toContain('pinned=');
  });
});

describe('reading', () => {
  it('shows what proves a link: document, section and lines', async () => {
    const page = await browse(`?around=${FUND}&chosen=${FUND},gm0153`);
    await page.getByRole('heading', { name: /Twents Fonds voor Vakmanschap and Enschede|Enschede and/ }).waitFor();
    const claim = page.locator('.claim').filter({ hasText: 'inferred' }).first();
    await claim.waitFor();
    expect(await claim.locator('.proof').innerText()).toMatch(/Verslag van de wethoudersbijeenkomst[\s\S]*line/);
  });

  it('reads a person in Dutch, with the other spelling and why it is the same', async () => {
    const page = await browse('?around=arjan-kampman&chosen=arjan-kampman', { locale: 'nl-NL' });
    await page.getByRole('heading', { name: 'Arjan Kampman' }).waitFor();
    await page.getByRole('heading', { name: 'Andere namen' }).waitFor();
    await page.getByText('Arjan Kampan', { exact: true }).waitFor();
    await page.getByRole('heading', { name: 'vervult een rol bij' }).waitFor();
    expect(await page.locator('.panel').innerText()).toContain('wethouder');
  });

  it('says so when an id is unknown', async () => {
    const page = await browse('?chosen=nobody-at-all');
    await page.getByText('Nothing has the id “nobody-at-all”.').waitFor();
  });
});

describe('the list', () => {
  it('shows the same as the picture, and opens circles', async () => {
    const page = await browseSettled(`?around=${FUND}`);
    const before = await shown(page);
    await page.getByRole('button', { name: 'List' }).click();
    expect(await page.locator('.list tbody tr').count()).toBe(before);
    await page.getByRole('button', { name: /Arjan Kampman: Show more/ }).click();
    await page.getByRole('heading', { name: 'Arjan Kampman' }).waitFor();
    expect(page.url()).toContain(`around=${FUND},arjan-kampman`);
  });
});

describe('filters', () => {
  it('shows what is denied only when asked for, marked, and the address keeps it', async () => {
    const page = await browseSettled('?around=am05,human-capital-agenda-twente');
    expect(await denied(page)).toBe(0);
    await page.getByRole('checkbox', { name: 'denied' }).check();
    await page.waitForURL(/status=HELD,PLANNED,PROPOSED,DENIED/);
    await page.getByText('a source denies it').waitFor();
    await page.reload();
    await page.locator('.sigma[data-settled]').waitFor();
    expect(await denied(page)).toBe(1);
    await page.goto(`${page.url()}&chosen=human-capital-agenda-twente,am05`);
    await page.locator('.claim .mark.denied').waitFor();
  });

  it('leaves out what is not certain', async () => {
    const page = await browseSettled(`?around=${FUND}`);
    await page.getByRole('checkbox', { name: 'inferred' }).uncheck();
    await page.waitForURL(/withoutCertainty=INFERRED/);
    await page.getByRole('button', { name: 'Show all again' }).click();
    await page.waitForURL((url) => !url.search.includes('withoutCertainty'));
  });
});

describe('an old link', () => {
  it('says that the graph has changed', async () => {
    const page = await browse(`?around=${FUND}&version=0123456789`);
    await page.getByText('This link was made on version 0123456789').waitFor();
    await page.getByRole('button', { name: 'Close this message' }).click();
    expect(await page.getByText('This link was made').count()).toBe(0);
  });
});
