import { MODEL } from '../../src/seeds/model';
import { pageAfterEnd, walk } from '../link/pages';
import { cites, idsOf, PROOF } from '../link/proof';
import { ask, testGraph } from '../setup/ask';

const MINUTES = 'wethoudersbijeenkomst-2023-02-22';

interface ProvenLink {
  type: string;
  from: { id: string };
  to: { id: string };
  citations: { firstLine: number; lastLine: number; document: { id: string } }[];
}

async function document(id: string, fields: string) {
  const answer = await ask(
    `query ($id: ID!) { node(id: $id) { ... on Document { ${fields} } } } ${fields.includes('...Proof') ? PROOF : ''}`,
    { id },
  );
  expect(answer.errors).toBeUndefined();
  return { ...answer.data.node, trips: answer.trips };
}

const firstLineOf = ({ citations }: ProvenLink) =>
  Math.min(...citations.filter((citation) => citation.document.id === MINUTES).map((citation) => citation.firstLine));

test('the cited lines of a text, in their order', async () => {
  const { citedPlaces, trips } = await document(
    MINUTES,
    'citedPlaces(first: 500) { totalCount nodes { id section firstLine lastLine key document { id } } }',
  );
  const lines = citedPlaces.nodes.map((place: { firstLine: number }) => place.firstLine);
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
  expect(citedPlaces.totalCount).toBe(lines.length);
  expect(citedPlaces.nodes).toContainEqual({
    id: `${MINUTES}#106`,
    section: 'Boost voor arbeidsmobiliteit',
    firstLine: 106,
    lastLine: 106,
    key: null,
    document: { id: MINUTES },
  });
  expect(trips).toBe(2);
});

test('the cited rows of a table, by their keys', async () => {
  const { citedPlaces } = await document('municipalities', 'citedPlaces(first: 500) { nodes { key firstLine } }');
  const keys = citedPlaces.nodes.map((place: { key: string }) => place.key);
  expect(keys).toContain('GM0153');
  expect(keys).toEqual([...keys].sort());
  expect(citedPlaces.nodes[0].firstLine).toBeNull();
});

test('the links that a text proves, with both ends, in the order of its lines', async () => {
  const { provesLinks, trips } = await document(
    MINUTES,
    'provesLinks(first: 500) { totalCount nodes { ...Proof from { id } to { id name } } }',
  );
  const links: ProvenLink[] = provesLinks.nodes;
  expect(trips).toBe(3);
  expect(links.length).toBe(Math.min(500, provesLinks.totalCount));
  for (const { citations } of links) expect(citations.map((citation) => citation.document.id)).toContain(MINUTES);
  const lines = links.map(firstLineOf);
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
  const attended = links.find((link) => link.type === 'ATTENDED' && link.from.id === 'arjan-kampman');
  expect(attended?.to.id).toBe('2023-02-22-wethoudersbijeenkomst');
});

test('no link that cites the text is missed', async () => {
  const ids = ['arjan-kampman', '2023-02-22-wethoudersbijeenkomst', 'twents-fonds-voor-vakmanschap', 'am05', 'gm0546'];
  const { data } = await ask(
    `query ($ids: [ID!]!) { nodes(ids: $ids) { links(first: 500, status: [HELD, PLANNED, PROPOSED, DENIED]) { edges { id ...Proof } } } } ${PROOF}`,
    { ids },
  );
  const expected = data.nodes
    .flatMap((node: { links: { edges: (ProvenLink & { id: string })[] } }) => node.links.edges)
    .filter(({ citations }: ProvenLink) => citations.some((citation) => citation.document.id === MINUTES))
    .map(({ id }: { id: string }) => id);
  const proven: string[] = [];
  for (let after: string | null = null; ; ) {
    const page = await ask(
      `query ($id: ID!, $after: String) { node(id: $id) { ... on Document {
         provesLinks(first: 500, after: $after, status: [HELD, PLANNED, PROPOSED, DENIED]) { nodes { id } pageInfo { hasNextPage endCursor } } } } }`,
      { id: MINUTES, after },
    );
    const { nodes, pageInfo } = page.data.node.provesLinks;
    proven.push(...idsOf({ nodes }));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  expect(expected.length).toBeGreaterThan(100);
  expect(new Set(proven).size).toBe(proven.length);
  expect(expected.filter((id: string) => !proven.includes(id))).toEqual([]);
});

test('links of some types, statuses and dates only', async () => {
  const { given, denied, before } = await document(
    MINUTES,
    `given: provesLinks(types: [HANDED_OVER, RECEIVED]) { totalCount nodes { type from { id } } }
     denied: provesLinks(status: [DENIED]) { nodes { status } totalCount }
     before: provesLinks(types: [ATTENDED], asOf: "2015-01-01", holds: HOLDS) { totalCount }`,
  );
  expect(given.nodes).toEqual([
    { type: 'HANDED_OVER', from: { id: 'arjan-kampman' } },
    { type: 'RECEIVED', from: { id: 'karien-van-gennip' } },
  ]);
  expect(denied.totalCount).toBeGreaterThan(0);
  expect(before.totalCount).toBe(0);
});

test('the links that the rows of a table prove', async () => {
  const { provesLinks } = await document(
    'labour_market_region_membership',
    'provesLinks(first: 2) { totalCount nodes { type ...Proof } }',
  );
  expect(provesLinks.totalCount).toBeGreaterThan(300);
  expect(provesLinks.nodes[0].citations[0].document.id).toBe('labour_market_region_membership');
});

test('the entities that a text proves', async () => {
  const { provesEntities, trips } = await document(
    MINUTES,
    'provesEntities(first: 500) { totalCount nodes { __typename id citations { firstLine lastLine document { id } } } }',
  );
  expect(trips).toBe(4);
  expect(idsOf(provesEntities)).toEqual(
    expect.arrayContaining(['arjan-kampman', 'twents-fonds-voor-vakmanschap', 'kasteel-woerden']),
  );
  const kampman = provesEntities.nodes.find((node: { id: string }) => node.id === 'arjan-kampman');
  expect(cites(kampman, MINUTES, 18)).toBe(true);
});

test.each(['citedPlaces', 'provesEntities'])('%s page to the end and back', async (field) => {
  const forth = await walk(MINUTES, 'Document', field, 'first', 40);
  const back = await walk(MINUTES, 'Document', field, 'last', 40);
  expect(forth.pages).toBeGreaterThan(1);
  expect([...forth.totals]).toEqual([forth.ids.length]);
  expect(new Set(forth.ids).size).toBe(forth.ids.length);
  expect(back.ids).toEqual(forth.ids);
});

test('the page after the end is empty and the last', async () => {
  const { edges, totalCount, pageInfo } = await pageAfterEnd(MINUTES, 'Document', 'citedPlaces');
  expect(edges).toEqual([]);
  expect(totalCount).toBeGreaterThan(0);
  expect(pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null });
});

test('a document that nothing cites proves nothing', async () => {
  const empty = { totalCount: 0, nodes: [] };
  const { citedPlaces, provesLinks, provesEntities } = await document(
    'ikbindr-bundel',
    'citedPlaces { totalCount nodes { id } } provesLinks { totalCount nodes { id } } provesEntities { totalCount nodes { id } }',
  );
  expect([citedPlaces, provesLinks, provesEntities]).toEqual([empty, empty, empty]);
});

test('the index of citations has every type of link', () => {
  const index = testGraph().statements.get('constraints/linkCitations')!.text;
  expect(MODEL.linkTypes.filter((type) => !new RegExp(`\\b${type}\\b`).test(index))).toEqual([]);
});
