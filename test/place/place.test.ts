import { cites, edgeTo, idsOf, PROOF, type ProvenEdge } from '../link/proof';
import { ask } from '../setup/ask';

async function place(id: string, fields: string) {
  const answer = await ask(
    `query ($id: ID!) { node(id: $id) { ... on Place { ${fields} } } } ${fields.includes('...Proof') ? PROOF : ''}`,
    { id },
  );
  expect(answer.errors).toBeUndefined();
  return answer.data.node;
}

test('the events held there, oldest first, the planned one marked', async () => {
  const { events, held } = await place(
    'kasteel-woerden',
    'events { nodes { id } edges { ...Proof node { id } } } held: events(status: [HELD]) { nodes { id } }',
  );
  expect(idsOf(events)).toEqual(['2023-02-22-wethoudersbijeenkomst', '2023-03-22-wethoudersbijeenkomst']);
  expect(cites(events.edges[0], 'wethoudersbijeenkomst-2023-02-22', 7)).toBe(true);
  expect(events.edges[1]).toMatchObject({ type: 'HELD_AT', status: 'PLANNED' });
  expect(idsOf(held)).toEqual(['2023-02-22-wethoudersbijeenkomst']);
});

test('where it lies, and what is located in it', async () => {
  const { locations } = await place('kasteel-woerden', 'locations { edges { ...Proof node { __typename id } } }');
  expect(edgeTo<ProvenEdge>(locations.edges, 'gm0632')).toMatchObject({
    certainty: 'INFERRED',
    node: { __typename: 'Municipality' },
  });
  const { locatedHere } = await place('austerlitz', 'locatedHere { nodes { id } edges { ...Proof } }');
  expect(idsOf(locatedHere)).toContain('vergadercentrum-better-meetings');
  expect(cites(locatedHere.edges[0], 'wethoudersbijeenkomst-2019-11-13', 11)).toBe(true);
});

test('regions and visitors are empty where no source names any', async () => {
  const { regions, visitors } = await place(
    'kasteel-woerden',
    'regions { totalCount nodes { id } } visitors { totalCount nodes { id } }',
  );
  expect([regions, visitors]).toEqual([
    { totalCount: 0, nodes: [] },
    { totalCount: 0, nodes: [] },
  ]);
});
