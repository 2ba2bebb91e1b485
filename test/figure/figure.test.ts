import { cites, edgeTo, PROOF, type ProvenEdge } from '../link/proof';
import { ask } from '../setup/ask';

test('a figure says what it is about, and where that is said', async () => {
  const answer = await ask(
    `{ node(id: "twents-fonds-bedrijven-2023") { ... on Figure { measure value minValue maxValue unit qualifier asOf
       about { totalCount edges { ...Proof node { id } } } } } } ${PROOF}`,
  );
  const { about, ...figure } = answer.data.node;
  expect(figure).toEqual({
    measure: expect.any(String),
    value: 220,
    minValue: null,
    maxValue: null,
    unit: 'companies',
    qualifier: 'EXACTLY',
    asOf: '2023-02-22',
  });
  const fund = edgeTo<ProvenEdge>(about.edges, 'twents-fonds-voor-vakmanschap');
  expect(fund).toMatchObject({ type: 'ABOUT', status: 'HELD' });
  expect(cites(fund, 'wethoudersbijeenkomst-2023-02-22', 106)).toBe(true);
});

test('a figure says who gave the number', async () => {
  const answer = await ask(
    `{ node(id: "twents-fonds-bedrijven-2023") { ... on Figure { reportedBy { edges { ...Proof node { id } } } } } } ${PROOF}`,
  );
  const [given] = answer.data.node.reportedBy.edges;
  expect(given).toMatchObject({ type: 'STATED', node: { id: 'arjan-kampman' } });
  expect(cites(given, 'wethoudersbijeenkomst-2023-02-22', 106)).toBe(true);
  expect(answer.trips).toBe(3);
});
