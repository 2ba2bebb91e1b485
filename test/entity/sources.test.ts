import { ask } from '../setup/ask';

const SOURCES = `query ($ids: [ID!]!) { nodes(ids: $ids) { sources { id name date } } }`;

test('the documents and tables that prove an entity, its names and its links, in one trip for all', async () => {
  const { data, trips } = await ask(`query ($ids: [ID!]!) { nodes(ids: $ids) { sources { id } } }`, {
    ids: ['arjan-kampman', 'gm0007'],
  });
  const ids = data.nodes.map(({ sources }: { sources: { id: string }[] }) => sources.map((source) => source.id).sort());
  expect(ids).toEqual([
    [
      '1twente-wethouderskandidaat-2018',
      'bestuurlijk-netwerk-economie-2025-04-16',
      'ikbindr-alle-twentse-gemeenten-steunen-tfvv-2022',
      'wethoudersbijeenkomst-2023-02-22',
    ],
    ['labour_market_region_membership', 'municipalities', 'municipality_aliases', 'municipality_successions'],
  ]);
  expect(trips).toBe(2);
});

test('sources come oldest first', async () => {
  const { data } = await ask(SOURCES, { ids: ['twents-fonds-voor-vakmanschap', 'gm0153'] });
  for (const { sources } of data.nodes) {
    const dates = sources.map((source: { date: string }) => source.date.replace('?', ''));
    expect(dates).toEqual([...dates].sort());
  }
});
