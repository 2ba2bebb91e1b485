import { ask } from '../setup/ask';

test.each([
  ['people { nodes { id name } }', 1],
  ['people { edges { cursor node { id } } nodes { id } pageInfo { hasNextPage } }', 1],
  ['people { totalCount }', 1],
  ['people { totalCount nodes { id } }', 2],
  ['people(asOf: "2023-01-01") { nodes { id } }', 1],
  ['people(asOf: "2023-01-01") { totalCount nodes { id } }', 1],
  ['people(asOf: "2023-01-01") { totalCount nodes { id } facets { year { count } } }', 1],
  ['people(filter: {text: "an"}) { totalCount nodes { id } }', 1],
  [
    'initiatives { totalCount nodes { id } facets { kind { count } region { count entity { name } } year { count } } }',
    1,
  ],
  ['initiatives { facets { kind { count } } }', 1],
  // One trip more tells that the region and the municipality exist.
  [
    'people(filter: {region: "am05" municipality: "gm0153"}) { totalCount nodes { id } facets { region { count } } }',
    2,
  ],
  // A level below costs one trip, however many rows there are.
  ['people(first: 30) { nodes { id linkCount note } }', 2],
  ['people { totalCount } regions { totalCount } events { totalCount }', 1],
])('%s takes %i trips', async (selection, trips) => {
  const answer = await ask(`{ ${selection} }`);
  expect(answer.errors).toBeUndefined();
  expect(answer.trips).toBe(trips);
});
