import 'reflect-metadata';
import { LIMITS, type NetworkQuery } from '../../src/explore/network/args';
import { measure } from '../../src/explore/network/measure';
import { pairsOf } from '../../src/explore/network/pairs';
import type { Row } from '../../src/graph/graph';

const query: NetworkQuery = { via: ['EVENT'], since: null, until: null, parameters: {} };

/** Somebody at an event, as the statement returns it. */
const at = (event: string, person: string, n = 2): Row => ({
  key: event,
  kind: 'EVENT',
  n,
  endId: person,
  lifted: false,
  from: '2020-01-01',
  to: '2020-01-01',
  citations: [`minutes#${person}`],
  id: person,
  labels: ['Entity', 'Actor', 'Person'],
  name: person,
  sortKey: person,
  contextId: event,
  contextLabels: ['Entity', 'Event'],
  contextName: event,
});

test('a chain of five: Freeman betweenness 0, 3, 4, 3, 0 of 6 pairs', () => {
  const chain = ['a', 'b', 'c', 'd', 'e'];
  const rows = chain.slice(1).flatMap((person, index) => [at(`e${index}`, chain[index]!), at(`e${index}`, person)]);
  const { nodes } = measure(pairsOf(rows, query));
  const of = (id: string) => nodes.find(({ actor }) => actor.id === id)!;
  expect(chain.map((id) => of(id).degree)).toEqual([1, 2, 2, 2, 1]);
  expect(chain.map((id) => of(id).betweenness)).toEqual([0, 3 / 6, 4 / 6, 3 / 6, 0]);
  expect(of('c').weightedDegree).toBeCloseTo(2 / Math.log(3), 5);
});

test('two triangles with one bridge are two communities; modularity 5/14', () => {
  const edges = ['ab', 'bc', 'ac', 'cd', 'de', 'ef', 'df'];
  const rows = edges.flatMap(([one, other]) => [at(`${one}${other}`, one!), at(`${one}${other}`, other!)]);
  const { nodes, communities, modularity } = measure(pairsOf(rows, query));
  const together = [1, 2].map((number) =>
    nodes
      .filter(({ community }) => community === number)
      .map(({ actor }) => actor.id)
      .sort()
      .join(''),
  );
  expect(communities).toBe(2);
  expect(together.sort()).toEqual(['abc', 'def']);
  // Of 7 edges 3 lie within each, whose ends are 7 of the 14: 2 × (3/7 − (7/14)²).
  expect(modularity).toBeCloseTo(5 / 14, 10);
});

test('two actors have nobody to stand between', () => {
  const { nodes, communities } = measure(pairsOf([at('e', 'a'), at('e', 'b')], query));
  expect(nodes.map(({ betweenness }) => betweenness)).toEqual([0, 0]);
  expect(communities).toBe(1);
});

test('the order of the rows changes nothing', () => {
  const rows = ['ab', 'bc', 'ac', 'cd', 'de', 'ef', 'df'].flatMap(([one, other]) => [
    at(`${one}${other}`, one!, 7),
    at(`${one}${other}`, other!, 7),
  ]);
  expect(measure(pairsOf([...rows].reverse(), query)).nodes).toEqual(measure(pairsOf(rows, query)).nodes);
});

test('more actors, pairs or ties than allowed: an error that says which limit and how to ask for less', () => {
  const couples = Array.from({ length: LIMITS.actors / 2 + 1 }, (_, i) => [at(`e${i}`, `a${i}`), at(`e${i}`, `b${i}`)]);
  const crowd = Array.from({ length: 200 }, (_, i) => at('e', `a${i}`));
  const ties = Array.from({ length: LIMITS.rows + 1 }, () => at('e', 'a'));
  const less =
    'Ask for the network of a `region`, of a shorter time (`since`, `until`) or of fewer kinds of context (`via`).';
  expect(() => pairsOf(couples.flat(), query)).toThrow(`The network has 1002 actors; 1000 are allowed. ${less}`);
  expect(() => pairsOf(crowd, query)).toThrow(`The network has more than 10000 pairs. ${less}`);
  expect(() => pairsOf(ties, query)).toThrow(`The network has more than 20000 ties of actors with contexts. ${less}`);
});
