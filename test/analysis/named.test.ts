import { checkStatement } from '../../src/analysis/fence';
import { ask } from '../setup/ask';

const ANALYSIS = `query ($name: String!, $parameters: JSONObject, $first: Int) {
  analysis(name: $name, parameters: $parameters, first: $first) { columns rows truncated durationMs version revision }
}`;

type Row = Record<string, unknown>;

async function rowsOf(name: string, parameters: Record<string, unknown> = {}): Promise<Row[]> {
  const { data, errors } = await ask(ANALYSIS, { name, parameters });
  expect(errors).toBeUndefined();
  const { columns, rows } = data.analysis;
  return rows.map((row: unknown[]) => Object.fromEntries(row.map((cell, index) => [columns[index], cell])));
}

async function listed() {
  const { data } = await ask('{ analyses { name title question statement parameters { name type default } } }');
  return data.analyses as { name: string; question: string; statement: string; parameters: Row[] }[];
}

/** What counts evidence, or tells of its absence, is no claim of a source. */
const COUNTING = ['evidencePerDocument', 'factsByYear', 'peopleBySources', 'regionCoverage', 'regionsByEvidence'];

describe('analyses', () => {
  test('are listed by name, each with its question, its parameters and its file', async () => {
    const analyses = await listed();
    expect(analyses.length).toBeGreaterThanOrEqual(15);
    expect(analyses.map(({ name }) => name)).toEqual(analyses.map(({ name }) => name).sort());
    for (const { question } of analyses) expect(question).toMatch(/^[A-Z].*\?$/);
    const brokers = analyses.find(({ name }) => name === 'brokersBetweenRegions')!;
    expect(brokers.statement).toContain(':param least => 2;');
    expect(brokers.parameters).toEqual([
      { name: 'via', type: 'LIST', default: ['HOME', 'ROLE', 'MEMBER', 'INITIATIVE', 'DIRECT'] },
      { name: 'least', type: 'NUMBER', default: 2 },
      { name: 'asOf', type: 'ANY', default: null },
    ]);
  });

  test('pass the fence that typed Cypher passes, their files as they are included', async () => {
    for (const { statement } of await listed()) checkStatement(statement.replace(/^:param .*$/gm, ''));
  });

  test('all answer their defaults, and cite what they claim', async () => {
    for (const { name } of await listed()) {
      const rows = await rowsOf(name);
      expect([name, rows.length > 0]).toEqual([name, true]);
      const columns = Object.keys(rows[0]!);
      if (COUNTING.includes(name)) continue;
      expect([name, columns.includes('citations')]).toEqual([name, true]);
      if (name === 'regionsWithout') continue;
      for (const row of rows) expect([name, row, (row.citations as string[]).length > 0]).toEqual([name, row, true]);
    }
  });

  test('answer twice alike', async () => {
    for (const name of ['brokersBetweenRegions', 'whoMeetsWhom', 'inferredClaims'])
      expect(await rowsOf(name)).toEqual(await rowsOf(name));
  });
});

