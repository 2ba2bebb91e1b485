import { cites, edgeTo, idsOf, PROOF, type ProvenEdge } from '../link/proof';
import { ask } from '../setup/ask';

const MINUTES = 'wethoudersbijeenkomst-2023-02-22';

test('a statement has its speakers, its subjects and its event', async () => {
  const { data, trips } = await ask(
    `{ node(id: "kampman-oo-fondsen-cruciaal") { ... on Statement { text stance speakerDescription
       speakers { edges { ...Proof node { id } } } about { nodes { id } edges { ...Proof } } events { edges { ...Proof node { id } } } } } } ${PROOF}`,
  );
  const { speakers, about, events, ...statement } = data.node;
  expect(statement).toEqual({ text: expect.any(String), stance: 'FOR', speakerDescription: null });
  expect(cites(edgeTo<ProvenEdge>(speakers.edges, 'arjan-kampman'), MINUTES, 116)).toBe(true);
  expect(idsOf(about)).toContain('oo-fondsen');
  expect(cites(about.edges[0], MINUTES, 116)).toBe(true);
  expect(edgeTo(events.edges, '2023-02-22-wethoudersbijeenkomst')).toMatchObject({ type: 'STATED_AT' });
  // one each for the node with its details, the three relations and all their citations
  expect(trips).toBe(5);
});

test('a speaker whom the source does not name is described instead', async () => {
  const { data } = await ask(
    '{ node(id: "wethouder-wil-twentefonds") { ... on Statement { speakerDescription speakers { totalCount nodes { id } } } } }',
  );
  expect(data.node).toEqual({ speakerDescription: 'een wethouder', speakers: { totalCount: 0, nodes: [] } });
});
