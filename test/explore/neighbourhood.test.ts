import fc from 'fast-check';
import { type Answer, ask } from '../setup/ask';
import { someIds } from './someIds';

interface Node {
  entity: { id: string; __typename: string };
  distance: number;
  degree: number;
  omitted: number;
}
interface Link {
  id: string;
  type: string;
  status: string;
  holds: string | null;
  fromId: string;
  toId: string;
  from: { id: string };
  to: { id: string };
}
interface Subgraph {
  nodes: Node[];
  links: Link[];
  truncated: boolean;
}

const asked = (args: string, fields: string): Promise<Answer> => ask(`{ neighbourhood(${args}) { ${fields} } }`);

async function around(args: string): Promise<Subgraph> {
  const { data, errors } = await asked(
    args,
    `truncated nodes { entity { id __typename } distance degree omitted }
     links { id type status holds fromId toId from { id } to { id } }`,
  );
  expect(errors).toBeUndefined();
  return data.neighbourhood;
}

const ids = ({ nodes }: Subgraph) => nodes.map(({ entity }) => entity.id);

test('around the Twents Fonds: its circle comes before the meetings, and these before documents, figures and statements', async () => {
  const found = await around('around: ["twents-fonds-voor-vakmanschap"]');
  expect(found.nodes[0]).toMatchObject({ distance: 0, omitted: 0, degree: found.nodes.length - 1 });
  expect(ids(found).slice(0, 4)).toEqual([
    'twents-fonds-voor-vakmanschap',
    'gm0153',
    'am05',
    '2019-01-30-opening-twents-fonds-voor-vakmanschap',
  ]);
  // Its circle, the least linked first; then those that all deal with, and the meetings at which more was discussed.
  const paper = found.nodes.findIndex(({ entity }) => entity.__typename === 'Document');
  const circle = ids(found).slice(4, paper);
  expect(circle).toEqual(expect.arrayContaining(['patrick-welman', 'oo-fondsen', 'arjan-kampman', 'werkgevers']));
  expect(circle.indexOf('oo-fondsen')).toBeLessThan(circle.indexOf('rijk'));
  expect(circle.slice(-2)).toEqual(['2019-11-13-wethoudersbijeenkomst', '2023-02-22-wethoudersbijeenkomst']);
  const types = found.nodes.slice(paper).map(({ entity }) => entity.__typename);
  expect(types[0]).toBe('Document');
  expect(new Set(types.slice(1))).toEqual(new Set(['Figure', 'Statement']));
  const among = found.links.map(({ fromId, type, toId }) => `${fromId} ${type} ${toId}`);
  expect(among).toContain('arjan-kampman HOLDS_ROLE gm0153');
  expect(among).toContain('gm0153 CENTRE_OF am05');
});

test('types and links limit what is shown and walked; degree and omitted count within them', async () => {
  const found = await around(
    'around: ["arjan-kampman"], depth: 2, types: [INITIATIVE, ORGANIZATION, GROUP], links: [HOLDS_ROLE, PARTICIPATES_IN]',
  );
  expect(found.nodes.map(({ entity, distance, omitted }) => [entity.id, distance, omitted])).toEqual([
    ['arjan-kampman', 0, 0],
    ['gm0153', 1, 0],
    ['twents-fonds-voor-vakmanschap', 1, 0],
    ['subsidieverordening-twents-fonds', 2, 0],
    ['europese-subsidie-arbeidsmarkt-twente-2017', 2, 0],
    ['werknemers-tot-en-met-mbo-4', 2, 0],
    ['mensen-zonder-sectorfonds', 2, 0],
    ['ondernemers-twente', 2, 0],
    ['onderwijsinstellingen-twente', 2, 0],
    ['overheid-twente', 2, 0],
    ['bedrijven-twents-fonds', 2, 1],
    ['oo-fondsen', 2, 0],
    ['provincie-overijssel', 2, 1],
    ['gemeenten-twente-14', 2, 2],
    ['rijk', 2, 12],
    ['werkgevers', 2, 9],
  ]);
  expect(new Set(found.links.map(({ type }) => type))).toEqual(new Set(['HOLDS_ROLE', 'PARTICIPATES_IN']));
});

test('per caps what each node brings in, and omitted says how many that leaves out', async () => {
  const found = await around('around: ["am05"], per: 3');
  expect(found.nodes).toHaveLength(4);
  expect(found.nodes[0]!.omitted).toBe(found.nodes[0]!.degree - 3);
  expect(ids(found)).toEqual(ids(await around('around: ["am05"], first: 4')));
  const two = await around('around: ["am05", "am08"], per: 3');
  expect(two.nodes.filter(({ distance }) => distance === 0)).toHaveLength(2);
  expect(two.nodes.length).toBeLessThanOrEqual(8);
});

test('several centres: each once, and what they share comes first', async () => {
  const found = await around('around: ["arjan-kampman", "am05", "arjan-kampman"], types: [INITIATIVE, EVENT]');
  expect(ids(found).slice(0, 4)).toEqual([
    'arjan-kampman',
    'am05',
    'twents-fonds-voor-vakmanschap',
    '2023-02-22-wethoudersbijeenkomst',
  ]);
});

