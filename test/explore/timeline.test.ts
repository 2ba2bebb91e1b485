import fc from 'fast-check';
import { type Answer, ask } from '../setup/ask';
import { someIds } from './someIds';

interface Item {
  id: string;
  kind: string;
  date: string;
  dateEarliest: string | null;
  dateLatest: string | null;
  text: string;
  name: string | null;
  entity: { id: string };
  link: { id: string; type: string; status: string; fromId: string; toId: string } | null;
  citations: { id: string }[];
}

const asked = (args: string, fields: string): Promise<Answer> => ask(`{ timeline(${args}) { ${fields} } }`);

const ITEM = `id kind date dateEarliest dateLatest text name entity { id }
  link { id type status fromId toId } citations { id }`;

async function timeline(args: string) {
  const { data, errors, trips } = await asked(
    args,
    `totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { ${ITEM} } }`,
  );
  expect(errors).toBeUndefined();
  const { edges, totalCount, pageInfo } = data.timeline;
  return { items: edges.map(({ node }: { node: Item }) => node) as Item[], totalCount, pageInfo, trips };
}

const other = ({ entity, link }: Item) => link && (link.fromId === entity.id ? link.toId : link.fromId);

test('the Twents Fonds: founded in 2019, discussed in November 2019, figures of February 2023', async () => {
  const { items, totalCount } = await timeline('of: ["twents-fonds-voor-vakmanschap"], first: 100');
  expect(totalCount).toBe(items.length);
  // What is said to have begun on a day of that year comes before the year.
  const day = items.findIndex(({ date }) => date !== '2019-01-01');
  expect(items.slice(0, day).map(other).sort()).toEqual(['gemeenten-twente-14', 'gm0153']);
  expect(items[day]).toMatchObject({
    kind: 'BEGAN',
    date: '2019',
    dateEarliest: '2019-01-01',
    dateLatest: '2019-12-31',
    link: null,
    text: 'Twents Fonds voor Vakmanschap began in 2019.',
  });
  const begun = items.filter(({ kind }) => kind === 'LINK_BEGAN');
  expect(begun.map(({ date, link }) => [date, link!.type]).sort()).toEqual([
    ['2019', 'PARTICIPATES_IN'],
    ['2019', 'RUNS_IN'],
    ['2019-01-01', 'PARTICIPATES_IN'],
    ['2019-01-01', 'PARTICIPATES_IN'],
  ]);
  const discussed = items.filter(({ kind }) => kind === 'HAPPENED');
  expect(discussed.map((item) => [item.date, other(item), item.text])).toEqual([
    [
      '2019-01-30',
      '2019-01-30-opening-twents-fonds-voor-vakmanschap',
      'On 30 January 2019: Twents Fonds voor Vakmanschap was discussed at Opening van het Twents Fonds voor Vakmanschap (about “opening”).',
    ],
    [
      '2019?-11-13',
      '2019-11-13-wethoudersbijeenkomst',
      'Probably on 13 November 2019: Twents Fonds voor Vakmanschap was discussed at Wethoudersbijeenkomst van 13 november 2019 (about “revolverend maken”).',
    ],
    [
      '2023-02-22',
      '2023-02-22-wethoudersbijeenkomst',
      'On 22 February 2023: Twents Fonds voor Vakmanschap was discussed at Wethoudersbijeenkomst van 22 februari 2023.',
    ],
  ]);
  const figures = items.filter(({ kind, date }) => kind === 'REPORTED' && date === '2023-02-22');
  const vouchers = figures.find((item) => other(item) === 'twents-fonds-scholingscheques-2023')!;
  expect(vouchers.citations).toEqual([{ id: 'wethoudersbijeenkomst-2023-02-22#106' }]);
  expect(figures.map(other)).toContain('twents-fonds-bedrijven-2023');
  expect(items.filter(({ kind }) => kind === 'DOCUMENTED').map((item) => [item.date, other(item)])).toEqual([
    ['2022', 'ikbindr-bundel'],
  ]);
  expect(items.map(({ kind }) => kind)).not.toContain('OBSERVED');
});

