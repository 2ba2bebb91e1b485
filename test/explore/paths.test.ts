import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { ask } from '../setup/ask';

const PATH =
  'length hubs sentence nodes { id } links { id type status certainty holds from { id } to { id } citations { id } }';
const MINUTES = 'wethoudersbijeenkomst-2023-02-22';

interface FoundLink {
  id: string;
  type: string;
  status: string;
  certainty: string;
  holds: string | null;
  from: { id: string };
  to: { id: string };
  citations: { id: string }[];
}
interface FoundPath {
  length: number;
  hubs: number;
  sentence: string;
  nodes: { id: string }[];
  links: FoundLink[];
}

/** The answer to `paths` with these arguments as they stand in GraphQL. */
const paths = (args: string, fields = `nodes { ${PATH} }`) => ask(`{ paths(${args}) { ${fields} } }`);

async function found(args: string): Promise<FoundPath[]> {
  const { data, errors } = await paths(args);
  expect(errors).toBeUndefined();
  return data.paths.nodes;
}

const way = (path: FoundPath) => path.nodes.map(({ id }) => id);
const citations = (path: FoundPath) => path.links.map((link) => link.citations.map(({ id }) => id));

test('from an alderman to a minister: through the book that he gave her, before the meeting that thirty attended', async () => {
  const [book, meeting] = await found('from: "arjan-kampman", to: "karien-van-gennip", first: 2');
  expect(way(book!)).toEqual(['arjan-kampman', 'ikbindr-bundel', 'karien-van-gennip']);
  expect(citations(book!)).toEqual([[`${MINUTES}#108`], [`${MINUTES}#108`]]);
  expect(book!.sentence).toBe(
    'Arjan Kampman and Karien van Gennip are connected in 2 steps: Arjan Kampman handed over IKBINDR Bundel (on 22 February 2023); IKBINDR Bundel was received by Karien van Gennip (on 22 February 2023).',
  );
  expect(way(meeting!)).toEqual(['arjan-kampman', '2023-02-22-wethoudersbijeenkomst', 'karien-van-gennip']);
  expect(citations(meeting!)[1]).toContain(`${MINUTES}#152`);
  expect(meeting!.hubs).toBeGreaterThan(book!.hubs);
});