describe('analysis', () => {
  test('takes parameters over the defaults, and a number of rows', async () => {
    const { data } = await ask(ANALYSIS, { name: 'centreMunicipalities', parameters: { region: 'am19' }, first: 1 });
    expect(data.analysis.rows).toHaveLength(1);
    expect(data.analysis.truncated).toBe(true);
    expect(data.analysis.version).toMatch(/^[0-9a-f]{64}$/);
  });

  test('says which names are like an unknown one', async () => {
    const { errors } = await ask(ANALYSIS, { name: 'brokerBetweenRegion' });
    expect(errors![0]!.message).toBe('No analysis "brokerBetweenRegion". Did you mean "brokersBetweenRegions"?');
    expect(errors![0]!.extensions).toMatchObject({ code: 'NOT_FOUND', suggestions: ['brokersBetweenRegions'] });
  });

  test('says which parameters there are', async () => {
    const { errors } = await ask(ANALYSIS, { name: 'figuresAbout', parameters: { initiative: 'x' } });
    expect(errors![0]!.message).toBe(
      'The analysis "figuresAbout" has no parameter "initiative". It takes "about", "asOf".',
    );
    expect(errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('says what a parameter takes', async () => {
    const { errors } = await ask(ANALYSIS, { name: 'brokersBetweenRegions', parameters: { via: 'ROLE' } });
    expect(errors![0]!.message).toMatch(/"via" of "brokersBetweenRegions" takes a list, such as \["HOME"/);
  });
});

describe('against the sources', () => {
  test('people in several meetings: presenter in 2023, speaker in 2025, alderman of Enschede both times', async () => {
    const rows = await rowsOf('peopleInSeveralMeetings');
    const kampman = rows.filter(({ personId }) => personId === 'arjan-kampman');
    expect(kampman).toMatchObject([
      { date: '2019-10-01', capacities: ['ATTENDEE'], changed: null },
      { date: '2023-02-22', capacities: ['PRESENTER'], roles: ['wethouder, Enschede'], changed: true },
      { date: '2025-04-16', capacities: ['SPEAKER'], roles: ['wethouder, Enschede'], changed: true },
    ]);
    expect(rows.map(({ personId }) => personId)).toEqual(expect.arrayContaining(['ruben-maes', 'van-ark']));
  });

  test('initiatives by region: Twente has the fund, as of 2020 too', async () => {
    const twente = { regionId: 'am05', kind: 'FUND', initiatives: ['Twents Fonds voor Vakmanschap'] };
    for (const asOf of [null, '2020-01-01'])
      expect(await rowsOf('initiativesByRegion', { kinds: ['FUND'], asOf })).toContainEqual(
        expect.objectContaining(twente),
      );
    const before = await rowsOf('initiativesByRegion', { kinds: ['FUND'], asOf: '2018-12-31' });
    expect(before.map(({ regionId }) => regionId)).not.toContain('am05');
  });

  test('regions without such a fund: not Twente, but Friesland; Zwolle is said to have no board of its own for the young', async () => {
    const rows = await rowsOf('regionsWithout');
    const without = rows.map(({ regionId }) => regionId);
    const having = (await rowsOf('initiativesByRegion', { kinds: ['FUND'] })).map(({ regionId }) => regionId);
    expect(having).toContain('am05');
    expect(without).toContain('am02');
    // The 35 regions have one or have none.
    expect([...without, ...having].sort()).toEqual([...new Set([...without, ...having])].sort());
    expect(without.length + having.length).toBe(35);
    const young = await rowsOf('regionsWithout', { initiative: 'young-board-jonge-ondernemers' });
    expect(young.find(({ regionId }) => regionId === 'am36')).toMatchObject({
      centreMunicipality: 'Zwolle',
      denials: ['Aparte Young Board voor jonge ondernemers'],
      citations: ['wethoudersbijeenkomst-2023-02-22#112'],
    });
  });

  test('figures: more than 2300 vouchers and 220 companies, as Kampman said in 2023', async () => {
    const rows = await rowsOf('figuresAbout');
    expect(rows.find(({ unit }) => unit === 'cheques')).toMatchObject({
      asOf: '2023-02-22',
      qualifier: 'MORE_THAN',
      value: 2300,
      reportedBy: ['Arjan Kampman'],
      citations: ['wethoudersbijeenkomst-2023-02-22#106'],
    });
    expect(rows.find(({ unit }) => unit === 'companies')).toMatchObject({ value: 220 });
    expect((await rowsOf('figuresAbout', { asOf: '2020-01-01' })).map(({ asOf }) => asOf)).toEqual([
      '2019?-11-13',
      '2019-01-30',
    ]);
  });

  test('social and economic affairs: one hand in Velsen, two that work together in Leiden', async () => {
    const rows = await rowsOf('socialAndEconomicAffairs');
    const velsen = rows.filter(({ way, socialBody }) => way === 'ONE_PORTFOLIO' && socialBody === 'Velsen');
    expect(velsen.map(({ economicPortfolio }) => economicPortfolio)).toContain('economie en arbeidsmarkt');
    const leiden = rows.filter(({ way }) => way === 'WORKS_TOGETHER');
    const pairs = leiden.map((pair) => [pair.social, pair.economic].sort());
    expect(pairs).toContainEqual(['Fleur Spijker', 'Yvonne van Delft']);
  });

  test('mergers: Weesp, Haaren in two parts, and three of 2019 came into another region', async () => {
    const rows = await rowsOf('mergersAcrossRegions');
    expect(rows.map((row) => [row.oldMunicipality, row.oldRegion, row.newMunicipality, row.newRegion])).toEqual([
      ['Haarlemmerliede en Spaarnwoude', 'Zuid-Kennemerland en IJmond', 'Haarlemmermeer', 'Groot Amsterdam'],
      ['Lingewaal', 'Gorinchem', 'West Betuwe', 'Rivierenland'],
      ['Vianen', 'Midden-Utrecht', 'Vijfheerenlanden', 'Gorinchem'],
      ['Haaren', 'Noordoost-Brabant', 'Oisterwijk', 'Midden-Brabant'],
      ['Haaren', 'Noordoost-Brabant', 'Tilburg', 'Midden-Brabant'],
      ['Weesp', 'Gooi en Vechtstreek', 'Amsterdam', 'Groot Amsterdam'],
    ]);
    expect(await rowsOf('mergersAcrossRegions', { since: '2022-01-01' })).toHaveLength(1);
  });

  test('ministries and municipalities: SZW met Hengelo in 2019, through its state secretary', async () => {
    const rows = await rowsOf('ministriesMeetMunicipalities', { ministry: 'mnre1073' });
    expect(rows.find(({ municipality }) => municipality === 'Hengelo')).toMatchObject({
      date: '2019?-11-13',
      fromMinistry: ['Tamara van Ark'],
      fromMunicipality: ['Mariska ten Heuw'],
    });
    const earlier = await rowsOf('ministriesMeetMunicipalities', { ministry: 'mnre1073', asOf: '2018-12-31' });
    expect(earlier).toMatchObject([
      {
        date: '2015-03-27',
        municipality: 'Apeldoorn',
        fromMinistry: ['Jetta Klijnsma'],
        fromMunicipality: ['Johan Kruithof'],
      },
    ]);
  });

  test('voices: an unnamed alderman wants such a fund, Ten Heeuw asks whether employers may pay along', async () => {
    const rows = await rowsOf('voicesOnInitiative', { stances: ['FOR', 'PROPOSAL'] });
    expect(
      rows.find(({ citations }) => (citations as string[]).includes('wethoudersbijeenkomst-2023-02-22#167')),
    ).toMatchObject({
      stance: 'FOR',
      speaker: null,
      described: 'een wethouder',
    });
    expect(rows.filter(({ stance }) => stance === 'PROPOSAL')).toMatchObject([{ speaker: 'Mariska ten Heuw' }]);
  });

  test('denied or proposed: EZK has not joined, as one source says', async () => {
    const rows = await rowsOf('deniedOrProposed', { statuses: ['DENIED'], types: ['PARTICIPATES_IN'] });
    expect(rows.find(({ fromId }) => fromId === 'mnre1045')).toMatchObject({
      toId: 'uitbreiding-arbeidsmarktinfrastructuur',
      citations: ['contouren-arbeidsmarktinfrastructuur-2022-07-07#272'],
    });
  });

  test('spellings: Kampan is Kampman', async () => {
    const rows = await rowsOf('spellingsCorrected', { label: 'Person' });
    expect(rows.find(({ id }) => id === 'arjan-kampman')).toMatchObject({
      spelled: 'Arjan Kampan',
      citations: ['wethoudersbijeenkomst-2023-02-22#18'],
    });
    for (const { spelled, name } of rows) expect(spelled).not.toBe(name);
    expect(rows.map(({ id }) => id)).toContain('koningin-maxima');
  });

  test('brokers: a city network first; those of Holland Rijnland who went to Zwolle among them', async () => {
    const rows = await rowsOf('brokersBetweenRegions');
    expect(rows[0]).toMatchObject({ actorId: 'g40', ways: ['MEMBER'] });
    expect(rows.find(({ actorId }) => actorId === 'wethouders-en-beleidsmedewerkers-holland-rijnland')).toMatchObject({
      regions: ['Holland Rijnland', 'Regio Zwolle'],
      citations: ['wethoudersbijeenkomst-2023-02-22#54'],
    });
  });
});
