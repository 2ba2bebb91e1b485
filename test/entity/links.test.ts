import { related, relatedIds } from '../setup/related';

type Edge = { id: string; type: string; fromId: string; toId: string; status: string; node: { id: string } };

const EVERY = 'id type fromId toId status';

test('every link joins the entity with the one in `node`, whichever way it points', async () => {
  const { edges, totalCount } = await related('gm0153', 'Entity.links', '(first: 500)', EVERY);
  expect(edges).toHaveLength(totalCount);
  for (const { fromId, toId, node } of edges as Edge[])
    expect([fromId, toId].sort()).toEqual(['gm0153', node.id].sort());
});

test('OUT and IN part the links in two', async () => {
  const [all, out, into] = await Promise.all(
    ['', ', direction: OUT', ', direction: IN'].map((direction) =>
      related('am05', 'Entity.links', `(first: 500${direction})`, EVERY),
    ),
  );
  expect(out.edges.every((edge: Edge) => edge.fromId === 'am05')).toBe(true);
  expect(into.edges.every((edge: Edge) => edge.toId === 'am05')).toBe(true);
  expect(out.totalCount).toBeGreaterThan(0);
  expect(out.totalCount + into.totalCount).toBe(all.totalCount);
});

test('only the types that are asked for', async () => {
  expect(await relatedIds('am05', 'Entity.links', '(types: [CENTRE_OF])')).toEqual(['gm0153']);
  expect(await relatedIds('am05', 'Entity.links', '(types: [CENTRE_OF], direction: OUT)')).toEqual([]);
});

test('a denied link is left out unless it is asked for', async () => {
  const denied = '(first: 500, types: [RUNS_IN], status: [DENIED])';
  expect(await relatedIds('am05', 'Entity.links', denied)).toEqual(['human-capital-agenda-twente']);
  const { edges } = await related('am05', 'Entity.links', '(first: 500)', EVERY);
  expect(edges.map((edge: Edge) => edge.status)).not.toContain('DENIED');
});

test('a succession says its kind here too', async () => {
  const { edges } = await related('gm0265', 'Entity.links', '(types: [SUCCEEDED_BY])', 'succession');
  expect(edges).toMatchObject([{ succession: 'MERGER' }]);
});