test('a step has every link, the path one of each, and both languages', async () => {
  const { data } = await paths(
    'from: "arjan-kampman", to: "am05", first: 1',
    'nodes { sentence(language: NL) steps { from { id } to { id } links { type } } }',
  );
  expect(data.paths.nodes[0].steps).toEqual([
    { from: { id: 'arjan-kampman' }, to: { id: 'gm0153' }, links: Array(3).fill({ type: 'HOLDS_ROLE' }) },
    { from: { id: 'gm0153' }, to: { id: 'am05' }, links: [{ type: 'CENTRE_OF' }, { type: 'IN_REGION' }] },
  ]);
  expect(data.paths.nodes[0].sentence).toMatch(
    /^Arjan Kampman en Twente zijn verbonden in 2 stappen: Arjan Kampman vervult een rol bij Enschede als wethouder \(/,
  );
});

test('via and avoid', async () => {
  const only = await found('from: "arjan-kampman", to: "am05", via: [HOLDS_ROLE, IN_REGION]');
  expect(only[0]!.links.map(({ type }) => type)).toEqual(['HOLDS_ROLE', 'IN_REGION']);
  const around = await found(
    'from: "arjan-kampman", to: "am05", avoid: { entities: ["gm0153"], links: [DISCUSSED_AT] }, first: 50',
  );
  expect(way(around[0]!)).toEqual(['arjan-kampman', 'twents-fonds-voor-vakmanschap', 'am05']);
  for (const path of around) {
    expect(way(path)).not.toContain('gm0153');
    expect(path.links.map(({ type }) => type)).not.toContain('DISCUSSED_AT');
  }
});

test('statements join two only when asked for, yet may be an end', async () => {
  const talk = await found('from: "arjan-kampman", to: "oo-fondsen", via: [STATED, ABOUT], maxLength: 2');
  expect(talk[0]!.links.map(({ type }) => type)).toEqual(['STATED', 'ABOUT']);
  const usual = await found('from: "arjan-kampman", to: "oo-fondsen", first: 50');
  for (const path of usual) expect(path.links.map(({ type }) => type)).not.toContain('STATED');
  const statement = way(talk[0]!)[1]!;
  expect(way((await found(`from: "arjan-kampman", to: "${statement}", first: 1`))[0]!)).toHaveLength(2);
});

test('what is planned, proposed or denied counts only when asked for', async () => {
  for (const status of ['PROPOSED', 'DENIED']) {
    const { data } = await ask(
      `{ initiatives(first: 500) { nodes { id participants(status: [${status}], first: 1) { edges { node { id } } } } } }`,
    );
    const initiative = data.initiatives.nodes.find(
      (node: { participants: { edges: unknown[] } }) => node.participants.edges[0],
    );
    const ends = `from: "${initiative.participants.edges[0].node.id}", to: "${initiative.id}", maxLength: 1`;
    expect((await found(ends)).flatMap(({ links }) => links.map((link) => link.status))).not.toContain(status);
    const asked = await found(`${ends}, status: [${status}]`);
    expect(asked[0]!.links[0]!.status).toBe(status);
    expect(/: Denied: /.test(asked[0]!.sentence)).toBe(status === 'DENIED');
  }
});

test('as of a day before anything happened there is no meeting to connect them', async () => {
  const ends = 'from: "arjan-kampman", to: "karien-van-gennip", via: [ATTENDED]';
  expect(await found(`${ends}, asOf: "2023-02-21"`)).toEqual([]);
  expect((await found(`${ends}, asOf: "2023-02-22"`))[0]!.links.map(({ holds }) => holds)).toEqual(['HOLDS', 'HOLDS']);
  expect(await found(`${ends}, asOf: "2023-02-22", holds: UNKNOWN`)).toEqual([]);
});

test('nothing joins them as asked: what would otherwise, and what was looked at', async () => {
  const { data, trips } = await paths(
    'from: "arjan-kampman", to: "karien-van-gennip", via: [ATTENDED], asOf: "2023-02-21"',
    `nodes { length } truncated nearest { ${PATH} }
     lookedAt { documents texts from to together { id } occurrences { entity { id } documents { id } } }`,
  );
  const { nodes, truncated, nearest, lookedAt } = data.paths;
  expect([nodes, truncated]).toEqual([[], false]);
  expect(way(nearest[0])).toEqual(['arjan-kampman', 'ikbindr-bundel', 'karien-van-gennip']);
  const sources = readdirSync('seeds/sources').length;
  expect(lookedAt.texts).toBe(sources);
  expect(lookedAt.documents).toBeGreaterThan(sources);
  // The oldest page is of the years from 2010; the undated one says nothing of the first day, and none is of later than when it was read.
  expect(lookedAt).toMatchObject({ from: '2010-01-01', to: '2026-11-21' });
  expect(lookedAt.together).toEqual([{ id: MINUTES }]);
  expect(lookedAt.occurrences.map((each: { entity: { id: string } }) => each.entity.id)).toEqual([
    'arjan-kampman',
    'karien-van-gennip',
  ]);
  expect(lookedAt.occurrences[0].documents).toContainEqual({ id: 'bestuurlijk-netwerk-economie-2025-04-16' });
  // The ids, the paths, the nearest, their citations, the evidence, the sources.
  expect(trips).toBe(6);
});

test('one that nothing is linked to: where the other one leads, and that no document has both', async () => {
  const { data } = await paths(
    'from: "gm0153", to: "huis-van-thorbecke", via: [PARTICIPATES_IN, MEMBER_OF]',
    'nodes { length } nearest { sentence } lookedAt { together { id } }',
  );
  const { nodes, nearest, lookedAt } = data.paths;
  expect([nodes, lookedAt.together]).toEqual([[], []]);
  expect(nearest.length).toBeGreaterThan(0);
  for (const { sentence } of nearest)
    expect(sentence).toMatch(/^(Enschede|Huis van Thorbecke) and .+ are connected in \d steps?: /);
});

test('an entity and itself', async () => {
  const { data, trips } = await paths('from: "gm0153", to: "gm0153"', `truncated nodes { ${PATH} } nearest { length }`);
  expect(data.paths).toMatchObject({
    truncated: false,
    nodes: [{ length: 0, hubs: 0, nodes: [{ id: 'gm0153' }], links: [] }],
    nearest: [],
  });
  expect(data.paths.nodes[0].sentence).toBe('Enschede is both ends of the question.');
  const { data: dutch } = await paths('from: "gm0153", to: "gm0153"', 'nodes { sentence(language: NL) }');
  expect(dutch.paths.nodes[0].sentence).toBe('Enschede is begin en einde van de vraag.');
  expect(trips).toBe(1);
});

test('two trips, and one for all citations', async () => {
  const { trips } = await paths('from: "gm0153", to: "gm0546", first: 50, maxLength: 6', 'nodes { length sentence }');
  expect(trips).toBe(2);
  expect((await paths('from: "gm0153", to: "gm0546", first: 50')).trips).toBe(3);
});

test('says when the candidates were too many to compare', async () => {
  const via =
    'STATED, STATED_AT, ABOUT, ATTENDED, DISCUSSED_AT, MEMBER_OF, IN_REGION, PARTICIPATES_IN, PART_OF, CENTRE_OF';
  const ends = `from: "am01", to: "pv20", via: [${via}], maxLength: 6`;
  expect((await paths(`${ends}, first: 50`, 'truncated')).data.paths.truncated).toBe(true);
  expect((await paths(`${ends}, first: 1`, 'truncated')).data.paths.truncated).toBe(false);
});

test.each([
  ['from: "arjan-kampmann", to: "am05"', 'NOT_FOUND', 'No entity "arjan-kampmann". Did you mean "arjan-kampman"?'],
  ['from: "am05", to: "zzzz"', 'NOT_FOUND', 'No entity "zzzz".'],
  ['from: "am05", to: "am01", avoid: { entities: ["zzzz"] }', 'NOT_FOUND', 'No entity "zzzz".'],
  ['from: "am05", to: "am01", avoid: { entities: ["am01"] }', 'BAD_USER_INPUT', 'names "am01", at which the paths'],
  ['from: "am05", to: "am01", via: []', 'BAD_USER_INPUT', 'leave no type of link'],
  ['from: "am05", to: "am01", via: [ABOUT], avoid: { links: [ABOUT] }', 'BAD_USER_INPUT', 'leave no type of link'],
  ['from: "am05", to: "am01", maxLength: 7', 'BAD_USER_INPUT', '`maxLength` is 7; it takes a number from 1 to 6. Ask'],
  ['from: "am05", to: "am01", first: 51', 'BAD_USER_INPUT', '`first` is 51; it takes a number from 1 to 50. Narrow'],
  ['from: "am05", to: "am01", first: 0', 'BAD_USER_INPUT', '`first` is 0; it takes a number from 1 to 50.'],
  ['from: "am05", to: "am01", holds: HOLDS', 'BAD_USER_INPUT', '`holds` needs a date'],
])('%s is refused', async (args, code, message) => {
  const { errors } = await paths(args);
  expect(errors![0]!.extensions.code).toBe(code);
  expect(errors![0]!.message).toContain(message);
});

test('a hundred entities to avoid are the most', async () => {
  const entities = JSON.stringify(Array(101).fill('gm0153'));
  const { errors } = await paths(`from: "am05", to: "am01", avoid: { entities: ${entities} }`);
  expect(errors![0]!.message).toContain('has 101 entries; it takes 100 at most');
});

describe('of any two entities', () => {
  const ENDS = [
    ...['arjan-kampman', 'yvonne-van-delft', 'karien-van-gennip', 'camiel-jansen', 'gm0153', 'gm0546', 'am05', 'am19'],
    ...['pv30', 'mnre1073', 'uwv', 'g40', 'twents-fonds-voor-vakmanschap', 'regionaal-werkcentrum', 'ikbindr-bundel'],
    ...['2023-02-22-wethoudersbijeenkomst', 'werkgevers', 'nrto', 'arbeidsmarktregios-35', 'programmaraad'],
  ];
  const question = fc.record({
    from: fc.constantFrom(...ENDS),
    to: fc.constantFrom(...ENDS),
    maxLength: fc.integer({ min: 1, max: 6 }),
    asOf: fc.constantFrom(null, '2015-06-01', '2019-12-31', '2023-02-22', '2026-10-01'),
    first: fc.integer({ min: 1, max: 12 }),
  });

  test('steps connect, links exist and count, the order is as promised, and a larger `first` only adds', async () => {
    await fc.assert(
      fc.asyncProperty(question, fc.integer({ min: 1, max: 12 }), async ({ first, ...asked }, more) => {
        const args = Object.entries(asked)
          .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
          .join(', ');
        const nodes = await found(`${args}, first: ${first}`);
        for (const path of nodes) {
          expect(path.length).toBeLessThanOrEqual(asked.maxLength);
          expect(path.links).toHaveLength(path.length);
          expect([way(path)[0], way(path).at(-1)]).toEqual([asked.from, asked.to]);
          expect(new Set(way(path)).size).toBe(path.length + 1);
          path.links.forEach((link, step) => {
            expect([link.from.id, link.to.id].sort()).toEqual(
              way(path)
                .slice(step, step + 2)
                .sort(),
            );
            expect(link.status).toBe('HELD');
            expect(link.citations.length > 0 || link.certainty === 'UNVERIFIED').toBe(true);
          });
        }
        const rank = nodes.map(({ length, hubs }) => [length, hubs] as const);
        expect(rank).toEqual([...rank].sort(([a, x], [b, y]) => a - b || x - y));
        expect(new Set(nodes.map((path) => way(path).join())).size).toBe(nodes.length);
        await countAsOf(nodes[0]?.links[0], asked.asOf);
        expect((await found(`${args}, first: ${first + more}`)).slice(0, nodes.length)).toEqual(nodes);
      }),
      { numRuns: 25 },
    );
  });

  /** The link is among those that its own entity has on that day. */
  async function countAsOf(link: FoundLink | undefined, asOf: string | null) {
    if (!link) return;
    const { data } = await ask(
      'query ($id: ID!, $asOf: LocalDate, $type: LinkType!) { node(id: $id) { links(types: [$type], asOf: $asOf, first: 500) { edges { id holds } } } }',
      { id: link.from.id, asOf, type: link.type },
    );
    expect(data.node.links.edges).toContainEqual({ id: link.id, holds: link.holds });
  }
});
