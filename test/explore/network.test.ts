import { ask } from '../setup/ask';

const MILLIONTHS = 6;
const weightOf = (...circles: number[]) => circles.reduce((sum, n) => sum + 1 / Math.log(1 + n), 0);

interface Node {
  actor: { id: string };
  degree: number;
  weightedDegree: number;
  betweenness: number;
  community: number;
}
interface Edge {
  one: { id: string };
  other: { id: string };
  weight: number;
  contexts: { id: string }[];
  citations: { id: string }[];
}

async function network(args: string, edges = '(first: 5000)') {
  const answer = await ask(
    `{ network(${args}) {
         nodeCount edgeCount communityCount modularity
         nodes { actor { __typename id } degree weightedDegree betweenness community }
         edges${edges} { one { id } other { id } weight contexts { id } citations { id } } } }`,
  );
  expect(answer.errors).toBeUndefined();
  const { nodes, edges: found, nodeCount, edgeCount, communityCount, modularity } = answer.data.network;
  return {
    nodes: nodes as Node[],
    edges: found as Edge[],
    nodeCount: nodeCount as number,
    edgeCount: edgeCount as number,
    communityCount: communityCount as number,
    modularity: modularity as number,
    node: (id: string): Node => nodes.find(({ actor }: Node) => actor.id === id),
    edge: (...ids: string[]): Edge =>
      found.find(({ one, other }: Edge) => [one.id, other.id].sort().join() === ids.sort().join()),
    trips: answer.trips,
  };
}

test('two aldermen of one city share a city, a link, a visit and a meeting of thirty', async () => {
  const { edge, node } = await network('kind: PEOPLE');
  const { weight, contexts, citations } = edge('yvonne-van-delft', 'fleur-spijker');
  expect(contexts.map(({ id }) => id).sort()).toEqual([
    '2023-02-22-wethoudersbijeenkomst',
    'gm0546',
    'werkbezoek-holland-rijnland-aan-regio-zwolle',
  ]);
  expect(weight).toBeCloseTo(weightOf(2, 3, 4, 30), MILLIONTHS - 1);
  expect(citations.map(({ id }) => id)).toContain('wethoudersbijeenkomst-2023-02-22#54');
  // Beside this colleague and another she met thirteen others in the meeting of 2023.
  expect(node('fleur-spijker').degree).toBe(15);
  expect(node('fleur-spijker').weightedDegree).toBeCloseTo(weight + weightOf(3) + 13 * weightOf(30), MILLIONTHS - 2);
});

test('weights are the scores of collaborators', async () => {
  const { edges } = await network('kind: PEOPLE, first: 1000');
  const { data } = await ask(
    '{ collaborators(of: "leonard-geluk", types: [PERSON], first: 100) { nodes { actor { id } score } } }',
  );
  const own = edges.filter(({ one, other }) => [one.id, other.id].includes('leonard-geluk'));
  const scores = Object.fromEntries(
    own.map(({ one, other, weight }) => [one.id === 'leonard-geluk' ? other.id : one.id, weight]),
  );
  expect(scores).toEqual(
    Object.fromEntries(
      data.collaborators.nodes.map(({ actor, score }: { actor: { id: string }; score: number }) => [actor.id, score]),
    ),
  );
});

test('the people of two bodies join them: Geluk alone stands between the staff of VNG and the Programmaraad', async () => {
  const { nodes, node, edges, communityCount } = await network(
    'kind: PEOPLE, via: [ORGANIZATION], first: 1000',
    '(first: 5000)',
  );
  const of = (id: string) =>
    edges
      .filter(({ one, other }) => [one.id, other.id].includes(id))
      .map(({ one, other }) => (one.id === id ? other.id : one.id));
  expect(of('tanja-willemsen')).toEqual(['leonard-geluk']);
  expect(of('leonard-geluk')).toEqual(expect.arrayContaining(['michelle-de-vries', 'tanja-willemsen']));
  expect(node('leonard-geluk').degree).toBe(of('leonard-geluk').length);
  expect(node('tanja-willemsen').weightedDegree).toBeCloseTo(weightOf(2), MILLIONTHS - 1);
  // At the least, each of the others at VNG reaches her through him.
  const others = nodes.length - 1;
  const pairs = of('leonard-geluk').length - 1;
  expect(node('leonard-geluk').betweenness).toBeGreaterThanOrEqual(pairs / ((others * (others - 1)) / 2));
  expect(node('tanja-willemsen').betweenness).toBe(0);
  expect(node('tanja-willemsen').community).toBe(node('leonard-geluk').community);
  expect(Math.max(...nodes.map(({ community }) => community))).toBe(communityCount);
});

