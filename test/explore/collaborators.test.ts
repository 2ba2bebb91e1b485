import { ask } from '../setup/ask';

const QUESTION = `query (
  $of: ID!, $via: [ContextKind!], $types: [EntityType!], $region: ID, $since: LocalDate, $until: LocalDate, $minScore: Float,
  $asOf: LocalDate, $holds: Holds, $status: [LinkStatus!], $certainty: [Certainty!], $first: Int, $after: String
) {
  collaborators(
    of: $of, via: $via, types: $types, region: $region, since: $since, until: $until, minScore: $minScore,
    asOf: $asOf, holds: $holds, status: $status, certainty: $certainty, first: $first, after: $after
  ) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage endCursor }
    skipped { id }
    nodes {
      actor { __typename id }
      score
      contextCount
      contexts {
        kind weight actors
        entity { id }
        links { id type fromId toId role capacity status holds from { name } citations { id firstLine document { id } } }
      }
      en: sentence
      nl: sentence(language: NL)
    }
  }
}`;

async function collaborators(variables: Record<string, unknown>) {
  const { data, errors } = await ask(QUESTION, { first: 100, ...variables });
  expect(errors).toBeUndefined();
  return data.collaborators;
}

// biome-ignore lint/suspicious/noExplicitAny: a node has the shape of the question
const idsOf = (found: any): string[] => found.nodes.map((node: any) => node.actor.id);
// biome-ignore lint/suspicious/noExplicitAny: a node has the shape of the question
const nodeOf = (found: any, id: string) => found.nodes.find((node: any) => node.actor.id === id);
const weight = (actors: number) => Math.round(1_000_000 / Math.log(1 + actors)) / 1_000_000;

const FUND = 'twents-fonds-voor-vakmanschap';
const MEETING_2023 = '2023-02-22-wethoudersbijeenkomst';
const MEETING_2025 = '2025-04-16-bestuurlijk-netwerk-economie';

describe('scores', () => {
  test('of Arjan Kampman, counted by hand: a city of four, a fund of fourteen, a meeting of thirteen, one of thirty', async () => {
    const found = await collaborators({ of: 'arjan-kampman' });
    expect(found.totalCount).toBe(42);
    const shared = (ids: string[]) =>
      found.nodes
        // biome-ignore lint/suspicious/noExplicitAny: a node has the shape of the question
        .filter((node: any) => ids.includes(node.contexts[0].entity.id))
        // biome-ignore lint/suspicious/noExplicitAny: a node has the shape of the question
        .map((node: any) => [node.score, node.contexts[0].actors]);
    expect(shared([FUND])).toEqual(Array(11).fill([0.369269, 14]));
    expect(shared([MEETING_2025])).toEqual(Array(12).fill([0.378923, 13]));
    // Seventeen are listed, and the minutes report thirty.
    expect(shared([MEETING_2023])).toEqual(Array(16).fill([0.291207, 30]));
    expect([0.369269, 0.378923, 0.291207]).toEqual([weight(14), weight(13), weight(30)]);
    // Two who held a role in Enschede and take part in the fund too, and the mayor.
    const [first, second, mayor] = found.nodes;
    expect(idsOf(found).slice(0, 3)).toEqual(['jojan-de-boer', 'patrick-welman', 'onno-van-veldhuizen']);
    expect([first.score, second.score, mayor.score]).toEqual([
      weight(4) + weight(14),
      weight(4) + weight(14),
      weight(4),
    ]);
  });

  test('add up over contexts: two aldermen of Leiden', async () => {
    const spijker = nodeOf(await collaborators({ of: 'yvonne-van-delft' }), 'fleur-spijker');
    // biome-ignore lint/suspicious/noExplicitAny: a context has the shape of the question
    expect(spijker.contexts.map(({ kind, entity, actors }: any) => [kind, entity?.id ?? null, actors])).toEqual([
      ['DIRECT', null, 2],
      ['ORGANIZATION', 'gm0546', 3],
      // A fifth party was invited, which is not attending.
      ['EVENT', 'werkbezoek-holland-rijnland-aan-regio-zwolle', 4],
      ['EVENT', MEETING_2023, 30],
    ]);
    expect(spijker.score).toBeCloseTo(weight(2) + weight(3) + weight(4) + weight(30), 6);
    expect(spijker.contextCount).toBe(4);
  });

  test('are the same seen from either', async () => {
    const [one, other] = await Promise.all([
      collaborators({ of: 'yvonne-van-delft' }),
      collaborators({ of: 'fleur-spijker' }),
    ]);
    expect(nodeOf(one, 'fleur-spijker').score).toBe(nodeOf(other, 'yvonne-van-delft').score);
  });

  test('rank the equal by name', async () => {
    const found = await collaborators({ of: 'richard-moti', first: 3 });
    expect(idsOf(found)).toEqual(['friso-douwstra', 'mariska-ten-heeuw', 'ronald-haverkamp']);
  });
});

