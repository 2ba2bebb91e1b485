import { cites, edgeTo, idsOf, PROOF, type ProvenEdge } from '../link/proof';
import { ask } from '../setup/ask';

const MINUTES = 'wethoudersbijeenkomst-2023-02-22';

async function document(id: string, fields: string) {
  const answer = await ask(
    `query ($id: ID!) { node(id: $id) { ... on Document { ${fields} } } } ${fields.includes('...Proof') ? PROOF : ''}`,
    { id },
  );
  expect(answer.errors).toBeUndefined();
  return { ...answer.data.node, trips: answer.trips };
}

test('a book that was handed over at a meeting', async () => {
  const { handedOverBy, receivedBy, subjects } = await document(
    'ikbindr-bundel',
    'handedOverBy { edges { ...Proof node { id } } } receivedBy { edges { ...Proof node { id } } } subjects { nodes { id } }',
  );
  expect(cites(edgeTo<ProvenEdge>(handedOverBy.edges, 'arjan-kampman'), MINUTES, 108)).toBe(true);
  expect(edgeTo(receivedBy.edges, 'karien-van-gennip')).toMatchObject({ type: 'RECEIVED', status: 'HELD' });
  expect(idsOf(subjects)).toContain('twents-fonds-voor-vakmanschap');
});

test('it was not handed over the day before', async () => {
  const { before, day } = await document(
    'ikbindr-bundel',
    'before: handedOverBy(asOf: "2023-02-21") { totalCount } day: handedOverBy(asOf: "2023-02-22") { edges { holds } }',
  );
  expect([before.totalCount, day.edges]).toEqual([0, [{ holds: 'HOLDS' }]]);
});

test('publishers', async () => {
  const { publishers } = await document(
    'dienstbare-dienstverlening',
    'publishers { edges { ...Proof validFrom node { id } } }',
  );
  expect(edgeTo<ProvenEdge>(publishers.edges, 'nco')).toMatchObject({ type: 'PUBLISHED', validFrom: '2022' });
  expect(cites(publishers.edges[0], MINUTES, 187)).toBe(true);
});

test('what a document builds on, and what builds on it', async () => {
  const { basisOf } = await document('wet-suwi', 'basisOf { nodes { id } edges { type } }');
  expect(idsOf(basisOf)).toContain('nieuwe-wetgeving-arbeidsmarktinfrastructuur');
  const { buildsOn } = await document(
    'nieuwe-wetgeving-arbeidsmarktinfrastructuur',
    'buildsOn { nodes { id } edges { type } }',
  );
  expect(idsOf(buildsOn)).toContain('wet-suwi');
  expect(buildsOn.edges[0].type).toBe('BUILDS_ON');
});

test('who contributed to a document, and which documents refer to each other', async () => {
  const { contributors } = await document('staat-van-het-mkb', 'contributors { nodes { id } edges { ...Proof } }');
  expect(idsOf(contributors)).toEqual(expect.arrayContaining(['cbs', 'mnre1045']));
  expect(cites(contributors.edges[0], MINUTES, 136)).toBe(true);
  const { refersTo } = await document(MINUTES, 'refersTo { nodes { id } edges { type } }');
  expect(idsOf(refersTo)).toContain('ikbindr-bundel');
  const { referredToBy } = await document('ikbindr-bundel', 'referredToBy { nodes { __typename id } }');
  expect(referredToBy.nodes).toEqual([{ __typename: 'Document', id: MINUTES }]);
});