test('municipalities work together through their people', async () => {
  const { edges, edge, nodes } = await network('kind: ORGANIZATIONS, via: [PEOPLE], first: 1000');
  expect(edge('gm0153', 'gm0546').contexts.map(({ id }) => id)).toEqual(['2023-02-22-wethoudersbijeenkomst']);
  expect(edge('gm0153', 'gm0546').weight).toBeCloseTo(weightOf(30), MILLIONTHS - 1);
  expect(edges.every(({ citations }) => citations.length > 0)).toBe(true);
  expect(new Set(nodes.map(({ actor }) => (actor as unknown as { __typename: string }).__typename))).toEqual(
    new Set(['Body', 'Ministry', 'Municipality']),
  );
});

test('a region, a time, a part', async () => {
  const twente = await network('kind: ORGANIZATIONS, region: "am05"');
  expect(twente.nodes.map(({ actor }) => actor.id).sort()).toEqual([
    'gm0141',
    'gm0147',
    'gm0153',
    'gm0158',
    'gm0164',
    'gm1735',
    'ondernemend-twente',
    'samenwerkingsverband-regio-twente',
    'twente-board',
    'young-twente-board',
  ]);
  const visit = await network('kind: PEOPLE, via: [EVENT], until: "2018-12-31"');
  const shared = new Set(visit.edges.flatMap(({ contexts }) => contexts.map(({ id }) => id)));
  // Of the visit the day is not told, so it may have been then.
  expect(shared).toContain('werkbezoek-holland-rijnland-aan-regio-zwolle');
  expect(shared).toContain('2015-03-27-oprichting-regionaal-werkbedrijf-stedendriehoek');
  expect([...shared].filter((id) => id > '2019' && id < '2030')).toEqual([]);
  const part = await network('kind: PEOPLE, first: 3', '(first: 2)');
  const whole = await network('kind: PEOPLE');
  expect([part.nodes.length, part.edges.length, part.nodeCount]).toEqual([3, 2, whole.nodeCount]);
  expect(part.nodes).toEqual(whole.nodes.slice(0, 3));
});

test('nobody together: no nodes, and no measures', async () => {
  const nobody = await network('kind: PEOPLE, via: [EVENT], region: "am01", until: "2000-01-01"');
  expect(nobody).toMatchObject({ nodeCount: 0, edgeCount: 0, communityCount: 0, modularity: 0, nodes: [], edges: [] });
});

test('an answer is remembered while nothing is committed', async () => {
  const question = 'kind: PEOPLE, since: "2000-01-01"';
  const first = await network(question);
  const second = await network(question);
  // The network and the citations; then the citations.
  expect([first.trips, second.trips]).toEqual([2, 1]);
  expect(second.nodes).toEqual(first.nodes);
  expect(second.edges).toEqual(first.edges);
});

test.each([
  ['kind: PEOPLE, region: "am5"', 'NOT_FOUND', 'No region "am5". Did you mean'],
  ['kind: PEOPLE, via: []', 'BAD_USER_INPUT', '`via` is empty; leave it out for all.'],
  ['kind: PEOPLE, first: 1001', 'BAD_USER_INPUT', '`first` is 1001; it takes a number from 1 to 1000.'],
  ['kind: PEOPLE, holds: HOLDS', 'BAD_USER_INPUT', '`holds` needs a date'],
  ['kind: PEOPLE, since: "2020-01-01", until: "2019-01-01"', 'BAD_USER_INPUT', 'lies before'],
])('network(%s) is refused', async (args, code, message) => {
  const { errors } = await ask(`{ network(${args}) { nodeCount } }`);
  expect(errors![0]!.extensions.code).toBe(code);
  expect(errors![0]!.message).toContain(message);
});
