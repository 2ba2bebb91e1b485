import { cites, edgeTo, idsOf, PROOF, type ProvenEdge } from '../link/proof';
import { ask } from '../setup/ask';

const MINUTES = 'wethoudersbijeenkomst-2023-02-22';
const FUND = 'twents-fonds-voor-vakmanschap';

async function initiative(id: string, fields: string) {
  const answer = await ask(
    `query ($id: ID!) { node(id: $id) { ... on Initiative { ${fields} } } } ${fields.includes('...Proof') ? PROOF : ''}`,
    { id },
  );
  expect(answer.errors).toBeUndefined();
  return { ...answer.data.node, trips: answer.trips };
}

test('participants come with their capacity and proof', async () => {
  const { participants, trips } = await initiative(FUND, 'participants { edges { ...Proof node { id } } }');
  const kampman = edgeTo<ProvenEdge>(participants.edges, 'arjan-kampman');
  expect(kampman).toMatchObject({ type: 'PARTICIPATES_IN', capacity: 'SUPPORTER', certainty: 'INFERRED' });
  expect(cites(kampman, MINUTES, 104)).toBe(true);
  expect(trips).toBe(3);
});

test('participants of some capacities only', async () => {
  const { participants } = await initiative(
    FUND,
    'participants(capacity: [BENEFICIARY, FUNDER]) { edges { capacity node { id } } }',
  );
  expect(participants.edges.length).toBeGreaterThan(1);
  for (const edge of participants.edges) expect(['BENEFICIARY', 'FUNDER']).toContain(edge.capacity);
});

test('what a source denies is left out unless asked for', async () => {
  const { participants, denied } = await initiative(
    'sectortafels-holland-rijnland',
    'participants { nodes { id } } denied: participants(status: [DENIED]) { nodes { id } edges { status note } }',
  );
  expect(idsOf(participants)).not.toContain('werkgevers-holland-rijnland');
  expect(idsOf(denied)).toEqual(['werkgevers-holland-rijnland']);
  expect(denied.edges[0]).toEqual({ status: 'DENIED', note: expect.any(String) });
});

test('certainties can be asked for', async () => {
  const { inferred, all } = await initiative(
    FUND,
    'inferred: participants(certainty: [INFERRED]) { edges { certainty note } totalCount } all: participants { totalCount }',
  );
  for (const edge of inferred.edges) expect(edge).toEqual({ certainty: 'INFERRED', note: expect.any(String) });
  expect(inferred.totalCount).toBeGreaterThan(0);
  expect(inferred.totalCount).toBeLessThan(all.totalCount);
});

test('regions and municipalities in which it runs', async () => {
  const fund = await initiative(
    FUND,
    'regions { edges { ...Proof validFrom node { __typename id } } } municipalities { totalCount }',
  );
  expect(edgeTo<ProvenEdge>(fund.regions.edges, 'am05')).toMatchObject({
    type: 'RUNS_IN',
    validFrom: '2019',
    node: { __typename: 'Region' },
  });
  expect(fund.municipalities.totalCount).toBe(0);
  const approach = await initiative(
    'human-capital-aanpak-leiden',
    'municipalities { nodes { id } edges { ...Proof } }',
  );
  expect(idsOf(approach.municipalities)).toEqual(['gm0546']);
  expect(cites(approach.municipalities.edges[0], MINUTES, 64)).toBe(true);
});

test('a state counts from the first day on which a source says it may have held', async () => {
  const { before, first, seen, after } = await initiative(
    FUND,
    `before: regions(asOf: "2018-12-31") { totalCount } first: regions(asOf: "2019-01-01") { edges { holds } }
     seen: regions(asOf: "2023-02-22") { edges { holds } } after: regions(asOf: "2030-01-01") { edges { holds } }`,
  );
  expect(before.totalCount).toBe(0);
  expect(first.edges).toEqual([{ holds: 'UNKNOWN' }]);
  expect(seen.edges).toEqual([{ holds: 'HOLDS' }]);
  expect(after.edges).toEqual([{ holds: 'UNKNOWN' }]);
});

test('people, by role', async () => {
  const { people, chairs } = await initiative(
    'dichterbij-dan-je-denkt',
    'people(role: [MANAGER]) { edges { ...Proof node { id } } } chairs: people(role: [CHAIR]) { totalCount }',
  );
  const manager = edgeTo<ProvenEdge>(people.edges, 'martine-schuijer');
  expect(manager).toMatchObject({ type: 'HOLDS_ROLE', role: 'MANAGER', title: 'programmamanager' });
  expect(cites(manager, MINUTES, 14)).toBe(true);
  expect(chairs.totalCount).toBe(0);
});

test('what it builds on, and what builds on it', async () => {
  const { buildsOn } = await initiative(FUND, 'buildsOn { edges { ...Proof node { id } } }');
  expect(cites(edgeTo<ProvenEdge>(buildsOn.edges, 'leven-lang-ontwikkelen'), MINUTES, 106)).toBe(true);
  const { basisOf } = await initiative('leven-lang-ontwikkelen', 'basisOf { nodes { id } edges { type fromId toId } }');
  expect(idsOf(basisOf)).toContain(FUND);
  expect(basisOf.edges[0]).toMatchObject({ type: 'BUILDS_ON', toId: 'leven-lang-ontwikkelen' });
});

test('the events at which it was discussed, oldest first', async () => {
  const { events } = await initiative(FUND, 'events { edges { ...Proof node { id date } } }');
  const dates = events.edges.map((edge: { node: { date: string } }) => edge.node.date);
  expect(dates).toEqual([...dates].sort());
  expect(cites(edgeTo<ProvenEdge>(events.edges, '2023-02-22-wethoudersbijeenkomst'), MINUTES, 104)).toBe(true);
});

test('the figures of the fund are those of the minutes', async () => {
  const { figures } = await initiative(
    FUND,
    'figures { edges { ...Proof node { id measure value unit qualifier asOf } } }',
  );
  const cheques = edgeTo<ProvenEdge>(figures.edges, 'twents-fonds-scholingscheques-2023');
  expect(cheques.node).toMatchObject({ value: 2300, unit: 'cheques', qualifier: 'MORE_THAN', asOf: '2023-02-22' });
  expect(cites(cheques, MINUTES, 106)).toBe(true);
  expect(edgeTo<ProvenEdge>(figures.edges, 'twents-fonds-bedrijven-2023').node).toMatchObject({
    value: 220,
    unit: 'companies',
  });
});

test('locations and visitors are empty where no source names any', async () => {
  const { locations, visitors } = await initiative(
    FUND,
    'locations { totalCount nodes { id } } visitors { totalCount nodes { id } }',
  );
  expect([locations, visitors]).toEqual([
    { totalCount: 0, nodes: [] },
    { totalCount: 0, nodes: [] },
  ]);
});