test('each context has the links of both, with lines of a document', async () => {
  const { contexts } = nodeOf(await collaborators({ of: 'arjan-kampman' }), 'attie-mager');
  expect(contexts).toHaveLength(1);
  expect(contexts[0]).toMatchObject({
    kind: 'EVENT',
    entity: { id: MEETING_2025 },
    links: [
      { type: 'ATTENDED', fromId: 'arjan-kampman', toId: MEETING_2025, capacity: 'SPEAKER' },
      { type: 'ATTENDED', fromId: 'attie-mager', toId: MEETING_2025, capacity: 'SPEAKER' },
    ],
  });
  for (const link of contexts[0].links)
    expect(link.citations[0]).toMatchObject({ document: { id: 'bestuurlijk-netwerk-economie-2025-04-16' } });
});

describe('status', () => {
  test('what is proposed counts only when asked for', async () => {
    expect(idsOf(await collaborators({ of: 'arjan-kampman' }))).not.toContain('werkgevers');
    const found = await collaborators({ of: 'arjan-kampman', status: ['HELD', 'PROPOSED'] });
    expect(nodeOf(found, 'werkgevers').contexts[0]).toMatchObject({ actors: 15, entity: { id: FUND } });
    expect(nodeOf(found, 'werkgevers').en).toContain('(proposed');
  });

  test('what is planned counts only when asked for', async () => {
    const of = 'bouke-velzen';
    expect((await collaborators({ of, via: ['EVENT'] })).totalCount).toBe(0);
    const found = await collaborators({ of, via: ['EVENT'], status: ['PLANNED'] });
    expect(idsOf(found)).toEqual(['carola-schouten', 'natasja-groothuismink']);
    expect(found.nodes[0].nl).toContain('gepland');
  });

  test('what is denied counts only when asked for', async () => {
    const of = 'horeca';
    expect((await collaborators({ of })).totalCount).toBe(0);
    expect(idsOf(await collaborators({ of, status: ['HELD', 'PLANNED', 'PROPOSED'] }))).toEqual([]);
    expect(idsOf(await collaborators({ of, status: ['DENIED'] }))).toEqual(['ict-sector']);
  });

  test('only links of a certainty', async () => {
    const found = await collaborators({ of: 'arjan-kampman', certainty: ['EXPLICIT'], via: ['INITIATIVE'] });
    expect(found.totalCount).toBe(0);
  });
});

