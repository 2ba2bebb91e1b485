import { ask } from '../setup/ask';

const CYPHER = `query ($statement: String!, $parameters: JSONObject, $first: Int, $plan: Boolean) {
  cypher(statement: $statement, parameters: $parameters, first: $first, plan: $plan) {
    columns rows truncated durationMs version revision
    plan { name depth estimatedRows details identifiers }
  }
}`;

async function run(statement: string, more: { parameters?: object; first?: number; plan?: boolean } = {}) {
  const { data, errors } = await ask(CYPHER, { statement, ...more });
  expect(errors).toBeUndefined();
  return data.cypher;
}

async function fault(statement: string, more: { parameters?: object; first?: number } = {}) {
  const { errors } = await ask(CYPHER, { statement, ...more });
  return errors?.[0];
}

/** The one cell that the expression gives. */
async function cell(expression: string, parameters: object = {}) {
  return (await run(`RETURN ${expression} AS cell`, { parameters })).rows[0][0];
}

describe('answers', () => {
  test('rows under their columns, with the version and revision of the graph', async () => {
    const { data } = await ask('{ graph { version revision } }');
    expect(
      await run("MATCH (p:Person {id: 'arjan-kampman'}) RETURN p.id AS id, p.name AS name, p.nothing AS nothing"),
    ).toMatchObject({
      columns: ['id', 'name', 'nothing'],
      rows: [['arjan-kampman', 'Arjan Kampman', null]],
      truncated: false,
      plan: null,
      ...data.graph,
    });
  });

  test('a node is its id, labels and properties', async () => {
    const { rows } = await run("MATCH (p:Person {id: 'arjan-kampman'}) RETURN p");
    expect(rows[0][0]).toMatchObject({
      id: 'arjan-kampman',
      labels: expect.arrayContaining(['Person', 'Actor', 'Entity']),
      properties: { id: 'arjan-kampman', name: 'Arjan Kampman' },
    });
  });

  test('a relationship names its ends by their ids, whether or not these are in the answer', async () => {
    const alone = await run("MATCH (:Person {id: 'arjan-kampman'})-[l:ATTENDED]->() RETURN l ORDER BY l.id");
    const beside = await run("MATCH (p:Person {id: 'arjan-kampman'})-[l:ATTENDED]->(e) RETURN l, p, e ORDER BY l.id");
    expect(alone.rows.length).toBeGreaterThan(0);
    expect(alone.rows.map(([link]: [unknown]) => link)).toEqual(beside.rows.map(([link]: [unknown]) => link));
    for (const [link, person, event] of beside.rows)
      expect(link).toMatchObject({ type: 'ATTENDED', from: person.id, to: event.id, properties: { id: link.id } });
  });

  test('what has no id of ours has its element id', async () => {
    const { rows } = await run('MATCH ()-[l]->() WHERE l.id IS NULL RETURN l, elementId(l) LIMIT 1');
    expect(rows[0][0].id).toBe(rows[0][1]);
  });

  test('a path is its nodes and links, in order', async () => {
    const { rows } = await run(
      "MATCH path = (:Person {id: 'arjan-kampman'})-[:ATTENDED]->()<-[:ATTENDED]-() RETURN path LIMIT 1",
    );
    const { nodes, links } = rows[0][0];
    expect(nodes[0].id).toBe('arjan-kampman');
    expect(links).toHaveLength(2);
    expect(links.map(({ to }: { to: string }) => to)).toEqual([nodes[1].id, nodes[1].id]);
    expect(links[1].from).toBe(nodes[2].id);
  });

  test.each([
    ["{a: [1, 2.5, 'x', true, null], b: {c: 1}}", { a: [1, 2.5, 'x', true, null], b: { c: 1 } }],
    ['9007199254740991', 9007199254740991],
    ['9007199254740993', '9007199254740993'],
    ['-9223372036854775807', '-9223372036854775807'],
    ['0.0 / 0.0', 'NaN'],
    ['-1.0 / 0.0', '-Infinity'],
    ["date('2024-02-29')", '2024-02-29'],
    ["datetime('2024-02-29T12:30:00+01:00')", '2024-02-29T12:30:00+01:00'],
    ["datetime('2024-07-01T12:30:00[Europe/Amsterdam]')", '2024-07-01T12:30:00+02:00'],
    ["localdatetime('2024-02-29T12:30:15.5')", '2024-02-29T12:30:15.500000000'],
    ["time('12:30:00Z')", '12:30:00Z'],
    ["localtime('12:30')", '12:30:00'],
    ["duration('P1Y2M3DT4H')", 'P1Y2M3DT4H'],
    ['point({longitude: 6.5, latitude: 52.25})', { type: 'Point', coordinates: [6.5, 52.25] }],
    [
      'point({x: 1, y: 2, z: 3})',
      { type: 'Point', coordinates: [1, 2, 3], crs: { type: 'name', properties: { name: 'EPSG:9157' } } },
    ],
  ])('%s as JSON', async (expression, expected) => {
    expect(await cell(expression)).toEqual(expected);
  });

  test('whole numbers in parameters are integers, others floats, and dates stay strings', async () => {
    const parameters = { whole: 7, deep: [{ n: 2 }], part: 1.5, day: '2024-01-01' };
    expect(await cell('[$whole / 2, $deep[0].n / 4, $part, $day, $whole IN [7]]', parameters)).toEqual([
      3,
      0,
      1.5,
      '2024-01-01',
      true,
    ]);
  });

  test('the plan is a list of operators, on request', async () => {
    const { plan } = await run('MATCH (p:Person) RETURN p.name ORDER BY p.name', { plan: true });
    expect(plan[0]).toMatchObject({ name: 'ProduceResults', depth: 0 });
    expect(plan.at(-1)).toMatchObject({ name: 'NodeByLabelScan', details: 'p:Person' });
    expect(plan.at(-1).estimatedRows).toBeGreaterThan(0);
  });

  test('counts its trips', async () => {
    expect((await ask(CYPHER, { statement: 'RETURN 1' })).trips).toBe(4);
  });
});