test('asOf leaves out what had not begun, and says of each link whether it holds', async () => {
  const then = await around('around: ["gm1979"], asOf: "2020-12-31"');
  expect(ids(then)).toEqual(['gm1979']);
  const now = await around('around: ["gm1979"], asOf: "2026-01-01", links: [IN_REGION]');
  expect(ids(now).sort()).toEqual(['am01', 'gm1979', 'pv20']);
  expect(now.links.map(({ holds }) => holds)).toEqual(['HOLDS', 'HOLDS']);
  const unknown = await around('around: ["gm1979"], asOf: "2024-01-01", links: [IN_REGION], holds: UNKNOWN');
  expect(ids(unknown)).toEqual(['gm1979', 'pv20']);
});

test('what is denied stays out unless asked for', async () => {
  const all = await around('around: ["2019-11-13-wethoudersbijeenkomst"], depth: 2, first: 500');
  expect(all.links.filter(({ status }) => status === 'DENIED')).toEqual([]);
  const denied = await around(
    'around: ["2019-11-13-wethoudersbijeenkomst"], depth: 3, first: 500, status: [DENIED, HELD]',
  );
  expect(denied.links.some(({ status }) => status === 'DENIED')).toBe(true);
});

test('a level takes one trip, beside one for the centres, one for the links, one for the degrees, one for citations', async () => {
  const { trips: all } = await asked(
    'around: ["mnre1073"], depth: 3, first: 500',
    'nodes { entity { id name } degree omitted } links { id from { id } citations { id } }',
  );
  expect(all).toBeLessThanOrEqual(1 + 3 + 3);
  const { trips: plain } = await asked('around: ["mnre1073"], depth: 1', 'nodes { entity { id } distance }');
  expect(plain).toBe(2);
});

test.each([
  ['around: []', 'around', '`around` is empty; give at least one id.'],
  ['around: ["am05"], depth: 4', 'depth', '`depth` is 4; it takes a number from 1 to 3.'],
  ['around: ["am05"], first: 2001', 'first', '`first` is 2001; it takes a number from 1 to 2000.'],
  ['around: ["am05"], per: 0', 'per', '`per` is 0; it takes a number from 1 to 2000.'],
  [
    'around: ["am05", "am08"], first: 1',
    'first',
    '`first` is 1, but `around` names 2 entities, which are always shown.',
  ],
  ['around: ["am05"], holds: HOLDS', 'holds', '`holds` needs a date: give `asOf` too.'],
])('neighbourhood(%s) is refused', async (args, argument, message) => {
  const { errors } = await asked(args, 'truncated');
  expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT', argument } }]);
});

test('more centres than fit are refused with the limit, an unknown one with the nearest', async () => {
  const many = Array.from({ length: 51 }, (_, index) => `"x${index}"`).join(', ');
  expect((await asked(`around: [${many}]`, 'truncated')).errors![0]!.message).toBe(
    '`around` has 51 ids; it takes 50 at most. Ask in several requests.',
  );
  const { errors } = await asked('around: ["am05", "arjan-kampmann"]', 'truncated');
  expect(errors![0]).toMatchObject({
    message: 'No entity "arjan-kampmann". Did you mean "arjan-kampman"?',
    extensions: { code: 'NOT_FOUND', argument: 'around', suggestions: ['arjan-kampman'] },
  });
});

test('in general: unique, ends among the nodes, nearest first, reached from nearer, and a larger first only adds', async () => {
  const known = await someIds();
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.constantFrom(...known), { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 3 }),
      fc.option(fc.integer({ min: 1, max: 12 })),
      fc.option(fc.constantFrom('2019-06-01', '2023-02-22', '2026-01-01')),
      fc.integer({ min: 3, max: 60 }),
      fc.integer({ min: 0, max: 200 }),
      async (centres, depth, per, asOf, first, more) => {
        const args = `around: ${JSON.stringify(centres)}, depth: ${depth}, per: ${per}, asOf: ${JSON.stringify(asOf)}`;
        const small = await around(`${args}, first: ${first}`);
        const large = await around(`${args}, first: ${first + more}`);
        for (const { nodes, links } of [small, large]) {
          const distance = new Map(nodes.map((node) => [node.entity.id, node.distance]));
          expect(distance.size).toBe(nodes.length);
          expect(new Set(links.map(({ id }) => id)).size).toBe(links.length);
          expect(links.every(({ from, to }) => distance.has(from.id) && distance.has(to.id))).toBe(true);
          const distances = nodes.map((node) => node.distance);
          expect(distances).toEqual([...distances].sort((a, b) => a - b));
          for (const node of nodes) {
            const own = links.filter(({ fromId, toId }) => [fromId, toId].includes(node.entity.id));
            const others = new Set(own.flatMap(({ fromId, toId }) => [fromId, toId]));
            others.delete(node.entity.id);
            expect(node.degree - node.omitted).toBe(others.size);
            if (node.distance > 0)
              expect([...others].some((other) => distance.get(other) === node.distance - 1)).toBe(true);
          }
        }
        expect(ids(large).slice(0, small.nodes.length)).toEqual(ids(small));
        const among = new Set(large.links.map(({ id }) => id));
        expect(small.links.every(({ id }) => among.has(id))).toBe(true);
      },
    ),
    { numRuns: 25 },
  );
});
