import { ask } from '../setup/ask';

// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its question
type Any = any;

const PROOF = 'links { type from { id } to { id } status holds citations { id } }';

async function compare(args: string, fields: string) {
  const answer = await ask(`{ compareRegions(${args}) { ${fields} } }`);
  expect(answer.errors).toBeUndefined();
  return { ...answer.data.compareRegions, trips: answer.trips };
}

const ids = (nodes: Any[], of = (node: Any) => node): string[] => nodes.map((node) => of(node).id);
const initiativesOf = (nodes: Any[]) => ids(nodes, (node) => node.initiative);
const said = (links: Any[]) => links.map(({ type, from, to }: Any) => `${from.id} ${type} ${to.id}`);

test('who has something like the Twents Fonds, and who would like it', async () => {
  const { kinds, wishesOfOthers } = await compare(
    'regions: ["am05", "am19", "am34"], kinds: [FUND]',
    `kinds { kind shared cells { region { id } presence initiatives { totalCount nodes { initiative { id } alsoIn { id }
       leaders { actor { id } link { capacity citations { id } } } figures { figure { id value unit } link { citations { id } } } ${PROOF} } } wishes { initiative { id } } } }
     wishesOfOthers { totalCount nodes { initiative { id } heldBy { id } actors { id } statement { id speakerDescription } ${PROOF} } }`,
  );
  expect(kinds.map(({ kind, shared }: Any) => [kind, shared])).toEqual([['FUND', false]]);
  expect(kinds[0].cells.map(({ region, presence }: Any) => [region.id, presence])).toEqual([
    ['am05', 'HAS'],
    ['am19', 'LACKS'],
    ['am34', 'LACKS'],
  ]);
  const { totalCount, nodes } = kinds[0].cells[0].initiatives;
  expect(totalCount).toBe(1);
  expect(nodes[0].initiative.id).toBe('twents-fonds-voor-vakmanschap');
  const [runs, founded, ...byBodies] = said(nodes[0].links);
  expect([runs, founded]).toEqual([
    'twents-fonds-voor-vakmanschap RUNS_IN am05',
    'am05 PARTICIPATES_IN twents-fonds-voor-vakmanschap',
  ]);
  expect(byBodies.slice(0, 2)).toEqual([
    'gm0153 IN_REGION am05',
    'gm0153 PARTICIPATES_IN twents-fonds-voor-vakmanschap',
  ]);
  expect(byBodies).toContain('gemeenten-twente-14 PARTICIPATES_IN twents-fonds-voor-vakmanschap');
  for (const step of byBodies) expect(step).toMatch(/ (IN_REGION am05|PARTICIPATES_IN twents-fonds-voor-vakmanschap)$/);
  expect(nodes[0].leaders.map(({ actor, link }: Any) => [actor.id, link.capacity])).toEqual([
    ['gm0153', 'LEAD'],
    ['gm0153', 'OPERATOR'],
    ['jojan-de-boer', null],
    ['am05', 'FOUNDER'],
  ]);
  expect(nodes[0].leaders.slice(3)).toEqual([
    {
      actor: { id: 'am05' },
      link: {
        capacity: 'FOUNDER',
        citations: [{ id: 'wethoudersbijeenkomst-2023-02-22#104' }, { id: 'wethoudersbijeenkomst-2023-02-22#106' }],
      },
    },
  ]);
  expect(nodes[0].figures).toContainEqual({
    figure: { id: 'twents-fonds-scholingscheques-2023', value: 2300, unit: 'cheques' },
    link: { citations: [{ id: 'wethoudersbijeenkomst-2023-02-22#106' }] },
  });
  // The minutes don't name the alderman who wants such a fund.
  expect(wishesOfOthers.totalCount).toBe(1);
  expect(wishesOfOthers.nodes[0]).toMatchObject({
    initiative: { id: 'twents-fonds-voor-vakmanschap' },
    heldBy: [{ id: 'am05' }],
    actors: [],
    statement: { id: 'wethouder-wil-twentefonds', speakerDescription: 'een wethouder' },
  });
  expect(wishesOfOthers.nodes[0].links[0].citations.length).toBeGreaterThan(0);
});