describe('limits', () => {
  test('no more rows than asked for', async () => {
    expect(await run('MATCH (n:Entity) RETURN n.id', { first: 3 })).toMatchObject({
      rows: [[expect.any(String)], [expect.any(String)], [expect.any(String)]],
      truncated: true,
    });
    expect(await run('UNWIND [1, 2, 3] AS n RETURN n', { first: 3 })).toMatchObject({ truncated: false });
    expect(await run('UNWIND [1, 2, 3] AS n RETURN n', { first: 0 })).toMatchObject({ rows: [], truncated: true });
  });

  test.each([-1, 10_001])('first: %d is refused', async (first) => {
    expect(await fault('RETURN 1', { first })).toMatchObject({
      message: `"first" is ${first}; it takes a whole number from 0 to 10000.`,
      extensions: { code: 'BAD_USER_INPUT', argument: 'first' },
    });
  });
});

describe('faults', () => {
  test('say where, counted in the statement as sent', async () => {
    expect(await fault('MATCH (p:Person)\nRETURN q.name')).toMatchObject({
      message: 'Variable `q` not defined',
      path: ['cypher'],
      extensions: { code: 'CYPHER_FAILED', line: 2, column: 8 },
    });
    expect((await fault('RETURN q'))?.extensions).toMatchObject({ line: 1, column: 8 });
  });

  test('while running are told in Neo4j’s words', async () => {
    expect(await fault('MATCH (p:Person) RETURN 1 / (size(p.name) - size(p.name))')).toMatchObject({
      message: '/ by zero',
      extensions: { code: 'CYPHER_FAILED' },
    });
  });

  test('name a missing parameter', async () => {
    expect(await fault('RETURN $missing')).toMatchObject({
      message: 'Expected parameter(s): missing',
      extensions: { code: 'CYPHER_FAILED' },
    });
  });
});