describe('time', () => {
  test('since and until keep what they may have shared then', async () => {
    const of = 'arjan-kampman';
    expect(idsOf(await collaborators({ of, since: '2025-01-01', via: ['EVENT'] }))).toHaveLength(12);
    expect(idsOf(await collaborators({ of, until: '2024-12-31', via: ['EVENT'] }))).toHaveLength(16);
    expect((await collaborators({ of, since: '2023-03-01', until: '2024-12-31', via: ['EVENT'] })).totalCount).toBe(0);
  });

  test('as of a day only what had happened, and each link says whether it holds', async () => {
    const found = await collaborators({ of: 'arjan-kampman', asOf: '2024-01-01', via: ['EVENT'] });
    expect(found.totalCount).toBe(16);
    expect(found.nodes[0].contexts[0].links[0].holds).toBe('HOLDS');
    const council = await collaborators({ of: 'arjan-kampman', asOf: '2018-12-31' });
    expect(
      council.nodes
        .flatMap(({ contexts }: { contexts: { entity: { id: string } }[] }) => contexts)
        .map(({ entity }: { entity: { id: string } }) => entity.id),
    ).toEqual(Array(3).fill('gm0153'));
  });

  test('a member that did not exist yet shared nothing', async () => {
    const question = { of: 'gm0153', via: ['ORGANIZATION'] };
    const now = await collaborators(question);
    const then = await collaborators({ ...question, asOf: '2000-12-31' });
    expect(idsOf(now)).toContain('gm1883');
    // Sittard-Geleen exists since 2001.
    expect(idsOf(then)).not.toContain('gm1883');
    const contexts: { entity: { id: string }; actors: number }[] = then.nodes.flatMap(
      (node: { contexts: unknown }) => node.contexts,
    );
    const g40 = contexts.filter(({ entity }) => entity.id === 'g40');
    expect(g40.length).toBeGreaterThan(30);
    expect(g40[0]!.actors).toBe(g40.length + 1);
    expect(idsOf(await collaborators({ ...question, until: '2000-12-31' }))).not.toContain('gm1883');
  });

  test('only what certainly holds', async () => {
    const found = await collaborators({ of: 'gm0153', asOf: '2000-12-31', holds: 'HOLDS' });
    expect(found.totalCount).toBe(0);
  });
});

describe('filters', () => {
  test('via', async () => {
    const of = 'yvonne-van-delft';
    expect(idsOf(await collaborators({ of, via: ['DIRECT'] }))).toEqual(['fleur-spijker']);
    const colleagues = idsOf(await collaborators({ of, via: ['ORGANIZATION'] }));
    expect(colleagues).toEqual(['abdelhaq-jermoumi', 'fleur-spijker', 'henri-lenferink', 'robbert-jan-van-duijn']);
    const both = nodeOf(await collaborators({ of, via: ['DIRECT', 'ORGANIZATION'] }), 'fleur-spijker');
    expect(both.score).toBeCloseTo(weight(2) + weight(3), 6);
  });

  test('types', async () => {
    const found = await collaborators({ of: 'arjan-kampman', types: ['MUNICIPALITY', 'REGION'] });
    expect(idsOf(found)).toEqual(['gm0153', 'am05']);
    const bodies = await collaborators({ of: 'arjan-kampman', types: ['ORGANIZATION'] });
    expect(idsOf(bodies)).toEqual(['gm0153', 'provincie-overijssel', 'programmaraad']);
  });

  test('region: what lies there, and who holds a role there', async () => {
    const found = await collaborators({ of: 'arjan-kampman', region: 'am05' });
    expect(idsOf(found)).toEqual([
      'jojan-de-boer',
      'patrick-welman',
      'onno-van-veldhuizen',
      'harry-scholten',
      'bedrijven-twents-fonds',
      'gemeenten-twente-14',
      'gm0153',
      'am05',
    ]);
    expect(idsOf(await collaborators({ of: 'arjan-kampman', region: 'am19' }))).toEqual([
      'fleur-spijker',
      'yvonne-van-delft',
    ]);
  });

  test('minScore', async () => {
    const found = await collaborators({ of: 'arjan-kampman', minScore: 0.378923 });
    expect(found.totalCount).toBe(15);
    expect((await collaborators({ of: 'arjan-kampman', minScore: 0.378924 })).totalCount).toBe(3);
  });
});

