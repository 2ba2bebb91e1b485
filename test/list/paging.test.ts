import { folded } from '../../src/seeds/ids';
import { every, idsOf, LISTS, page } from './pages';

const ORDERS = ['NAME', 'DATE', 'LINKS'] as const;
const order = (field: string, direction: string) => `orderBy: {field: ${field}, direction: ${direction}}`;

describe.each(LISTS)('%s', (list) => {
  test.each(ORDERS)('by %s has every entity once, whichever way it is walked', async (field) => {
    const { totalCount } = await page(list, '', 'totalCount');
    const size = Math.max(2, Math.ceil(totalCount / 4));
    const ascending = idsOf(await every(list, order(field, 'ASC')));
    expect(new Set(ascending).size).toBe(totalCount);
    expect(ascending).toHaveLength(totalCount);
    for (const [direction, backward] of [
      ['ASC', false],
      ['ASC', true],
      ['DESC', false],
      ['DESC', true],
    ] as const) {
      const walked = idsOf(await every(list, order(field, direction), { size, backward }));
      expect(direction === 'ASC' ? walked : walked.reverse()).toEqual(ascending);
    }
  });

  test('walks a filtered list in both ways as well', async () => {
    const args = 'asOf: "2023-01-01" filter: {text: "e", certainty: [EXPLICIT, UNVERIFIED]}';
    const whole = idsOf(await every(list, args));
    const { totalCount } = await page(list, args, 'totalCount');
    expect(whole).toHaveLength(totalCount);
    const size = Math.max(2, Math.ceil(totalCount / 3));
    expect(idsOf(await every(list, args, { size }))).toEqual(whole);
    expect(idsOf(await every(list, args, { size, backward: true }))).toEqual(whole);
  });

  test('by name, date and links stands as it says', async () => {
    const names = (await every(list, '', { selection: 'id name' })).map(({ id, name }) => `${folded(name)} ${id}`);
    expect(names).toEqual([...names].sort((a, b) => (a < b ? -1 : 1)));
    const counts = (await every(list, 'orderBy: {field: LINKS}', { selection: 'linkCount' })).map((n) => n.linkCount);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });
});

test('dates ascend, and the undated stand last', async () => {
  const days = (await every('events', order('DATE', 'ASC'), { selection: 'id date' })).map(({ date }) => date);
  const exact = days.filter((date) => /^\d{4}-\d\d-\d\d$/.test(date ?? ''));
  expect(exact.length).toBeGreaterThan(2);
  expect(exact).toEqual([...exact].sort());
  expect(days.slice(days.indexOf(null)).every((date) => date === null)).toBe(true);
  const founded = await every('municipalities', order('DATE', 'ASC'), { selection: 'validFrom' });
  expect(founded.at(-1).validFrom).toBeNull();
});

test('a page between two cursors holds what lies between them', async () => {
  const { edges } = await page('regions', 'first: 10', 'edges { cursor node { id } }');
  const between = await page(
    'regions',
    `first: 20 after: "${edges[2].cursor}" before: "${edges[7].cursor}"`,
    'nodes { id } pageInfo { hasNextPage hasPreviousPage }',
  );
  expect(between.nodes).toEqual(edges.slice(3, 7).map((edge: { node: unknown }) => edge.node));
  expect(between.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: true });
});

test('a rare property is found however far the walk must go', async () => {
  const args = 'filter: {hasLink: {type: [CENTRE_OF]}}';
  const centres = await every('organizations', args, { size: 4 });
  const { totalCount } = await page('organizations', args, 'totalCount');
  expect(totalCount).toBe(35);
  expect(new Set(idsOf(centres)).size).toBe(35);
  expect(idsOf(await every('organizations', args, { size: 4, backward: true }))).toEqual(idsOf(centres));
});
