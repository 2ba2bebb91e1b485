import { browse, browseSettled, forgive, serverAddress } from '../setup/browse';
import { type Between, startProxy } from '../setup/proxy';

describe('the first page', () => {
  it('draws initiatives and regions, and offers questions', async () => {
    const page = await browseSettled();
    await expect(page.getByRole('heading', { level: 1 }).innerText()).resolves.toContain('Who works with whom');
    const label = await page.getByRole('img', { name: /Picture of/ }).getAttribute('aria-label');
    expect(Number(/of (\d+) things/.exec(label ?? '')?.[1])).toBeGreaterThan(40);
    await page.getByRole('link', { name: /How is Arjan Kampman connected/ }).click();
    await page.getByText(/paths, fewest steps first/).waitFor();
  });

  it('speaks Dutch to a Dutch browser and remembers the other choice', async () => {
    const page = await browse('', { locale: 'nl-NL' });
    await page.getByRole('heading', { name: /Wie werkt met wie/ }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('nl');
    await page.getByRole('button', { name: 'EN', exact: true }).click();
    await page.getByRole('heading', { name: /Who works with whom/ }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: /Who works with whom/ }).waitFor();
  });

  it('keeps the choice of light or dark', async () => {
    const page = await browse('', { colorScheme: 'dark' });
    const ground = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    const dark = await ground();
    await page.getByRole('button', { name: /Light or dark/ }).click();
    await page.locator('html[data-theme="light"]').waitFor();
    expect(await ground()).not.toBe(dark);
    await page.reload();
    await page.getByRole('button', { name: 'Light' }).waitFor();
    expect(await ground()).not.toBe(dark);
  });
});

describe('a server', () => {
  let proxy: Between;
  beforeAll(async () => {
    proxy = await startProxy(await serverAddress());
  });
  afterAll(() => proxy.close());

  it('that is down is said to be, and the page goes on when it is back', async () => {
    proxy.mode = 'cut';
    const page = await browse('?around=am05', { through: proxy.address, locale: 'nl-NL' });
    const alert = page.getByRole('alert').first();
    await alert.getByText('De server antwoordt niet.').waitFor();
    expect(forgive().join()).toMatch(/ERR_|Failed to load/);
    proxy.mode = 'pass';
    await alert.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await page.locator('.sigma').waitFor();
    forgive();
  });

  it('that is slow is said to be working on it, and its answer is shown when it comes', async () => {
    proxy.mode = 'hold';
    const page = await browse('?around=am05', { through: proxy.address });
    await page.getByText('One moment…').first().waitFor();
    await page.getByText('takes longer than usual').first().waitFor();
    proxy.release();
    await page.locator('.sigma').waitFor();
    expect(await page.getByText('takes longer than usual').count()).toBe(0);
  });
});

describe('search', () => {
  it('suggests while typing, with the spelling that was found, and opens by keyboard alone', async () => {
    const page = await browse();
    await page.getByRole('combobox').pressSequentially('kampan');
    const option = page.getByRole('option', { name: /Arjan Kampman.*found as “Arjan Kampan”.*person/ });
    await option.waitFor();
    expect(await option.getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await option.getAttribute('aria-selected')).toBe('false');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Arjan Kampman' }).waitFor();
    expect(page.url()).toContain('around=arjan-kampman');
  });

  it('says what to do when nothing is found', async () => {
    const page = await browse('', { locale: 'nl-NL' });
    await page.getByRole('combobox').fill('xqzwv');
    await page.locator('.suggestions').getByText('Onder “xqzwv” is niets vastgelegd.').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('.suggestions').isVisible()).toBe(false);
  });
});