describe('bodies through their people', () => {
  test('municipalities work together because their aldermen do', async () => {
    const found = await collaborators({ of: 'gm0153', via: ['PEOPLE'], types: ['MUNICIPALITY'] });
    expect(found.totalCount).toBe(12);
    const { contexts, score, en, nl } = nodeOf(found, 'gm0512');
    expect(score).toBe(weight(13));
    expect(contexts).toHaveLength(1);
    expect(contexts[0]).toMatchObject({ kind: 'PEOPLE', entity: { id: MEETING_2025 } });
    // biome-ignore lint/suspicious/noExplicitAny: a link has the shape of the question
    expect(contexts[0].links.map(({ type, fromId, toId }: any) => [type, fromId, toId])).toEqual([
      ['ATTENDED', 'arjan-kampman', MEETING_2025],
      // As alderman, as alderman with a portfolio, and as a member of the council before that.
      ...Array(3).fill(['HOLDS_ROLE', 'arjan-kampman', 'gm0153']),
      ['ATTENDED', 'attie-mager', MEETING_2025],
      ['HOLDS_ROLE', 'attie-mager', 'gm0512'],
    ]);
    expect(en).toBe(
      'Arjan Kampman of Enschede and Attie Mager of Gorinchem both attended Overleg Bestuurlijk Netwerk Economie van 16 april 2025.',
    );
    expect(nl).toBe(
      'Arjan Kampman van Enschede en Attie Mager van Gorinchem waren allebei bij Overleg Bestuurlijk Netwerk Economie van 16 april 2025.',
    );
  });

  test('many people at one event count once', async () => {
    const vng = nodeOf(await collaborators({ of: 'gm0153' }), 'vng');
    expect(vng.score).toBeCloseTo(weight(13) + weight(30), 6);
    expect(vng.contexts[0].links).toHaveLength(4 + 2 * 5);
    expect(vng.en).toContain('and 3 others of Vereniging van Nederlandse Gemeenten attended');
  });

  test('what bodies share themselves is not counted again for their people', async () => {
    const found = await collaborators({ of: FUND });
    // biome-ignore lint/suspicious/noExplicitAny: a context has the shape of the question
    expect(nodeOf(found, 'gm0153').contexts.map(({ kind, entity }: any) => [kind, entity.id])).toEqual([
      ['INITIATIVE', 'subsidieverordening-twents-fonds'],
      ['INITIATIVE', FUND],
      ['PEOPLE', MEETING_2023],
    ]);
  });

  test('a person does not work with a body because of the body’s people', async () => {
    expect(idsOf(await collaborators({ of: 'arjan-kampman' }))).not.toContain('vng');
    expect(idsOf(await collaborators({ of: 'vng' }))).not.toContain('arjan-kampman');
  });
});

describe('circles', () => {
  test('of an initiative: who takes part, and who met where it was discussed', async () => {
    const found = await collaborators({ of: FUND });
    const kampman = nodeOf(found, 'arjan-kampman');
    expect(kampman.score).toBeCloseTo(weight(14) + weight(30), 6);
    // biome-ignore lint/suspicious/noExplicitAny: a link has the shape of the question
    expect(kampman.contexts[1].links.map(({ type, fromId }: any) => [type, fromId])).toEqual([
      ['DISCUSSED_AT', FUND],
      ['ATTENDED', 'arjan-kampman'],
    ]);
    expect(kampman.en).toBe(
      'Arjan Kampman takes part in Twents Fonds voor Vakmanschap (inferred) and attended Wethoudersbijeenkomst van 22 februari 2023 (where Twents Fonds voor Vakmanschap was discussed).',
    );
    expect(idsOf(await collaborators({ of: FUND, via: ['INITIATIVE'] }))).toHaveLength(14);
  });

  test('of a region: who takes part in what runs there, beside what it does itself', async () => {
    const found = await collaborators({ of: 'am05' });
    const board = nodeOf(found, 'twente-board');
    // Two that it alone takes part in, one with another body, and two regional deals.
    expect(board.score).toBeCloseTo(2 * weight(1) + weight(2) + weight(3) + weight(12), 6);
    expect(board.nl).toContain('(loopt in Twente');
    // biome-ignore lint/suspicious/noExplicitAny: a context has the shape of the question
    expect(nodeOf(found, 'oo-fondsen').contexts.map(({ kind }: any) => kind)).toEqual(['DIRECT', 'INITIATIVE']);
  });
});

