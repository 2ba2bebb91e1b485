import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { load } from '../../src/seeds';
import { TestDatabase } from '../seeds/database';
import { ask } from '../setup/ask';
import { browse } from '../setup/browse';

const TEXTS = process.env.DOCUMENTS_DIR ?? resolve('../shared/documents');

// Without the folder of texts Jest reports these as skipped.
(existsSync(TEXTS) ? describe : describe.skip)('with the texts', () => {
  const database = new TestDatabase();
  beforeAll(async () => {
    await database.start();
    // What asks the graph of all tests asks this one: the others go on without texts.
    Object.assign(process.env, database.env);
    await load(database.graph, [resolve('seeds')], { documentsDir: TEXTS });
  }, 240_000);
  afterAll(() => database.stop());

  test('the excerpt is the cited line', async () => {
    const { data } = await ask('{ node(id: "twents-fonds-scholingscheques-2023") { citations { excerpt } } }');
    expect(data.node.citations[0].excerpt).toMatch(/^Kampman noemt een aantal cijfers .* 220 bedrijven .*hbo\.”$/);
  });

  test('the excerpt of several lines has them all', async () => {
    const { data } = await ask(`{ node(id: "2023-02-22-wethoudersbijeenkomst") { ... on Event {
      attendees(first: 500) { edges { citations { firstLine lastLine excerpt } } } } } }`);
    const citations = data.node.attendees.edges.flatMap((edge: { citations: object[] }) => edge.citations);
    for (const { firstLine, lastLine, excerpt } of citations)
      expect(excerpt.split('\n')).toHaveLength(lastLine - firstLine + 1);
    expect(
      citations.some(({ firstLine, lastLine }: { firstLine: number; lastLine: number }) => lastLine > firstLine),
    ).toBe(true);
  });

  test('a passage is found, cites its own line, and gives it as its excerpt', async () => {
    const { data } = await ask(`{ search(text: "Kampman noemt een aantal cijfers", first: 5) {
      nodes { kind matched entity { id } citation { id firstLine lastLine excerpt document { id } } } } }`);
    expect(data.search.nodes).toContainEqual({
      kind: 'PASSAGE',
      matched: expect.stringMatching(/^Kampman noemt een aantal cijfers/),
      entity: { id: 'wethoudersbijeenkomst-2023-02-22' },
      citation: {
        id: 'wethoudersbijeenkomst-2023-02-22#106',
        firstLine: 106,
        lastLine: 106,
        excerpt: expect.stringMatching(/^Kampman noemt een aantal cijfers/),
        document: { id: 'wethoudersbijeenkomst-2023-02-22' },
      },
    });
  });

  test('a name still comes before the passages that have it', async () => {
    const { data } = await ask(
      '{ search(text: "kampman", first: 100) { nodes { kind entity { id } citation { id } } } }',
    );
    const { nodes } = data.search as { nodes: { kind: string; entity: { id: string }; citation: { id: string } }[] };
    expect(nodes[0]!.entity.id).toBe('arjan-kampman');
    expect(nodes.filter(({ kind }) => kind === 'PASSAGE').length).toBeGreaterThan(3);
    expect(new Set(nodes.map(({ citation, kind }) => `${kind} ${citation?.id}`)).size).toBeGreaterThan(4);
  });

  test('the explorer marks in an excerpt what the claim names, and says document, section and line', async () => {
    const page = await browse('?chosen=twents-fonds-voor-vakmanschap,gm0153');
    const excerpt = page.locator('.claim .excerpt').first();
    await excerpt.waitFor();
    expect(await excerpt.locator('mark').first().innerText()).toBe('Enschede');
    expect(await page.locator('.claim .where').allInnerTexts()).toContainEqual(expect.stringMatching(/line 94/));
  });
});
