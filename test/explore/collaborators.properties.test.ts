import fc from 'fast-check';
import { ask, testGraph } from '../setup/ask';

const RUNS = { numRuns: 25 };
const KINDS = ['INITIATIVE', 'EVENT', 'ORGANIZATION', 'DIRECT', 'PEOPLE'];

const QUESTION = `query ($of: ID!, $via: [ContextKind!], $asOf: LocalDate, $status: [LinkStatus!], $first: Int, $after: String) {
  collaborators(of: $of, via: $via, asOf: $asOf, status: $status, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage endCursor }
    edges {
      cursor
      node {
        actor { id }
        score
        contextCount
        en: sentence
        nl: sentence(language: NL)
        contexts { kind weight actors entity { id } links { id type fromId toId status holds citations { id } } }
      }
    }
  }
}`;

interface Found {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
  // biome-ignore lint/suspicious/noExplicitAny: a node has the shape of the question
  edges: { cursor: string; node: any }[];
}

async function collaborators(variables: Record<string, unknown>): Promise<Found> {
  const { data, errors } = await ask(QUESTION, variables);
  expect(errors).toBeUndefined();
  return data.collaborators;
}

const idsOf = ({ edges }: Found): string[] => edges.map(({ node }) => node.actor.id);

let starts: fc.Arbitrary<string>;
beforeAll(async () => {
  const { data } = await ask(
    `{ people(first: 100) { nodes { id } } initiatives(first: 200) { nodes { id } } regions(first: 100) { nodes { id } }
       organizations(first: 200, orderBy: { field: LINKS }) { nodes { id } } }`,
  );
  const of = (list: string) => fc.constantFrom<string>(...data[list].nodes.map(({ id }: { id: string }) => id));
  starts = fc.oneof(of('people'), of('initiatives'), of('regions'), of('organizations'));
});

const days = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const kinds = fc.subarray(KINDS, { minLength: 1 });
const statuses = fc.subarray(['HELD', 'PLANNED', 'PROPOSED', 'DENIED'], { minLength: 1 });

test('ranking is by score, then by name, and stable', async () => {
  await fc.assert(
    fc.asyncProperty(starts, kinds, async (of, via) => {
      const [one, again] = await Promise.all([collaborators({ of, via }), collaborators({ of, via })]);
      expect(again).toEqual(one);
      const scores = one.edges.map(({ node }) => node.score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(new Set(idsOf(one)).size).toBe(one.edges.length);
      expect(idsOf(one)).not.toContain(of);
    }),
    RUNS,
  );
});

test('a score is the sum of its weights, each 1 / ln(1 + n)', async () => {
  await fc.assert(
    fc.asyncProperty(starts, statuses, async (of, status) => {
      for (const { node } of (await collaborators({ of, status })).edges) {
        for (const { weight, actors } of node.contexts) expect(weight).toBeCloseTo(1 / Math.log(1 + actors), 6);
        expect(node.contextCount).toBe(node.contexts.length);
        const sum = node.contexts.reduce((total: number, { weight }: { weight: number }) => total + weight, 0);
        expect(node.score).toBeCloseTo(sum, 6);
      }
    }),
    RUNS,
  );
});

test('every link exists, is proven, counts as of the day, and has a status that was asked for', async () => {
  await fc.assert(
    fc.asyncProperty(starts, days, statuses, async (of, asOf, status) => {
      const { edges } = await collaborators({ of, asOf, status });
      const links = edges.flatMap(({ node }) =>
        node.contexts.flatMap((context: { links: { id: string }[] }) => context.links),
      );
      const given = new Map(links.map((link) => [link.id, link]));
      const ends = [...new Set(links.map((link) => link.fromId))];
      const there = await testGraph().read('entity/links', {
        keys: ends,
        types: null,
        direction: 'OUT',
        asOf,
        holds: null,
        statuses: status,
        certainties: ['EXPLICIT', 'INFERRED', 'UNVERIFIED'],
        after: '',
        before: '\uffff',
        first: 10_000,
        last: null,
      });
      const known = new Map(there.map((row) => [row.linkId, row]));
      for (const link of given.values()) {
        expect(known.get(link.id)).toMatchObject({ fromId: link.fromId, toId: link.toId, holds: link.holds });
        expect(status).toContain(link.status);
        expect(link.citations.length).toBeGreaterThan(0);
      }
    }),
    RUNS,
  );
});

test('a larger page only adds, and pages join without gaps or repeats', async () => {
  await fc.assert(
    fc.asyncProperty(starts, fc.integer({ min: 1, max: 40 }), async (of, first) => {
      const [small, large] = [await collaborators({ of, first }), await collaborators({ of, first: 100 })];
      expect(large.edges.slice(0, small.edges.length)).toEqual(small.edges);
      const joined: string[] = [];
      let after: string | null = null;
      for (let page = small; ; page = await collaborators({ of, first, after })) {
        expect(page.totalCount).toBe(large.totalCount);
        expect(page.pageInfo.hasPreviousPage).toBe(joined.length > 0);
        joined.push(...idsOf(page));
        expect(page.pageInfo.hasNextPage).toBe(joined.length < page.totalCount);
        after = page.pageInfo.endCursor;
        if (!page.pageInfo.hasNextPage || joined.length >= 100) break;
      }
      expect(joined.slice(0, 100)).toEqual(idsOf(large).slice(0, joined.length));
    }),
    RUNS,
  );
});

test('more kinds of context only add', async () => {
  await fc.assert(
    fc.asyncProperty(starts, kinds, async (of, via) => {
      const all = new Map(
        (await collaborators({ of, first: 100 })).edges.map(({ node }) => [node.actor.id, node.score]),
      );
      const some = await collaborators({ of, via, first: 100 });
      if (all.size < 100)
        for (const { node } of some.edges) expect(all.get(node.actor.id)).toBeGreaterThanOrEqual(node.score);
    }),
    RUNS,
  );
});

test('two actors share the same, whichever is asked about', async () => {
  const person = fc.constantFrom(
    'arjan-kampman',
    'yvonne-van-delft',
    'richard-moti',
    'gm0153',
    'vng',
    'mnre1073',
    'programmaraad',
  );
  await fc.assert(
    fc.asyncProperty(person, fc.nat(30), statuses, async (of, index, status) => {
      const { edges } = await collaborators({ of, status, first: 100 });
      const seen = edges[index]?.node;
      // A region has a circle beside what it does itself.
      if (!seen || /^am\d/.test(seen.actor.id)) return;
      const back = await collaborators({ of: seen.actor.id, status, first: 100 });
      const mirrored = back.edges.find(({ node }) => node.actor.id === of)?.node;
      if (mirrored || back.totalCount <= 100) expect(mirrored?.score).toBe(seen.score);
    }),
    RUNS,
  );
});

test('every collaboration reads as sentences in both languages', async () => {
  await fc.assert(
    fc.asyncProperty(starts, statuses, async (of, status) => {
      for (const { node } of (await collaborators({ of, status })).edges)
        for (const sentence of [node.en, node.nl]) {
          expect(sentence).toMatch(/^[^a-z].*[.]$/s);
          expect(sentence).not.toMatch(/undefined|null|\(\)| {2}| ,/);
        }
    }),
    RUNS,
  );
});
