import { MODEL } from '../../src/seeds/model';
import { ask } from '../setup/ask';

test('graph says which facts are loaded', async () => {
  const question = '{ graph { version revision loadedAt } }';
  const { data, trips } = await ask(question);
  expect(data.graph.version).toMatch(/^[0-9a-f]{64}$/);
  expect(data.graph.revision).toMatch(/^[0-9a-f]{32}$/);
  expect(new Date(data.graph.loadedAt).getTime()).toBeLessThan(Date.now());
  expect(trips).toBe(1);
  expect((await ask(question)).data.graph).toEqual(data.graph);
});

test('graph counts each label and each link type of the model', async () => {
  const { data, trips } = await ask(
    '{ graph { counts { nodes links names citations documents byLabel { label count } byType { type count } } } people { totalCount } }',
  );
  const { nodes, links, names, citations, documents, byLabel, byType } = data.graph.counts;
  expect(trips).toBe(2);
  expect(byLabel.map((row: { label: string }) => row.label).sort()).toEqual(
    [...MODEL.labels, 'Actor', 'Entity'].sort(),
  );
  expect(byType.map((row: { type: string }) => row.type).sort()).toEqual([...MODEL.linkTypes].sort());
  const of = (label: string) => byLabel.find((row: { label: string }) => row.label === label).count;
  expect([of('Entity'), of('Person'), of('Document')]).toEqual([nodes, data.people.totalCount, documents]);
  expect(byType.reduce((sum: number, row: { count: number }) => sum + row.count, 0)).toBe(links);
  expect(Math.min(nodes, links, names, citations)).toBeGreaterThan(1000);
});

test('graph names the tables and texts that prove something', async () => {
  const { data, trips } = await ask(
    '{ graph { datasets { citations document { id kind } } texts { citations document { id kind } } counts { citations } } }',
  );
  const { datasets, texts, counts } = data.graph;
  expect(trips).toBe(3);
  expect(datasets.every((row: { document: { kind: string } }) => row.document.kind === 'DATASET')).toBe(true);
  const find = (rows: { document: { id: string }; citations: number }[], id: string) =>
    rows.find((row) => row.document.id === id)?.citations;
  expect(find(datasets, 'municipalities')).toBeGreaterThan(400);
  expect(find(texts, 'wethoudersbijeenkomst-2023-02-22')).toBeGreaterThan(50);
  const all = [...datasets, ...texts].reduce((sum, row) => sum + row.citations, 0);
  expect(all).toBe(counts.citations);
});