test('Eemsdelta: it begins on 1 January 2021 as the successor of three', async () => {
  const { items } = await timeline('of: ["gm1979"]');
  expect(items[0]).toMatchObject({ kind: 'BEGAN', date: '2021-01-01', entity: { id: 'gm1979' } });
  expect(items.slice(1).map((item) => [item.kind, item.date, item.link!.type])).toEqual(
    Array(3).fill(['HAPPENED', '2021-01-01', 'SUCCEEDED_BY']),
  );
  expect(items.slice(1).map(other).sort()).toEqual(['gm0003', 'gm0010', 'gm0024']);
  const dutch = await asked('of: ["gm1979"], kinds: [BEGAN]', 'nodes { text(language: NL) }');
  expect(dutch.data.timeline.nodes).toEqual([{ text: 'Eemsdelta begon op 1 januari 2021.' }]);
});

test('two municipalities: the end of the one, then the begin of the other; the link between them is told once', async () => {
  const { items } = await timeline('of: ["gm1979", "gm0010"], from: "2020-01-01", to: "2021-01-01"');
  expect(items.map(({ kind, entity }) => [kind, entity.id])).toEqual([
    ['ENDED', 'gm0010'],
    ['BEGAN', 'gm1979'],
    ...items.slice(2).map(({ entity }) => ['HAPPENED', entity.id]),
  ]);
  expect(items.slice(2)).toHaveLength(3);
  expect(items.find((item) => item.link?.fromId === 'gm0010')!.entity.id).toBe('gm0010');
});

test('the first and the last day on which a link was seen count only when asked for', async () => {
  const { items } = await timeline('of: ["gm1979"], kinds: [OBSERVED]');
  expect(items.map((item) => [item.date, other(item)]).sort()).toEqual([
    ['2021-01-01', 'am01'],
    ['2026-01-01', 'am01'],
    ['2026-01-01', 'pv20'],
  ]);
  expect(items[0]!.text).toBe('Seen on 1 January 2021: Eemsdelta lies in the region Groningen.');
});

test('the names of a ministry begin and end, with the row that says so', async () => {
  const { items } = await timeline('of: ["mnre1182"], kinds: [NAME_BEGAN, NAME_ENDED]');
  expect(items.map(({ kind, date, name }) => [kind, date, name])).toEqual([
    ['NAME_BEGAN', '2024-07-02', 'KGG'],
    ['NAME_BEGAN', '2024-07-02', 'ministerie van Klimaat en Groene Groei'],
    ['NAME_ENDED', '2026-02-22', 'KGG'],
    ['NAME_ENDED', '2026-02-22', 'ministerie van Klimaat en Groene Groei'],
  ]);
  expect(items[0]!.text).toBe('Ministerie van Klimaat en Groene Groei took the name “KGG” on 2 July 2024.');
  expect(items.every(({ citations }) => citations.length > 0)).toBe(true);
});

test.each([
  [
    '2019-11-13-wethoudersbijeenkomst',
    '2019?-11-13',
    'Wethoudersbijeenkomst van 13 november 2019 took place probably on',
  ],
  ['wethoudersbijeenkomst-2023-02-22', '2023-02-22', 'appeared on 22 February 2023.'],
  ['twents-fonds-scholingscheques-2023', '2023-02-22', 'was the figure on 22 February 2023.'],
  ['kampman-oo-fondsen-cruciaal', '2023-02-22', '” was said on 22 February 2023.'],
])('the own date of %s stands in its timeline', async (id, date, text) => {
  const { items } = await timeline(`of: ["${id}"], kinds: [HAPPENED]`);
  const own = items.filter(({ link }) => link === null);
  expect(own).toMatchObject([{ date, entity: { id } }]);
  expect(own[0]!.text).toContain(text);
});

test('a period takes what may lie in it; asOf what counts on the day', async () => {
  const of = 'of: ["twents-fonds-voor-vakmanschap"]';
  const summer = await timeline(`${of}, from: "2019-06-01", to: "2019-06-30"`);
  expect(new Set(summer.items.map(({ date }) => date))).toEqual(new Set(['2019']));
  const early = await timeline(`${of}, asOf: "2020-01-01"`);
  expect(early.items.at(-1)!.date).toBe('2019?-11-13');
  expect((await timeline('of: ["gm1979"], asOf: "2020-12-31"')).totalCount).toBe(0);
  const sure = await timeline(`${of}, asOf: "2019-06-01", holds: HOLDS`);
  // What began in 2019 may have begun later than June; what began in January has.
  expect(new Set(sure.items.map(({ dateEarliest }) => dateEarliest!.slice(0, 7)))).toEqual(new Set(['2019-01']));
  expect(sure.items.map(({ date }) => date)).not.toContain('2019');
});

