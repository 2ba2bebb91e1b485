import { createHash } from 'node:crypto';
import { check, describe as line } from '../../src/seeds';
import { showsName, showsNumber, showsWords } from '../../src/seeds/texts/showing';
import { seedFolder } from './folder';

const TEXT = `Verslag

De gemeente Enschede neemt deel aan het Twents Fonds voor Vakmanschap.
Het fonds gaf ruim 2.300 cheques uit; wethouder Kampman is er blij mee, zei hij in ENSCHEDE.
Er doen veertien gemeenten mee. Het kost 2,5 miljoen euro.
`;
const SHA = createHash('sha256').update(TEXT).digest('hex');

const ENTITIES = `
- {id: enschede, label: Organization, name: Enschede, kind: OTHER, names: [{name: Enschede, kind: OFFICIAL, at: "verslag#3, 4"}]}
- {id: fonds, label: Initiative, name: Twents Fonds, kind: FUND, names: [{name: Twents Fonds voor Vakmanschap, kind: OFFICIAL, at: verslag#3}]}
- {id: arjan-kampman, label: Person, name: Arjan Kampman, at: verslag#4}
`;

/** A source of which one fact differs from what its text shows. */
function source(facts: string, { sha = SHA, lines = 5 } = {}) {
  return seedFolder({
    'entities/all.yaml': ENTITIES,
    'sources/verslag.yaml': `document: {id: verslag, name: Verslag, kind: MINUTES, date: 2023-02-22, file: verslag.txt, sha256: "${sha}", lines: ${lines}}\n${facts}`,
  });
}

const documents = () => seedFolder({ 'verslag.txt': TEXT });

async function checked(facts: string, how?: { sha?: string; lines?: number }, folder = documents()) {
  const result = await check([source(facts, how)], { documents: folder });
  return { ...result, lines: [...result.errors, ...result.warnings].map((error) => line(error).replace(/^\S*\//, '')) };
}

test('citations that show what they are cited for are verified, and counted', async () => {
  const { lines, verification, citationsVerified } = await checked(`
links:
  - {from: enschede, type: PARTICIPATES_IN, to: fonds, at: 3}
  - {from: arjan-kampman, type: HOLDS_ROLE, to: enschede, role: ALDERMAN, at: 4}
  - {from: arjan-kampman, type: PARTICIPATES_IN, to: fonds, at: 5, mention: gemeenten mee}
figures:
  - {id: cheques, about: fonds, measure: cheques, value: 2300, at: 4, mention: Het fonds}
  - {id: kosten, about: enschede, measure: kosten, value: 2500000, at: "3, 5"}
  - {id: gemeenten, about: fonds, measure: gemeenten, value: 14, at: "3-5", mention: veertien}
statements:
  - {id: blij, by: arjan-kampman, about: fonds, stance: FOR, text: Is blij., at: 4}
`);
  expect(lines).toEqual([]);
  // Lines 3, 4, 5 and 3-5; three names, one `at`, three links, three figures and a statement.
  expect(verification).toEqual({ verified: 4, unverified: 0, refuted: 0, claims: 10 });
  expect(citationsVerified).toBe(4);
});

test('a citation that does not show it is an error', async () => {
  const { lines, verification } = await checked(`
links:
  - {from: enschede, type: PARTICIPATES_IN, to: fonds, at: 5}
  - {from: arjan-kampman, type: HOLDS_ROLE, to: enschede, at: 1, mention: wethouder}
figures:
  - {id: cheques, about: enschede, measure: cheques, value: 230, at: 4}
statements:
  - {id: leeg, by: arjan-kampman, about: fonds, stance: FOR, text: Is blij., at: 2}
`);
  expect(lines).toEqual([
    'verslag.yaml:4: verslag#5 names neither enschede nor fonds (say in `mention` by which words)',
    'verslag.yaml:5: "wethouder" does not stand in verslag#1',
    'verslag.yaml:7: 230 does not stand in verslag#4 (say in `mention` how it is written there)',
    'verslag.yaml:9: verslag#2 is an empty line',
    'verslag.yaml:9: verslag#2 names neither arjan-kampman nor fonds (say in `mention` by which words)',
  ]);
  expect(verification).toMatchObject({ verified: 1, refuted: 4 });
});

test('a text that is not there leaves its citations unverified; another text is an error', async () => {
  const elsewhere = await checked('', {}, seedFolder({ 'other.txt': '' }));
  expect(elsewhere).toMatchObject({
    errorCount: 0,
    citationsVerified: 0,
    verification: { verified: 0, unverified: 2 },
  });
  expect(elsewhere.lines).toEqual([expect.stringContaining('the text "verslag.txt" is not in')]);
  const other = await checked('', { sha: '0'.repeat(64) });
  expect(other.lines).toEqual([expect.stringContaining(`is another one than was cited: its SHA-256 is ${SHA}`)]);
  const shorter = await checked('', { lines: 9 });
  expect(shorter.lines).toEqual(['verslag.yaml:1 document.lines: says 9, but "verslag.txt" has 5 lines']);
});

test.each([
  ['De gemeente Ede', 'Ede', true],
  ['Nederland', 'Ede', false],
  ['Enschedees', 'Enschede', false],
  ['ENSCHEDÉ / REGIO TWENTE', 'Enschedé', true],
  ['Enschede', 'Enschedé', false],
  ['Leonard\n   Geluk', 'Leonard Geluk', true],
  ['arbeids-\nmarktregio', 'arbeidsmarktregio', true],
  ['Noord-\nHolland', 'Noord-Holland', true],
  ['’s-Gravenhage', "'s-Gravenhage", true],
  ['Enschedes wethouder', 'Enschede', true],
  ['de VNG-directeur', 'VNG', true],
])('%j shows the name %s: %s', (lines, name, shown) => {
  expect(showsName(lines, name)).toBe(shown);
});

test.each([
  ['2300 cheques', 2300, true],
  ['2.300 cheques', 2300, true],
  ['2 300 cheques', 2300, true],
  ['12.300 cheques', 2300, false],
  ['23000', 2300, false],
  ['2.300.000', 2300, false],
  ['1,5 procent', 1.5, true],
  ['2,5 miljoen', 2500000, true],
  ['€ 1 miljard', 1e9, true],
  ['25 miljoen', 2500000, false],
  ['14,5', 14, false],
  ['in 2023.', 2023, true],
])('%j shows the number %d: %s', (lines, number, shown) => {
  expect(showsNumber(lines, number)).toBe(shown);
});

test('words are found anywhere, whatever their case', () => {
  expect(showsWords('Het Twentse\nFonds', 'twentse fonds')).toBe(true);
  expect(showsWords('Het fonds', 'een fonds')).toBe(false);
});
