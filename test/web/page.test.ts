import 'reflect-metadata';
import { load } from '../../src/seeds';
import { TestDatabase } from '../seeds/database';
import { seedFolder } from '../seeds/folder';
import { browse } from '../setup/browse';

jest.setTimeout(240_000);

/** The cited pages are this test's own, in a server of its own. */
const database = new TestDatabase();
beforeAll(async () => {
  await database.start();
  Object.assign(process.env, database.env);
  const files = {
    'entities/all.yaml': `
- {id: vng, label: Organization, name: VNG, kind: ASSOCIATION, at: "nieuws#1"}
- {id: fonds, label: Initiative, name: Scholingsfonds, kind: FUND, at: "nieuws#2"}
`,
    'sources/nieuws.yaml': `
document: {id: nieuws, name: Nieuws over het fonds, kind: NEWS, date: 2023-09-11, website: "https://example.org/nieuws",
           consulted: 2026-11-21, publisher: vng, paragraphs: 7}
sections: {1: Opening}
links:
  - {from: vng, type: PARTICIPATES_IN, to: fonds, capacity: PARTNER, at: "3, 5-6"}
`,
  };
  await load(database.graph, [seedFolder(files)]);
}, 120_000);
afterAll(() => database.stop());

it.each([
  ['en-GB', ['“Opening”, paragraph 3', '“Opening”, paragraphs 5–6']],
  ['nl-NL', ['“Opening”, alinea 3', '“Opening”, alinea’s 5–6']],
])('says in %s which paragraphs of a page prove a link', async (locale, where) => {
  const page = await browse('?around=fonds&chosen=fonds,vng', { locale });
  // The first page of a server that has just started comes late on a busy machine.
  page.setDefaultTimeout(120_000);
  await page.getByText(where[0]!).waitFor();
  expect(await page.locator('.claim .proof .where').allInnerTexts()).toEqual(where);
});