test('it takes two trips, and one more for all citations', async () => {
  const plain = await asked(
    'of: ["mnre1073", "am05"], first: 500',
    'totalCount nodes { date text link { from { name } } }',
  );
  expect(plain.trips).toBe(2);
  expect((await timeline('of: ["mnre1073", "am05"], first: 500')).trips).toBe(3);
});

test.each([
  ['of: []', 'of', '`of` is empty; give at least one id.'],
  ['of: ["am05"], first: 501', 'first', '`first` is 501; it takes a number from 1 to 500.'],
  ['of: ["am05"], from: "2024-01-01", to: "2023-01-01"', 'to', '`to` 2023-01-01 lies before `from` 2024-01-01.'],
  ['of: ["am05"], holds: HOLDS', 'holds', '`holds` needs a date: give `asOf` too.'],
  ['of: ["am05"], after: "@"', 'after', '`after` is not a cursor of this API; take one from `pageInfo` or `edges`.'],
])('timeline(%s) is refused', async (args, argument, message) => {
  const { errors } = await asked(args, 'totalCount');
  expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT', argument } }]);
});

test('an unknown id is refused with the nearest; a thing without dates has an empty timeline', async () => {
  const { errors } = await asked('of: ["twents-fonds-voor-vakman"]', 'totalCount');
  expect(errors).toMatchObject([
    {
      extensions: {
        code: 'NOT_FOUND',
        argument: 'of',
        suggestions: expect.arrayContaining(['twents-fonds-voor-vakmanschap']),
      },
    },
  ]);
  expect(await timeline('of: ["kasteel-woerden"], to: "1900-01-01"')).toMatchObject({
    items: [],
    totalCount: 0,
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  });
});

test('in general: in order, each once, cited, in the period, and pages join', async () => {
  const known = await someIds();
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.constantFrom(...known), { minLength: 1, maxLength: 4 }),
      fc.option(fc.constantFrom('2010-01-01', '2019-11-13', '2022-07-07')),
      fc.option(fc.constantFrom('2022-07-07', '2023-02-22', '2027-01-01')),
      fc.boolean(),
      fc.integer({ min: 20, max: 120 }),
      async (of, from, to, seen, size) => {
        const kinds = seen ? ', kinds: [OBSERVED, HAPPENED, LINK_BEGAN, BEGAN, STATED]' : '';
        const args = `of: ${JSON.stringify(of)}, from: ${JSON.stringify(from)}, to: ${JSON.stringify(to)}${kinds}`;
        const { items: whole, totalCount } = await timeline(`${args}, first: 500`);
        expect(whole).toHaveLength(Math.min(totalCount, 500));
        expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length);
        const days = whole.map((item) => `${item.dateEarliest ?? ''} ${item.dateLatest ?? '9999'}`);
        expect(days).toEqual([...days].sort());
        for (const item of whole) {
          expect(of).toContain(item.entity.id);
          if (item.link) expect(item.citations.length).toBeGreaterThan(0);
          expect(item.link?.status).not.toBe('DENIED');
          if (from) expect((item.dateLatest ?? '9999') >= from).toBe(true);
          if (to) expect((item.dateEarliest ?? '') <= to).toBe(true);
        }
        const joined: string[] = [];
        for (let after: string | null = null, more = whole.length === totalCount; more; ) {
          const page = await timeline(`${args}, first: ${size}, after: ${JSON.stringify(after)}`);
          joined.push(...page.items.map(({ id }) => id));
          expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
          ({ endCursor: after, hasNextPage: more } = page.pageInfo);
        }
        if (whole.length === totalCount) expect(joined).toEqual(whole.map(({ id }) => id));
      },
    ),
    { numRuns: 12 },
  );
});
