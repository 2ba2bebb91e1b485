import { ask } from '../setup/ask';
import { page } from './pages';

// Statistics Netherlands: the number of municipalities on 1 January.
const SERIES = {
  2015: 393,
  2016: 390,
  2017: 388,
  2018: 380,
  2019: 355,
  2020: 355,
  2021: 352,
  2022: 345,
  2023: 342,
  2024: 342,
  2025: 342,
  2026: 342,
};

test('there are as many municipalities on 1 January as Statistics Netherlands counts', async () => {
  const years = Object.keys(SERIES).map((year) => `y${year}: municipalities(asOf: "${year}-01-01") { totalCount }`);
  const { data, errors } = await ask(`{ ${years.join(' ')} }`);
  expect(errors).toBeUndefined();
  expect(
    Object.fromEntries(
      Object.entries(data).map(([year, list]) => [year.slice(1), (list as { totalCount: number }).totalCount]),
    ),
  ).toEqual(Object.fromEntries(Object.entries(SERIES)));
});

test('an ended municipality is left out from the day after its last', async () => {
  const count = async (day: string) =>
    (await page('municipalities', `asOf: "${day}" filter: {ids: ["gm0457"]}`, 'totalCount')).totalCount;
  const { data } = await ask('{ municipality(id: "gm0457") { name validTo } }');
  expect(data.municipality).toEqual({ name: 'Weesp', validTo: '2022-03-23' });
  expect([await count('2022-03-23'), await count('2022-03-24')]).toEqual([1, 0]);
});

test('every one lies in one labour-market region and one province, so that each facet adds up', async () => {
  const { totalCount, facets } = await page(
    'municipalities',
    'asOf: "2026-01-01" first: 1',
    'totalCount facets { kind { value count } region { count entity { ... on Region { kind } } } year { count } }',
  );
  const sum = (values: { count: number }[]) => values.reduce((total, { count }) => total + count, 0);
  const regions = (kind: string) =>
    facets.region.filter(({ entity }: { entity: { kind: string } }) => entity.kind === kind);
  expect(facets.kind).toEqual([{ value: 'MUNICIPALITY', count: totalCount }]);
  expect(regions('PROVINCE')).toHaveLength(12);
  expect(sum(regions('PROVINCE'))).toBe(totalCount);
  expect(sum(facets.year)).toBeLessThanOrEqual(totalCount);
});

test('holds and unknown together are all', async () => {
  const count = async (holds: string) =>
    (await page('municipalities', `asOf: "2010-01-01" ${holds}`, 'totalCount')).totalCount;
  const [sure, unknown, all] = await Promise.all([count('holds: HOLDS'), count('holds: UNKNOWN'), count('')]);
  expect(sure + unknown).toBe(all);
  const { edges } = await page('municipalities', 'asOf: "2010-01-01" holds: UNKNOWN first: 5', 'edges { holds }');
  expect(edges.every(({ holds }: { holds: string }) => holds === 'UNKNOWN')).toBe(true);
});
