import { browse, browseSettled } from '../setup/browse';

const FUND = 'twents-fonds-voor-vakmanschap';

describe('regions side by side', () => {
  it('says who has a fund, who leads it, what it reports, and who else would like it', async () => {
    const page = await browse('?compare=am05,am19,am36');
    const cell = page.getByRole('row', { name: /^fund/ }).getByRole('cell').first();
    await cell.getByText('founder: Twente').waitFor();
    await cell.getByText(/^\d+ figures$/).click();
    await cell.getByRole('link', { name: /scholingscheques/ }).waitFor();
    await cell.getByText(/who would like it/).click();
    await cell.getByRole('link', { name: /Iets wat op het Twentse fonds lijkt/ }).waitFor();
  });

  it('shows in Dutch, on a phone, what a region would like that another has, and where they met', async () => {
    const page = await browse('?compare=am19,am36', { locale: 'nl-NL', viewport: { width: 360, height: 740 } });
    const wish = page.locator('.would-like').first();
    await wish.getByText('Regio Zwolle heeft het').waitFor();
    expect(await wish.innerText()).toMatch(/Sectortafels in de regio Zwolle[\s\S]*Yvonne van Delft[\s\S]*1 bron/);
    const meetings = page.getByRole('row', { name: /^Overleggen/ });
    await meetings.getByText('ook daar: Regio Zwolle').first().waitFor();
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  });
});

describe('a timeline', () => {
  it('is read in the panel of a thing, and with others', async () => {
    const page = await browse(`?chosen=${FUND}`, { locale: 'nl-NL' });
    await page.locator('summary', { hasText: 'Tijdlijn' }).click();
    const dates = page.locator('.timeline time');
    await dates.first().waitFor();
    const days = await page.evaluate<string[]>(
      "Array.from(document.querySelectorAll('.timeline time'), (one) => one.dateTime)",
    );
    expect(days).toEqual([...days].sort());
    expect(await dates.allInnerTexts()).toContain('22 februari 2023');
    expect(await page.locator('.timeline > li').first().locator('.proof').count()).toBeGreaterThan(0);
    await page.getByRole('link', { name: 'Open met andere, en het beeld' }).click();
    await page.getByRole('combobox', { name: 'Voeg iets toe aan de tijdlijn' }).fill('holland rijnland');
    await page
      .getByRole('option', { name: /^Holland Rijnland/ })
      .first()
      .click();
    await page.waitForURL(new RegExp(`timeline=${FUND},am19`));
    await page.locator('.timeline').getByText('22 februari 2023 of eerder').waitFor();
    await page.getByRole('button', { name: 'Haal Holland Rijnland weg' }).click();
    await page.waitForURL((url) => url.searchParams.get('timeline') === FUND);
  });
});

describe('a day', () => {
  it('plays from change to change, says what each brings, and pauses', async () => {
    const page = await browseSettled(`?around=${FUND}&asOf=2019-06-01`);
    await page.getByRole('button', { name: 'Play the changes' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/asOf=2019-11-13/);
    await page.locator('.changes').getByText('Appears:').waitFor();
    expect(await page.locator('.changes').innerText()).toContain('Wethoudersbijeenkomst van 13 november');
    await page.waitForURL(/asOf=2023-02-22/);
    // After the last change it stops by itself.
    await page.locator('.play [aria-pressed="false"]').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.waitForURL(/asOf=2019-06-01/);
    await page.getByText('On this day nothing changes').waitFor();
  });

  it('does not play by itself for who wants less motion, and can be stepped through', async () => {
    const page = await browseSettled(`?around=${FUND}&asOf=2019-11-13`, { reducedMotion: 'reduce', locale: 'nl-NL' });
    await page.getByRole('button', { name: 'Volgende verandering' }).click();
    await page.waitForURL(/asOf=2023-02-22/);
    await page.locator('.changes').getByText('Verschijnt:').waitFor();
    expect(await page.getByRole('button', { name: 'Speel de veranderingen af' }).count()).toBe(0);
  });
});

describe('only through', () => {
  it('narrows paths to links of a type', async () => {
    const page = await browse('?paths=arjan-kampman,gm0153');
    await page.locator('.paths > li').first().waitFor();
    await page.getByText('Only through certain links').click();
    await page.locator('.via').getByRole('checkbox', { name: 'is about', exact: true }).check();
    await page.waitForURL(/via=ABOUT/);
    await page.locator('.paths > li', { hasNotText: 'holds a role at' }).first().waitFor();
    await page.locator('.via').getByText('1 chosen').waitFor();
  });

  it('narrows who works with whom to meetings', async () => {
    const page = await browse('?collaborators=yvonne-van-delft&via=EVENT');
    await page.locator('.ranked > li').first().waitFor();
    expect(await page.locator('.ranked').innerText()).not.toContain('work together directly');
    expect(await page.getByRole('checkbox', { name: 'a meeting that both attended' }).isChecked()).toBe(true);
  });
});
