import { createHash } from 'node:crypto';
import { check, describe as line } from '../../src/seeds';
import { seedFolder } from './folder';

const PAGE = 'website: "https://example.org/nieuws", consulted: 2026-11-21, publisher: vng, paragraphs: 7';
const LINKS =
  'links:\n  - {from: vng, type: PARTICIPATES_IN, to: fonds, capacity: PARTNER, at: "1, 6-7", mention: VNG}\n';
const ENTITIES = `
- {id: vng, label: Organization, name: VNG, kind: ASSOCIATION, at: "nieuws#1"}
- {id: fonds, label: Initiative, name: Scholingsfonds, kind: FUND, names: [{name: Scholingsfonds, kind: OFFICIAL, at: "nieuws#2, 3-4"}]}
`;

/** What the checker says of a source with these fields, its folder left out. */
async function checked(fields: string, facts = LINKS, documents: string | null = null, id = 'nieuws') {
  const folder = seedFolder({
    'entities/all.yaml': ENTITIES,
    'sources/nieuws.yaml': `document: {id: ${id}, name: Nieuws, kind: NEWS, date: 2023-09-11, ${fields}}\n${facts}`,
  });
  const { errors, warnings, verification } = await check([folder], { documents });
  return { lines: [...errors, ...warnings].map((one) => line(one).replace(/^.*\/(?=\w+\.yaml)/, '')), verification };
}

const errorsOf = async (fields: string, facts?: string) => (await checked(fields, facts)).lines;
const FORMS = '(a text has file, sha256 and lines; a web page has website, consulted, publisher and paragraphs)';
const AT = 'nieuws.yaml:1 document';

test('a page whose text is not kept is a source', async () => {
  expect(await errorsOf(PAGE)).toEqual([]);
});

test.each([
  [
    'a page with a text',
    `${PAGE}, file: a.txt, sha256: "${'0'.repeat(64)}", lines: 7`,
    ['paragraphs', 'publisher'].map(
      (field) =>
        `${AT}.${field}: is said of a web page, but file, sha256 or lines of a text are given too (leave out the one or the other)`,
    ),
  ],
  ['neither a text nor a page', 'language: nl', [`${AT}.file: is missing ${FORMS}`]],
  [
    'half a page',
    'website: "https://example.org/nieuws", paragraphs: 7',
    [`${AT}.consulted: is missing ${FORMS}`, `${AT}.publisher: is missing ${FORMS}`],
  ],
  ['half a text', `file: a.txt, sha256: "${'0'.repeat(64)}"`, [`${AT}.lines: is missing ${FORMS}`]],
  [
    'no such address',
    PAGE.replace('https://', ''),
    [`${AT}.website: "example.org/nieuws" is not an address that begins with http:// or https://`],
  ],
  [
    'a month in which it was read',
    PAGE.replace('2026-11-21', '2026-11'),
    [`${AT}.consulted: "2026-11" is not the day on which the page was read, such as 2026-11-21`],
  ],
  ['no paragraphs', PAGE.replace('7', '0'), [`${AT}.paragraphs: 0 must be >= 1`]],
  [
    'a publisher that is not there',
    PAGE.replace('vng', 'vgn'),
    [`${AT}.publisher.from: there is no "vgn" (did you mean "vng"?)`],
  ],
  [
    'a publisher that does not act',
    PAGE.replace('vng', 'fonds'),
    [`${AT}.publisher.from: "fonds" is an Initiative, but PUBLISHED goes from an Actor`],
  ],
])('%s is an error that says what to do', async (_what, fields, lines) => {
  expect(await errorsOf(fields)).toEqual(lines);
});

test('a paragraph beyond the last is an error, of a fact, a name and a section', async () => {
  const few = PAGE.replace('7', '3');
  expect(await errorsOf(few, `sections: {1: Kop, 4: Slot}\n${LINKS}`)).toEqual([
    'all.yaml:3 names[0].at: cites nieuws#3-4, but the document has the paragraphs 1 to 3',
    'nieuws.yaml:2 sections.4: is beyond the last paragraph, 3',
    'nieuws.yaml:4 at: cites nieuws#6-7, but the document has the paragraphs 1 to 3',
  ]);
});

test('a folder of texts is not searched for a page, and only what stands in texts counts as looked for', async () => {
  const text = 'De VNG doet mee aan het Scholingsfonds.\n';
  const documents = seedFolder({ 'verslag.txt': text });
  expect(await checked(PAGE, LINKS, documents)).toEqual({
    lines: [],
    verification: { verified: 0, unverified: 0, refuted: 0, claims: 0 },
  });
  const folder = seedFolder({
    'entities/all.yaml': ENTITIES,
    'sources/nieuws.yaml': `document: {id: nieuws, name: Nieuws, kind: NEWS, date: 2023-09-11, ${PAGE}}\n${LINKS}`,
    'sources/verslag.yaml': `document: {id: verslag, name: Verslag, kind: MINUTES, date: 2023, file: verslag.txt, lines: 1, sha256: "${createHash('sha256').update(text).digest('hex')}"}\nlinks:\n  - {from: vng, type: PARTICIPATES_IN, to: fonds, at: 1}\n`,
  });
  expect((await check([folder], { documents })).verification).toEqual({
    verified: 1,
    unverified: 0,
    refuted: 0,
    claims: 1,
  });
});

test.each([
  ['id', 'Nieuws 1', PAGE],
  ['lines', 'nieuws', `file: a.txt, sha256: "${'0'.repeat(64)}", lines: many`],
  ['sha256', 'nieuws', 'file: a.txt, sha256: ab, lines: 7'],
  ['paragraphs', 'nieuws', PAGE.replace('7', 'many')],
  ['publisher', 'nieuws', PAGE.replace('vng', 'De VNG')],
  ['colour', 'nieuws', `${PAGE}, colour: red`],
])('a wrong %s of a document does not hide what is wrong with its facts', async (field, id, fields) => {
  const { lines } = await checked(fields, LINKS.replace('to: fonds', 'to: fonsd'), null, id);
  expect(lines).toEqual([
    expect.stringContaining(`${AT}.${field}: `),
    'nieuws.yaml:3 to: there is no "fonsd" (did you mean "fonds"?)',
  ]);
});

test('lists that are none are errors, not a crash', async () => {
  expect(await errorsOf(PAGE, 'links: {a: b}\nfigures: x\n')).toEqual([
    'nieuws.yaml:2 links: {"a":"b"} is not of the type array',
    'nieuws.yaml:3 figures: "x" is not of the type array',
  ]);
});
