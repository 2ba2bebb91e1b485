import { relatedIds } from '../setup/related';

test.each([
  ['mnre1130', 'predecessors', ['mnre0170', 'mnre0180']],
  ['mnre1171', 'successors', ['mnre1034']],
  ['mnre1182', 'successors', ['mnre1045']],
])('%s: %s', async (id, field, expected) => {
  expect(await relatedIds(id, `Ministry.${field}`)).toEqual(expected);
});

test('directorates are parts of a ministry', async () => {
  expect(await relatedIds('mnre1045', 'Ministry.parts')).toContain('directie-ondernemerschap');
});