test('what each has, lacks and shares in kind; what is only planned or proposed is not had', async () => {
  const { regions, kinds } = await compare(
    'regions: ["am05", "am19"]',
    `regions { region { id } has shares lacks initiatives { initiative { id } } }
     kinds { kind shared cells { presence initiatives { totalCount nodes { initiative { id } ${PROOF} } } denied { initiative { id } ${PROOF} } } }`,
  );
  expect(regions.map(({ region, initiatives, ...sets }: Any) => [region.id, sets])).toEqual([
    [
      'am05',
      {
        has: ['FUND', 'PROGRAMME', 'SERVICE_CENTRE', 'AGREEMENT', 'POLICY', 'INSTRUMENT', 'CONCEPT'],
        shares: ['PROGRAMME', 'SERVICE_CENTRE', 'CONCEPT'],
        lacks: ['CAMPAIGN'],
      },
    ],
    [
      'am19',
      {
        has: ['PROGRAMME', 'SERVICE_CENTRE', 'CAMPAIGN', 'CONCEPT'],
        shares: ['PROGRAMME', 'SERVICE_CENTRE', 'CONCEPT'],
        lacks: ['FUND', 'AGREEMENT', 'POLICY', 'INSTRUMENT'],
      },
    ],
  ]);
  const row = (kind: string) => kinds.find((one: Any) => one.kind === kind);
  expect(row('POLICY').cells.map(({ presence }: Any) => presence)).toEqual(['HAS', 'PLANNED']);
  expect(row('INSTRUMENT').cells.map(({ presence }: Any) => presence)).toEqual(['HAS', 'PLANNED']);
  expect(row('INSTRUMENT').cells[1].initiatives.nodes[0].links[0].status).toBe('PROPOSED');
  expect(initiativesOf(row('PROGRAMME').cells[1].initiatives.nodes)).toEqual([
    'dichterbij-dan-je-denkt',
    'economie071',
    'hoofdzaak-werk-holland-rijnland',
    'human-capital-aanpak-leiden',
    'leidse-arbeidsmarktaanpak',
    'regionale-mobiliteitsteams',
  ]);
  expect(initiativesOf(regions[1].initiatives)).toHaveLength(12);
  const links = kinds.flatMap(({ cells }: Any) =>
    cells.flatMap(({ initiatives }: Any) => initiatives.nodes.flatMap((node: Any) => node.links)),
  );
  expect(links.every(({ status, citations }: Any) => status !== 'DENIED' && citations.length > 0)).toBe(true);
  expect(initiativesOf(row('CONCEPT').cells[0].denied)).toEqual(['human-capital-agenda-twente']);
  expect(row('CONCEPT').cells[0].denied[0].links[0].status).toBe('DENIED');
});

test('Zwolle is denied a young board, though Twente has one', async () => {
  const { kinds } = await compare(
    'regions: ["am36", "am05"], kinds: [CONCEPT]',
    'kinds { cells { presence denied { initiative { id } } initiatives { nodes { initiative { id } } } } }',
  );
  expect(initiativesOf(kinds[0].cells[0].denied)).toEqual(['young-board-jonge-ondernemers']);
  expect(kinds[0].cells[0].presence).toBe('LACKS');
  expect(initiativesOf(kinds[0].cells[1].initiatives.nodes)).toContain('young-board-jonge-ondernemers');
});

test('meetings: by whom, and which other region was there', async () => {
  const { regions } = await compare(
    'regions: ["am05", "am19"]',
    `regions { meetings { totalCount nodes { event { id } actors { id } alsoBy { id } ${PROOF} } } }`,
  );
  const rows = regions.map(({ meetings }: Any) =>
    meetings.nodes.map(({ event, actors, alsoBy }: Any) => [event.id, ids(actors).sort(), ids(alsoBy)]),
  );
  expect(rows[0]).toEqual([
    ['2016-09-29-slotconferentie-powi', ['powi'], []],
    ['2019-10-01-start-campagne-ikbindr', ['arjan-kampman'], []],
    ['2019-11-13-wethoudersbijeenkomst', ['mariska-ten-heeuw'], []],
    ['2023-02-22-wethoudersbijeenkomst', ['arjan-kampman'], ['am19']],
    ['2025-04-16-bestuurlijk-netwerk-economie', ['arjan-kampman', 'harry-scholten'], []],
  ]);
  expect(rows[1]).toEqual([
    [
      'werkbezoek-holland-rijnland-aan-regio-zwolle',
      ['am19', 'fleur-spijker', 'onderwijs-holland-rijnland', 'vakbonden-holland-rijnland', 'yvonne-van-delft'],
      [],
    ],
    ['2023-02-22-wethoudersbijeenkomst', ['fleur-spijker', 'yvonne-van-delft'], ['am05']],
  ]);
  const austerlitz = said(regions[0].meetings.nodes[2].links);
  expect(austerlitz.slice(0, 2)).toEqual(['gm0164 IN_REGION am05', 'mariska-ten-heeuw HOLDS_ROLE gm0164']);
  expect(austerlitz.at(-1)).toBe('mariska-ten-heeuw ATTENDED 2019-11-13-wethoudersbijeenkomst');
});

