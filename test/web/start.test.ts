import { browse, browseSettled, forgive } from '../setup/browse';

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
    expect(await ground()).not.toBe(dark);
    await page.reload();
    await page.getByRole('button', { name: 'Light' }).waitFor();
    expect(await ground()).not.toBe(dark);
  });

  it('says that the server is down, and goes on when it is back', async () => {
    const page = await browse('?around=am05');
    await page.locator('.sigma').waitFor();
    await page.route('**/graphql', (route) => route.abort());
    await page.reload();
    const alert = page.getByRole('alert').first();
    await alert.getByText('The server does not answer.').waitFor();
    expect(forgive().join()).toContain('ERR_FAILED');
    await page.unroute('**/graphql');
    await alert.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.sigma').waitFor();
  });

  it('says that an answer is slow', async () => {
    const page = await browse('?around=am05');
    await page.locator('.sigma').waitFor();
    await page.route('**/graphql', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 2500));
      await route.continue();
    });
    await page.reload();
    await page.getByText('takes longer than usual').first().waitFor();
    await page.locator('.sigma').waitFor();
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
