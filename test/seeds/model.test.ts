import { existsSync, readFileSync } from 'node:fs';
import { readStatements } from '../../src/graph/statements';
import { MODEL, Model, NAME_KINDS } from '../../src/seeds/model';
import { schemas } from '../../src/seeds/schemas';

const constraints = [...readStatements().values()].filter(({ name }) => name.startsWith('constraints/'));

test.each(Object.entries(schemas(MODEL)))('seeds/%s is the one that the model gives', (name, schema) => {
  expect(existsSync(`seeds/${name}`)).toBe(true);
  expect(JSON.parse(readFileSync(`seeds/${name}`, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
});

test('every link type has an index of its id, and is in the indexes of citations and of doubts', () => {
  const typesIn = (pattern: RegExp) =>
    constraints.flatMap(({ text }) => pattern.exec(text)?.[1]?.split(/\s*\|\s*/) ?? []);
  expect(typesIn(/\(\)-\[link:(\w+)\]-\(\) ON \(link\.id\)/).sort()).toEqual([...MODEL.linkTypes].sort());
  for (const property of ['citations', 'doubts'])
    expect(
      typesIn(new RegExp(`\\(\\)-\\[link:([\\w|\\s]+)\\]-\\(\\)\\s+ON EACH \\[link\\.${property}\\]`)).sort(),
    ).toEqual([...MODEL.linkTypes].sort());
});

test.each(['sortKey', 'dateKey', 'linkKey'])('every label has an index of its %s', (key) => {
  const labels = constraints.flatMap(
    ({ text }) => new RegExp(`\\(node:(\\w+)\\) ON \\(node\\.${key}\\)`).exec(text)?.[1] ?? [],
  );
  expect(labels).toEqual(expect.arrayContaining(MODEL.labels));
});

test('a labour-market region acts, a province does not', () => {
  expect(MODEL.node('Region').labels('LABOUR_MARKET_REGION')).toEqual(['Actor', 'Entity', 'Region']);
  expect(MODEL.node('Region').labels('PROVINCE')).toEqual(['Entity', 'Region']);
  expect(NAME_KINDS).toContain('SPELLING');
});

test.each([
  ['nodes: {A: {properties: {x: colour}}}\nlinks: {}', 'A.x has the unknown type "colour"'],
  [
    'nodes: {A: {}}\nlinks: {T: {temporality: STATE, from: [A], to: [B], en: [a, b], nl: [a, b]}}',
    'T joins B, which no node carries',
  ],
  [
    'nodes: {A: {}}\nlinks: {T: {temporality: STATE, from: [A], to: [A], siblings: [x], en: [a, b], nl: [a, b]}}',
    'does not declare T.x',
  ],
])('a model that contradicts itself is refused', (text, reason) => {
  expect(() => new Model(text)).toThrow(reason);
});
