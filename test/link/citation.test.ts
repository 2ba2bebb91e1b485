import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readConfig } from '../../src/config';
import { load } from '../../src/seeds';
import { ask, testGraph } from '../setup/ask';

const TEXTS = resolve('../shared/documents');
const QUESTION = `{ node(id: "twents-fonds-scholingscheques-2023") {
  citations { id section firstLine lastLine key excerpt document { id name kind date } }
} }`;

test('a citation of lines says document, section and lines; without the texts it has no excerpt', async () => {
  const { data, trips } = await ask(QUESTION);
  expect(data.node.citations).toEqual([
    {
      id: 'wethoudersbijeenkomst-2023-02-22#106',
      section: 'Boost voor arbeidsmobiliteit',
      firstLine: 106,
      lastLine: 106,
      key: null,
      excerpt: null,
      document: {
        id: 'wethoudersbijeenkomst-2023-02-22',
        name: expect.any(String),
        kind: 'MINUTES',
        date: '2023-02-22',
      },
    },
  ]);
  // the node with its citations' ids, the citations, their excerpts, their documents' dates
  expect(trips).toBe(4);
});

test('a citation of a row says its key', async () => {
  const { data } = await ask(
    '{ node(id: "gm0153") { citations { id key firstLine section excerpt document { id } } } }',
  );
  expect(data.node.citations).toContainEqual({
    id: 'municipalities@GM0153',
    key: 'GM0153',
    firstLine: null,
    section: null,
    excerpt: null,
    document: { id: 'municipalities' },
  });
});

// Without the folder of texts Jest reports these as skipped.
(existsSync(TEXTS) ? describe : describe.skip)('with the texts', () => {
  const loadSeeds = (documentsDir: string | null) =>
    load(testGraph(), [resolve('seeds')], { ...readConfig(), documentsDir });
  beforeAll(() => loadSeeds(TEXTS));
  afterAll(() => loadSeeds(null));

  test('the excerpt is the cited line', async () => {
    const { data } = await ask(QUESTION);
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
});
