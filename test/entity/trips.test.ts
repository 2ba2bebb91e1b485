import { ask } from '../setup/ask';

const REGIONS = ['am01', 'am05', 'am06', 'am08', 'am12', 'am22', 'am36'];

test('each level takes one trip, however many entities it has', async () => {
  const { data, errors, trips } = await ask(
    `query ($ids: [ID!]!) {
       nodes(ids: $ids) {
         ... on Region {
           municipalities(first: 500) { nodes { id provinces { nodes { id centreMunicipalities { totalCount } } } } }
         }
       }
     }`,
    { ids: REGIONS },
  );
  expect(errors).toBeUndefined();
  // biome-ignore lint/suspicious/noExplicitAny: nodes have the shape of the question
  const municipalities = data.nodes.flatMap((region: any) => region.municipalities.nodes);
  expect(municipalities.length).toBeGreaterThan(100);
  expect(
    municipalities.every(({ provinces }: { provinces: { nodes: unknown[] } }) => provinces.nodes.length >= 1),
  ).toBe(true);
  expect(trips).toBe(4);
});

test('fields of one level that are the same question share a trip; other arguments are another trip', async () => {
  const { trips } = await ask(
    `query ($ids: [ID!]!) {
       nodes(ids: $ids) {
         ... on Region {
           one: municipalities(first: 2) { totalCount }
           two: municipalities(first: 2) { edges { id } }
           three: municipalities(first: 3) { totalCount }
         }
       }
     }`,
    { ids: REGIONS },
  );
  expect(trips).toBe(3);
});

test('citations of all links, names and entities at one level come in one trip', async () => {
  const { trips } = await ask(
    `query ($ids: [ID!]!) {
       nodes(ids: $ids) { ... on Region { municipalities { edges { citations { id document { name } } } } } }
     }`,
    { ids: REGIONS },
  );
  expect(trips).toBe(3);
});
