import { marked } from '../../web/src/words/marked';
import { browse } from '../setup/browse';

const said = (text: string, words: string[]) =>
  marked(text, words)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

describe('words in a text', () => {
  it.each([
    [
      'Wethouder Kampman van Enschede.',
      ['Arjan Kampman', 'Kampman', 'enschede'],
      'Wethouder [Kampman] van [Enschede].',
    ],
    ['De Coördinatie en de coordinatie', ['coördinatie'], 'De [Coördinatie] en de [coordinatie]'],
    ['Twente en Twentse', ['Twente'], '[Twente] en Twentse'],
    ["Enschede's raad, SZW-breed", ['Enschede', 'SZW'], "[Enschede]'s raad, [SZW]-breed"],
    ['meer dan 2.300 cheques', ['2.300', '.*'], 'meer dan [2.300] cheques'],
    ['niets', [], 'niets'],
  ])('%s', (text, words, expected) => expect(said(text, words)).toBe(expected));
});

describe('a panel', () => {
  it('shows the first of many statements, and more when asked', async () => {
    const page = await browse('?chosen=uitbreiding-arbeidsmarktinfrastructuur');
    const section = page.locator('section', { has: page.getByRole('heading', { name: /What is said about it/ }) });
    const claims = section.locator('.claims > li');
    await claims.first().waitFor();
    expect(await claims.count()).toBe(20);
    await section.getByRole('button', { name: 'Show 40 more' }).click();
    await claims.nth(59).waitFor();
  });

  it('links out to TOOI and Wikidata, without a trace', async () => {
    const page = await browse('?chosen=gm0153');
    const out = page.getByRole('link', { name: 'Wikidata' });
    expect(await out.getAttribute('href')).toBe('https://www.wikidata.org/wiki/Q10002');
    expect(await out.getAttribute('rel')).toBe('noopener noreferrer');
    const tooi = await page.getByRole('link', { name: 'TOOI' }).getAttribute('href');
    expect(tooi).toBe('https://identifier.overheid.nl/tooi/id/gemeente/gm0153');
  });

  it('says in words, in either language, in which capacity', async () => {
    const page = await browse('?chosen=am05,twents-fonds-voor-vakmanschap');
    await page.locator('.claim').getByText('founder', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'NL', exact: true }).click();
    await page.locator('.claim').getByText('oprichter', { exact: true }).waitFor();
  });
});
