import { ask } from '../setup/ask';

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
