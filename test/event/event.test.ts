import { cites, edgeTo, idsOf, PROOF, type ProvenEdge } from '../link/proof';
import { ask } from '../setup/ask';

const MINUTES = 'wethoudersbijeenkomst-2023-02-22';
const MEETING = '2023-02-22-wethoudersbijeenkomst';

async function event(id: string, fields: string) {
  const answer = await ask(
    `query ($id: ID!) { node(id: $id) { ... on Event { ${fields} } } } ${fields.includes('...Proof') ? PROOF : ''}`,
    { id },
  );
  expect(answer.errors).toBeUndefined();
  return { ...answer.data.node, trips: answer.trips };
}

test('attendees come with capacity, subject and the lines that name them, in three trips', async () => {
  const { attendees, trips } = await event(
    MEETING,
    'attendees(first: 500) { totalCount edges { ...Proof node { __typename id name } } }',
  );
  const kampman = edgeTo<ProvenEdge>(attendees.edges, 'arjan-kampman');
  expect(kampman).toMatchObject({
    type: 'ATTENDED',
    capacity: 'PRESENTER',
    status: 'HELD',
    holds: null,
    node: { __typename: 'Person' },
  });
  expect(kampman).toMatchObject({ subject: expect.any(String), observedOn: ['2023-02-22'] });
  expect(cites(kampman, MINUTES, 18)).toBe(true);
  expect(kampman.citations).toContainEqual(expect.objectContaining({ section: 'AANWEZIGEN' }));
  expect(attendees.totalCount).toBe(attendees.edges.length);
  expect(trips).toBe(3);
});

test('attendees of some capacities only', async () => {
  const { presenters, all } = await event(
    MEETING,
    'presenters: attendees(capacity: [PRESENTER]) { nodes { id } totalCount edges { capacity } } all: attendees { totalCount }',
  );
  expect(idsOf(presenters)).toEqual(['arjan-kampman', 'fleur-spijker', 'paul-van-dijk', 'yvonne-van-delft']);
  expect(presenters.edges.every((edge: ProvenEdge) => edge.capacity === 'PRESENTER')).toBe(true);
  expect(presenters.totalCount).toBeLessThan(all.totalCount);
});

test('attendees of the network meeting of 2025', async () => {
  const { attendees } = await event(
    '2025-04-16-bestuurlijk-netwerk-economie',
    'attendees { edges { ...Proof node { id } } }',
  );
  expect(
    cites(edgeTo<ProvenEdge>(attendees.edges, 'arjan-kampman'), 'bestuurlijk-netwerk-economie-2025-04-16', 13),
  ).toBe(true);
});

test('an event has happened from its day on', async () => {
  const { before, day, later, unknown } = await event(
    MEETING,
    `before: attendees(asOf: "2023-02-21") { totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor } }
     day: attendees(asOf: "2023-02-22") { totalCount edges { holds } }
     later: attendees(asOf: "2030-01-01", holds: HOLDS) { totalCount }
     unknown: attendees(asOf: "2030-01-01", holds: UNKNOWN) { totalCount }`,
  );
  expect(before).toEqual({
    totalCount: 0,
    nodes: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null },
  });
  expect(day.edges[0].holds).toBe('HOLDS');
  expect(later.totalCount).toBe(day.totalCount);
  expect(unknown.totalCount).toBe(0);
});

test('organizers', async () => {
  const { organizers } = await event(
    'werkbezoek-holland-rijnland-aan-regio-zwolle',
    'organizers { edges { ...Proof node { id } } }',
  );
  expect(cites(edgeTo<ProvenEdge>(organizers.edges, 'yvonne-van-delft'), MINUTES, 54)).toBe(true);
  expect(edgeTo(organizers.edges, 'am19')).toMatchObject({ type: 'ORGANIZED' });
});

test('places, regions, subjects and statements', async () => {
  const { places, subjects, statements } = await event(
    MEETING,
    `places { edges { ...Proof node { id } } }
     subjects(first: 500) { nodes { id } edges { ...Proof node { id } } }
     statements(first: 500) { nodes { id } edges { ...Proof node { id } } }`,
  );
  expect(cites(edgeTo<ProvenEdge>(places.edges, 'kasteel-woerden'), MINUTES, 7)).toBe(true);
  expect(idsOf(subjects)).toContain('twents-fonds-voor-vakmanschap');
  expect(cites(edgeTo<ProvenEdge>(statements.edges, 'kampman-oo-fondsen-cruciaal'), MINUTES, 116)).toBe(true);
  const lunch = await event('lunch-grote-werkgevers-zoetermeer', 'regions { nodes { __typename id } edges { type } }');
  expect(lunch.regions).toEqual({ nodes: [{ __typename: 'Region', id: 'am34' }], edges: [{ type: 'IN_REGION' }] });
});

test('attendees of many events take no more trips than those of one', async () => {
  const answer =
    await ask(`{ nodes(ids: ["${MEETING}", "2025-04-16-bestuurlijk-netwerk-economie", "2018-09-12-wethoudersbijeenkomst"]) {
    ... on Event { attendees { nodes { id name } } organizers { nodes { id name } } } } }`);
  expect(answer.data.nodes).toHaveLength(3);
  expect(answer.trips).toBe(3);
});
