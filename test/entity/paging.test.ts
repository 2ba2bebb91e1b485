import { related } from '../setup/related';

type Edge = { id: string; cursor: string };

// the 27 of 2015 and the 5 that arose from them
const [REGION, FIELD, COUNT] = ['am01', 'Region.municipalities', 32];

async function walk(
  next: (page: { startCursor: string; endCursor: string }) => string,
  start: string,
): Promise<string[][]> {
  const pages: string[][] = [];
  for (let args = start; ; ) {
    const { edges, pageInfo, totalCount } = await related(REGION, FIELD, args, 'id');
    pages.push(edges.map((edge: Edge) => edge.id));
    const forward = start.includes('first');
    expect(totalCount).toBe(COUNT);
    expect(pageInfo.startCursor).toBe(edges[0].cursor);
    expect(pageInfo.endCursor).toBe(edges.at(-1).cursor);
    expect(forward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage).toBe(pages.length > 1);
    if (!(forward ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) return pages;
    args = next(pageInfo);
  }
}

async function all(): Promise<string[]> {
  const { edges } = await related(REGION, FIELD, '(first: 500)', 'id');
  return edges.map((edge: Edge) => edge.id);
}

test('forward to the end, no gap and no repeat', async () => {
  const pages = await walk(({ endCursor }) => `(first: 10, after: "${endCursor}")`, '(first: 10)');
  expect(pages.map((page) => page.length)).toEqual([10, 10, 10, 2]);
  expect(pages.flat()).toEqual(await all());
  expect(new Set(pages.flat()).size).toBe(COUNT);
});

test('backward to the start, no gap and no repeat', async () => {
  const pages = await walk(({ startCursor }) => `(last: 10, before: "${startCursor}")`, '(last: 10)');
  expect(pages.map((page) => page.length)).toEqual([10, 10, 10, 2]);
  expect(pages.reverse().flat()).toEqual(await all());
});

test('20 are given when no number is asked for', async () => {
  expect((await related(REGION, FIELD)).edges).toHaveLength(20);
});

test('after the last one comes an empty page', async () => {
  const { pageInfo } = await related(REGION, FIELD, '(last: 1)');
  const after = await related(REGION, FIELD, `(after: "${pageInfo.endCursor}")`);
  expect(after).toMatchObject({
    edges: [],
    totalCount: COUNT,
    pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
  });
});

test('names are in the order of the alphabet, whatever their accents and capitals', async () => {
  const { edges } = await related('pv21', FIELD, '(first: 500)');
  const names = edges.map((edge: { node: { name: string } }) => edge.node.name);
  expect(names).toContain('Súdwest-Fryslân');
  const plain = names.map((name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
  expect(plain).toEqual([...plain].sort());
});