test('sentences join what is shared', async () => {
  const { en, nl } = nodeOf(await collaborators({ of: 'yvonne-van-delft' }), 'fleur-spijker');
  expect(en).toBe(
    'Yvonne van Delft and Fleur Spijker work together directly (on “samenwerking van sociale en economische zaken in Leiden”), both hold a role at Leiden (probably until January 2025) and both attended Werkbezoek van Holland Rijnland aan de regio Zwolle (on 22 February 2023 or earlier, inferred) and Wethoudersbijeenkomst van 22 februari 2023.',
  );
  expect(nl).toBe(
    'Yvonne van Delft en Fleur Spijker werken rechtstreeks samen (aan “samenwerking van sociale en economische zaken in Leiden”), vervullen allebei een rol bij Leiden (waarschijnlijk tot en met januari 2025) en waren allebei bij Werkbezoek van Holland Rijnland aan de regio Zwolle (op 22 februari 2023 of eerder, afgeleid) en Wethoudersbijeenkomst van 22 februari 2023.',
  );
});

test('nobody is an answer that says what was looked at', async () => {
  const { data, errors } = await ask(
    '{ collaborators(of: "horeca") { nodes { score } totalCount pageInfo { hasNextPage } lookedAt { documents occurrences { entity { id } documents { id } } } } }',
  );
  expect(errors).toBeUndefined();
  const { nodes, totalCount, lookedAt } = data.collaborators;
  expect([nodes, totalCount]).toEqual([[], 0]);
  expect(lookedAt.documents).toBeGreaterThan(5);
  expect(lookedAt.occurrences).toMatchObject([{ entity: { id: 'horeca' } }]);
  expect(lookedAt.occurrences[0].documents.length).toBeGreaterThan(0);
});

describe('trips', () => {
  test('two, and one for the citations of all links', async () => {
    const plain = await ask('{ collaborators(of: "gm0153", region: "am05") { totalCount nodes { score sentence } } }');
    expect(plain.trips).toBe(2);
    expect((await ask(QUESTION, { of: 'gm0153', first: 100 })).trips).toBe(3);
  });
});

describe('errors', () => {
  test.each([
    [{ of: 'arjan-kampmann' }, 'NOT_FOUND', 'of', 'No entity "arjan-kampmann". Did you mean "arjan-kampman"?'],
    [{ of: 'gm0153', region: 'am055' }, 'NOT_FOUND', 'region', 'No entity "am055".'],
    [{ of: 'gm0153', region: 'gm0153' }, 'BAD_USER_INPUT', 'region', 'it takes a region'],
    [{ of: 'kasteel-woerden' }, 'BAD_USER_INPUT', 'of', 'it takes an actor or an initiative'],
    [{ of: 'gm0153', first: 0 }, 'BAD_USER_INPUT', 'first', 'from 1 to 100'],
    [{ of: 'gm0153', first: 101 }, 'BAD_USER_INPUT', 'first', 'from 1 to 100'],
    [{ of: 'gm0153', after: '?' }, 'BAD_USER_INPUT', 'after', 'not a cursor'],
    [{ of: 'gm0153', via: [] }, 'BAD_USER_INPUT', 'via', 'leave it out for all'],
    [{ of: 'gm0153', types: ['EVENT'] }, 'BAD_USER_INPUT', 'types', 'does not act'],
    [{ of: 'gm0153', holds: 'HOLDS' }, 'BAD_USER_INPUT', 'holds', 'give `asOf` too'],
    [{ of: 'gm0153', since: '2024-01-01', until: '2023-01-01' }, 'BAD_USER_INPUT', 'until', 'lies before'],
  ])('%j', async (variables, code, argument, message) => {
    const { errors } = await ask(QUESTION, variables);
    expect(errors?.[0]).toMatchObject({ extensions: { code, argument }, message: expect.stringContaining(message) });
  });
});