test('wishes: Leiden looks at the sector tables of Zwolle', async () => {
  const { regions } = await compare(
    'regions: ["am19", "am36"], kinds: [INSTRUMENT]',
    `regions { wishes { totalCount nodes { initiative { id } heldBy { id } actors { id } statement { id } ${PROOF} } } }`,
  );
  const [leiden, zwolle] = regions.map(({ wishes }: Any) =>
    wishes.nodes.map((wish: Any) => [
      wish.initiative.id,
      ids(wish.heldBy),
      ids(wish.actors),
      wish.statement?.id ?? null,
    ]),
  );
  expect(leiden).toEqual([
    ['sectortafels-regio-zwolle', ['am36'], ['yvonne-van-delft', 'fleur-spijker'], 'leiden-zwolse-werkgevers-trekken'],
    ['ontschot-budget', [], ['yvonne-van-delft'], 'van-delft-blij-ontschot-budget'],
    ['sectortafels-holland-rijnland', [], [], null],
  ]);
  expect(zwolle).toEqual([]);
  const [first, , proposed] = regions[0].wishes.nodes;
  expect(said(first.links).slice(0, 3)).toEqual([
    'yvonne-van-delft HOLDS_ROLE am19',
    'yvonne-van-delft STATED leiden-zwolse-werkgevers-trekken',
    'leiden-zwolse-werkgevers-trekken ABOUT sectortafels-regio-zwolle',
  ]);
  expect(proposed.links.map(({ status }: Any) => status)).toEqual(['PROPOSED']);
});

test('who ties Holland Rijnland and Zwolle together: the two who went there first, then bodies, the least linked before those that all deal with', async () => {
  const { connectors } = await compare(
    'regions: ["am19", "am36"]',
    `connectors { totalCount nodes { actor { __typename id linkCount } ties { region { id } ${PROOF} } } }`,
  );
  const [spijker, delft, ...bodies] = connectors.nodes.map(({ actor }: Any) => actor);
  expect([spijker.id, delft.id]).toEqual(['fleur-spijker', 'yvonne-van-delft']);
  expect(ids(bodies)).toContain('g40');
  const counts = bodies.filter((actor: Any) => actor.__typename === 'Body').map((actor: Any) => actor.linkCount);
  expect(counts.length).toBeGreaterThan(1);
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  expect(connectors.totalCount).toBe(connectors.nodes.length);
  const ties = connectors.nodes[1].ties;
  expect(ids(ties, ({ region }) => region)).toEqual(['am19', 'am36']);
  expect(said(ties[0].links)[0]).toBe('yvonne-van-delft HOLDS_ROLE am19');
  expect(said(ties[1].links)).toContain('yvonne-van-delft ATTENDED werkbezoek-holland-rijnland-aan-regio-zwolle');
  expect(ties.every(({ links }: Any) => links.every(({ citations }: Any) => citations.length > 0))).toBe(true);
});

test('figures about the region and its bodies stand in its column', async () => {
  const { regions } = await compare(
    'regions: ["am22", "am05"]',
    'regions { figures { figure { id } link { to { id } citations { id } } } }',
  );
  expect(regions[0].figures.map(({ figure, link }: Any) => [figure.id, link.to.id])).toEqual([
    ['intentieverklaring-rijnmond-werkbedrijven', 'am22'],
    ['moti-uit-de-bijstand-2019', 'gm0599'],
    ['regio-rotterdam-vacatures-per-bijstandsgerechtigde-2019', 'gm0599'],
    ['rotterdam-bijstand-doel-2022', 'gm0599'],
    ['rijnmond-harmonisatie-instrumenten-2022', 'am22'],
  ]);
});

