import { dateWords } from '../../src/explore/dateWords';
import { LANGUAGES, wordOf } from '../../src/explore/language';
import { linkSentence, type SpokenLink } from '../../src/explore/sentence';
import { CERTAINTIES, MODEL, STATUSES } from '../../src/seeds/model';

const KAMPMAN = { id: 'arjan-kampman', name: 'Arjan Kampman', __typename: 'Person' };
const ENSCHEDE = { id: 'gm0153', name: 'Enschede', __typename: 'Municipality' };
const link = (facts: Partial<SpokenLink>): SpokenLink => ({
  type: 'HOLDS_ROLE',
  from: KAMPMAN,
  to: ENSCHEDE,
  certainty: 'EXPLICIT',
  status: 'HELD',
  observedOn: [],
  ...facts,
});

test('a role reads both ways in both languages', () => {
  const role = link({ role: 'ALDERMAN', title: 'wethouder', portfolio: 'arbeidsmarkt', observedOn: ['2023-02-22'] });
  expect(linkSentence(role, 'EN')).toBe(
    'Arjan Kampman holds a role at Enschede as alderman (“wethouder”, portfolio “arbeidsmarkt”, seen on 22 February 2023).',
  );
  expect(linkSentence(role, 'EN', 'gm0153')).toBe(
    'Enschede has among its people Arjan Kampman as alderman (“wethouder”, portfolio “arbeidsmarkt”, seen on 22 February 2023).',
  );
  expect(linkSentence(role, 'NL')).toBe(
    'Arjan Kampman vervult een rol bij Enschede als wethouder (portefeuille “arbeidsmarkt”, gezien op 22 februari 2023).',
  );
  expect(linkSentence(role, 'NL', 'gm0153')).toMatch(/^Enschede heeft onder haar mensen Arjan Kampman als wethouder/);
});

test('what is not so, not sure or not known says so', () => {
  expect(linkSentence(link({ role: 'UNSTATED' }), 'EN')).toBe('Arjan Kampman holds a role at Enschede.');
  expect(linkSentence(link({ status: 'DENIED' }), 'NL')).toMatch(/^Ontkend: Arjan/);
  expect(linkSentence(link({ status: 'PLANNED', certainty: 'INFERRED', validFrom: '2019' }), 'EN')).toMatch(
    /\(planned, inferred, since 2019\)\.$/,
  );
  expect(linkSentence(link({ holds: 'UNKNOWN', observedOn: ['2023'] }), 'EN')).toMatch(
    /\(seen in 2023, not known for the day asked\)\.$/,
  );
});

test('observations, periods and occurrences', () => {
  const seen = (observedOn: string[]) => linkSentence(link({ observedOn }), 'EN');
  expect(seen(['2015', '2021'])).toMatch(/\(seen in 2015 and in 2021\)/);
  expect(seen(['2015', '2021', '2026-01'])).toMatch(/\(seen first in 2015, last in January 2026\)/);
  expect(linkSentence(link({ observedOn: ['2015', '2021', '2026'] }), 'NL')).toMatch(/\(gezien eerst in 2015, laatst/);
  expect(linkSentence(link({ validFrom: '2019', validTo: '2021-03-31' }), 'EN')).toMatch(
    /\(since 2019 until 31 March 2021\)/,
  );
  expect(linkSentence(link({ type: 'VISITED', subject: 'haven.', validFrom: '2020' }), 'EN')).toBe(
    'Arjan Kampman visited Enschede (about “haven”, in 2020).',
  );
  expect(linkSentence(link({ type: 'SUCCEEDED_BY', succession: 'MERGER' }), 'NL')).toMatch(/Enschede \(fusie\)\.$/);
});

test('a statement, whose name is a sentence, stands between quotation marks', () => {
  const to = { id: 's', name: 'Gewoon doen.', __typename: 'Statement' };
  expect(linkSentence(link({ type: 'STATED', to }), 'EN')).toBe('Arjan Kampman stated “Gewoon doen”.');
});

test.each([
  ['2023-02-22', 'on 22 February 2023', 'op 22 februari 2023'],
  ['2022-09?', 'probably in September 2022', 'waarschijnlijk in september 2022'],
  ['2019?-11-13', 'probably on 13 November 2019', 'waarschijnlijk op 13 november 2019'],
  ['2022~', 'around 2022', 'omstreeks 2022'],
  ['2022-21', 'in spring 2022', 'in het voorjaar van 2022'],
  ['[..2023-02-22]', 'on 22 February 2023 or earlier', 'op 22 februari 2023 of eerder'],
  ['[2019-11-14..]', 'on 14 November 2019 or later', 'op 14 november 2019 of later'],
  [
    '[2025-04-16..2025-06-20]',
    'on some day between 16 April 2025 and 20 June 2025',
    'op een dag tussen 16 april 2025 en 20 juni 2025',
  ],
  ['201X', 'in 201X', 'in 201X'],
])('the date %s', (edtf, english, dutch) => {
  expect([dateWords(edtf, 'AT', 'EN'), dateWords(edtf, 'AT', 'NL')]).toEqual([english, dutch]);
});

test('every value that a sentence may name has a word, and every type reads both ways', () => {
  const enums = MODEL.linkTypes.flatMap((type) => MODEL.link(type).properties.flatMap(({ values }) => values));
  for (const language of LANGUAGES) {
    for (const value of [...enums, ...CERTAINTIES, ...STATUSES].filter((value) => !/HELD|EXPLICIT/.test(value)))
      expect(wordOf(value, language)).toMatch(/^[a-z ]+$/);
    for (const type of MODEL.linkTypes)
      for (const start of [KAMPMAN, ENSCHEDE])
        expect(linkSentence(link({ type }), language, start.id)).toMatch(new RegExp(`^${start.name} .+\\.$`));
  }
  expect(() => wordOf('NO_SUCH_VALUE', 'NL')).toThrow('no word for NO_SUCH_VALUE');
});
