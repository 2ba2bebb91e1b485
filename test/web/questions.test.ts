import { browse, browseSettled } from '../setup/browse';

describe('how two are connected', () => {
  it('lists the paths as sentences with their proof and lights one', async () => {
    const page = await browseSettled('?paths=arjan-kampman,am19');
    const first = page.locator('.paths > li').first();
    expect(await first.locator('.sentence').innerText()).toMatch(
      /^Arjan Kampman and Holland Rijnland are connected in \d steps/,
    );
    await first.getByText('How do we know?').click();
    await first
      .getByText(/\d sources?/)
      .first()
      .waitFor();
    await first.getByRole('button', { name: 'Light this path' }).click();
    expect(await first.getAttribute('class')).toContain('lit');
  });

  it('lets the reader pick the two', async () => {
    const page = await browse();
    await page.getByRole('link', { name: 'How connected?' }).click();
    await page.getByRole('combobox', { name: 'From' }).fill('leiden');
    await page
      .getByRole('option', { name: /^Leiden/ })
      .first()
      .click();
    await page.getByRole('combobox', { name: 'To' }).fill('enschede');
    await page
      .getByRole('option', { name: /^Enschede/ })
      .first()
      .click();
    await page.getByText(/paths?, fewest steps first/).waitFor();
    expect(page.url()).toContain('paths=gm0546,gm0153');
  });
});

describe('who works with', () => {
  it('ranks them, in Dutch', async () => {
    const page = await browseSettled('?collaborators=yvonne-van-delft', { locale: 'nl-NL' });
    const first = page.locator('.ranked > li').first();
    expect(await first.innerText()).toMatch(/Fleur Spijker[\s\S]*\d,\d\d[\s\S]*werken rechtstreeks samen/);
  });
});

describe('regions side by side', () => {
  it('says which kinds each has, and takes another region', async () => {
    const page = await browse('?compare=am05,am19');
    const row = page.getByRole('row', { name: /^fund/ });
    await row.getByRole('link', { name: 'Twents Fonds voor Vakmanschap' }).waitFor();
    await row.getByText('none recorded').waitFor();
    await page.getByRole('combobox', { name: 'Add a region' }).selectOption({ label: 'Regio Zwolle' });
    await page.getByRole('columnheader', { name: 'Regio Zwolle' }).waitFor();
    expect(page.url()).toContain('compare=am05,am19,am36');
  });
});

describe('a day', () => {
  it('fades what was not there, without moving the rest', async () => {
    const page = await browseSettled('?around=twents-fonds-voor-vakmanschap');
    const label = await page.locator('.sigma').getAttribute('aria-label');
    await page.getByRole('checkbox', { name: 'Show one day' }).check();
    await page.getByLabel('Day', { exact: true }).fill('2019-11-13');
    await page.waitForURL(/asOf=2019-11-13/);
    await page.getByText('What is faint was not there').waitFor();
    expect(await page.locator('.sigma').getAttribute('aria-label')).toBe(label);
    await page.getByRole('button', { name: 'List' }).click();
    await page.locator('tr.ghost th', { hasText: 'Wethoudersbijeenkomst van 22 februari 2023' }).waitFor();
    expect(await page.locator('tr.ghost th', { hasText: /^Twente$/ }).count()).toBe(0);
  });
});