test('as of a day before the fund there was none; afterwards each link says whether it holds', async () => {
  const fund = 'kinds { cells { presence initiatives { nodes { links { type holds } } } } }';
  const before = await compare('regions: ["am05", "am19"], kinds: [FUND], asOf: "2018-01-01"', fund);
  const { kinds } = await compare('regions: ["am05", "am19"], kinds: [FUND], asOf: "2023-02-22"', fund);
  expect(before.kinds[0].cells[0].presence).toBe('LACKS');
  expect(kinds[0].cells[0].presence).toBe('HAS');
  expect(kinds[0].cells[0].initiatives.nodes[0].links[0]).toEqual({ type: 'RUNS_IN', holds: 'HOLDS' });
});

test('a smaller first cuts what is shown, not what is counted or had', async () => {
  const fields =
    'regions { has } kinds { kind cells { initiatives { totalCount nodes { initiative { id } } } } } connectors { totalCount nodes { actor { id } } }';
  const one = await compare('regions: ["am05", "am19"], first: 1', fields);
  const all = await compare('regions: ["am05", "am19"]', fields);
  expect(one.regions).toEqual(all.regions);
  expect(one.connectors.totalCount).toBe(all.connectors.totalCount);
  for (const [at, { cells }] of one.kinds.entries())
    for (const [column, { initiatives }] of cells.entries()) {
      const whole = all.kinds[at].cells[column].initiatives;
      expect(initiatives.totalCount).toBe(whole.totalCount);
      expect(initiatives.nodes).toEqual(whole.nodes.slice(0, 1));
    }
});

test('a trip for each part that is selected, however many regions', async () => {
  const everything = `regions { has meetings { nodes { event { id } ${PROOF} } } wishes { nodes { ${PROOF} } } figures { link { citations { id } } }
      initiatives { leaders { link { citations { id } } } figures { link { citations { id } } } } }
    kinds { cells { initiatives { nodes { ${PROOF} } } denied { ${PROOF} } } }
    connectors { nodes { ties { ${PROOF} } } } wishesOfOthers { nodes { ${PROOF} } }`;
  const two = await compare('regions: ["am05", "am19"]', everything);
  const six = await compare('regions: ["am05", "am19", "am36", "am34", "am28", "am22"]', everything);
  const least = await compare('regions: ["am05", "am19"]', 'regions { has lacks }');
  // The regions, six parts, leaders and figures, and the citations of all of it.
  expect([two.trips, six.trips, least.trips]).toEqual([10, 10, 2]);
});

test('a province compares too, and the same initiative in both is said', async () => {
  const { kinds } = await compare(
    'regions: ["pv23", "am05"], kinds: [FUND]',
    'kinds { shared cells { presence initiatives { nodes { initiative { id } alsoIn { id } } } } }',
  );
  const fund = (alsoIn: string) => ({ initiative: { id: 'twents-fonds-voor-vakmanschap' }, alsoIn: [{ id: alsoIn }] });
  expect(kinds[0].shared).toBe(true);
  const [province, twente] = kinds[0].cells;
  expect(province.initiatives.nodes).toContainEqual(fund('am05'));
  // Deventer lies in the province, and in another labour-market region.
  expect(province.initiatives.nodes).toContainEqual({
    initiative: { id: 'ontwikkelfonds-cleantech-regio' },
    alsoIn: [],
  });
  expect(twente).toEqual({ presence: 'HAS', initiatives: { nodes: [fund('pv23')] } });
});

test.each([
  ['regions: ["am05"]', 'BAD_USER_INPUT', '`regions` has 1 entries; compareRegions takes 2 to 6.'],
  [`regions: [${'"am05", '.repeat(7)}]`, 'BAD_USER_INPUT', '`regions` has 7 entries'],
  ['regions: ["am05", "am05"]', 'BAD_USER_INPUT', '`regions` names am05 twice'],
  ['regions: ["am05", "twentte"]', 'NOT_FOUND', 'No region "twentte". Did you mean "am05"?'],
  ['regions: ["am05", "gm0153"]', 'NOT_FOUND', 'No region "gm0153".'],
  ['regions: ["am05", "am19"], kinds: []', 'BAD_USER_INPUT', '`kinds` is empty'],
  ['regions: ["am05", "am19"], first: 201', 'BAD_USER_INPUT', '`first` is 201; it takes a number from 1 to 200.'],
  ['regions: ["am05", "am19"], holds: HOLDS', 'BAD_USER_INPUT', '`holds` needs a date'],
])('compareRegions(%s) is refused', async (args, code, message) => {
  const { errors } = await ask(`{ compareRegions(${args}) { regions { has } } }`);
  expect(errors![0]!.extensions.code).toBe(code);
  expect(errors![0]!.message).toContain(message);
});
