import 'reflect-metadata';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { generate, SMALL } from '../../bench/generate';
import { writeSeeds } from '../../bench/seeds';
import { load } from '../../src/seeds';
import { TestDatabase } from '../seeds/database';
import { ask } from '../setup/ask';
import { browse } from '../setup/browse';

jest.setTimeout(480_000);

/** The seeds hold no 2,000 things in fifty circles: a generated graph does, in a server of its own. */
const folder = mkdtempSync(join(tmpdir(), 'regiograaf-large-'));
const database = new TestDatabase();
const EVENTS = Array.from({ length: 50 }, (_, index) => `event-${index + 1}`);

beforeAll(async () => {
  await database.start();
  Object.assign(process.env, database.env);
  await writeSeeds(folder, generate({ ...SMALL, people: 2200, organizations: 200, events: 60, initiatives: 80 }));
  await load(database.graph, [folder]);
}, 300_000);
afterAll(async () => {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** An answer of 2,000 nodes takes seconds, and on a busy machine many. */
async function patiently(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browse(path, options);
  page.setDefaultTimeout(120_000);
  return page;
}

const shown = async (page: Page) => {
  const label = await page.locator('.sigma').getAttribute('aria-label');
  return (label?.match(/\d+/g) ?? []).map(Number);
};

it('opens circles until there are 2,000 things, says that there are more, and how to ask for less', async () => {
  const page = await patiently(`?around=${EVENTS.join()}&per=2000`);
  const note = page.locator('.narrow');
  await note.getByText('This is more than fits: 2,000 things').waitFor();
  expect((await shown(page))[0]).toBe(2000);
  const offers = await note.getByRole('button').allInnerTexts();
  expect(offers).toEqual([
    expect.stringMatching(/^Without people \(1,9\d\d\)$/),
    expect.stringMatching(/^Without “attended” \([\d,]+\)$/),
    'One day only',
    'At most 1000 around each',
  ]);
  await note.getByRole('button', { name: 'At most 1000 around each' }).click();
  await page.waitForURL(/per=1000/);
  await page.goBack();
  // The filter goes to the server, which then finds room for what was cut off.
  await note.getByRole('button', { name: /Without people/ }).click();
  await note.waitFor({ state: 'detached' });
  const { data } = await ask(
    'query ($ids: [ID!]!) { neighbourhood(around: $ids, first: 2000, types: [REGION, INITIATIVE, EVENT, ORGANIZATION, DOCUMENT]) { nodes { entity { id } } } }',
    { ids: EVENTS },
  );
  expect((await shown(page))[0]).toBe(data.neighbourhood.nodes.length);
  // What was left out can be asked for again.
  await page.getByRole('checkbox', { name: /people/ }).check();
  await note.waitFor();
});

it('shows one day of what does not fit, in Dutch', async () => {
  const page = await patiently(`?around=${EVENTS.join()}&per=2000`, { locale: 'nl-NL' });
  await page.locator('.narrow').getByText('Dit is meer dan past: 2.000 dingen').waitFor();
  await page.locator('.narrow').getByRole('button', { name: 'Alleen één dag' }).click();
  await page.getByLabel('Dag', { exact: true }).fill('2011-06-01');
  await page.waitForURL(/asOf=2011-06-01/);
  await page.locator('.narrow').waitFor({ state: 'detached' });
  expect((await shown(page))[0]).toBeLessThan(2000);
});

it('lists them in pages', async () => {
  const page = await patiently(`?around=${EVENTS.join()}&per=2000&list=1`);
  const people = page.locator('table', { hasText: 'people' });
  await people.locator('tbody tr').nth(99).waitFor();
  expect(await people.locator('tbody tr').count()).toBe(100);
  expect(await page.locator('.list tr').count()).toBeLessThan(400);
  await page.getByText(/^100 of 1,9\d\d$/).waitFor();
  await page.getByRole('button', { name: 'Show 100 more' }).first().click();
  await people.locator('tbody tr').nth(199).waitFor();
});

it('downloads all of them', async () => {
  const page = await patiently(`?around=${EVENTS.join()}&per=2000&list=1`);
  await page.locator('.keep summary').click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.keep').getByRole('button', { name: 'GraphML' }).click(),
  ]);
  const text = readFileSync(await file.path(), 'utf8');
  expect(text.match(/<node /g)).toHaveLength(2000);
  const heading = await page.locator('.keep h2', { hasText: 'The graph that is shown' }).innerText();
  const links = Number(/([\d,]+) links/.exec(heading)?.[1]?.replace(',', ''));
  expect(text.match(/<edge /g)).toHaveLength(links);
});
