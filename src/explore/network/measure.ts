import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness';
import { MILLION, type Network, type NetworkActor, type Pair } from './pairs';

export interface MeasuredActor {
  actor: NetworkActor;
  degree: number;
  weightedDegree: number;
  betweenness: number;
  community: number;
}

export interface MeasuredNetwork {
  /** The strongest first. */
  nodes: MeasuredActor[];
  /** The heaviest first. */
  pairs: Pair[];
  contexts: Network['contexts'];
  communities: number;
  modularity: number;
}

/** The measures of the whole network. Equal for equal input: nodes and pairs go in by id, and chance is seeded. */
export function measure({ actors, contexts, pairs }: Network): MeasuredNetwork {
  const graph = new UndirectedGraph<{ strength: number }, { weight: number }>();
  for (const id of [...actors.keys()].sort()) graph.addNode(id, { strength: 0 });
  if (graph.order === 0) return { nodes: [], pairs: [], contexts, communities: 0, modularity: 0 };
  const ordered = [...pairs].sort((a, b) => (a.one + a.other < b.one + b.other ? -1 : 1));
  for (const { one, other, weight } of ordered) {
    graph.addEdge(one, other, { weight });
    for (const id of [one, other]) graph.updateNodeAttribute(id, 'strength', (strength) => (strength ?? 0) + weight);
  }
  const between = betweennessCentrality(graph, { getEdgeWeight: null, normalized: true });
  const found = louvain.detailed(graph, { getEdgeWeight: 'weight', rng: seeded(1) });
  const nodes = graph
    .mapNodes((id, { strength }) => ({
      actor: actors.get(id)!,
      degree: graph.degree(id),
      weightedDegree: strength / MILLION,
      // Of two actors the library has 0 of 0.
      betweenness: between[id] || 0,
      community: found.communities[id]!,
    }))
    .sort((a, b) => b.weightedDegree - a.weightedDegree || (a.actor.sortKey < b.actor.sortKey ? -1 : 1));
  const communities = numberBySize(nodes);
  ordered.sort((a, b) => b.weight - a.weight);
  return { nodes, pairs: ordered, contexts, communities, modularity: found.modularity };
}

/** Numbers the communities from 1, the largest first, among equals the one with the strongest actor. Returns how many there are. */
function numberBySize(nodes: MeasuredActor[]): number {
  const sizes = new Map<number, number>();
  for (const { community } of nodes) sizes.set(community, (sizes.get(community) ?? 0) + 1);
  const order = [...sizes.keys()].sort((a, b) => sizes.get(b)! - sizes.get(a)!);
  for (const node of nodes) node.community = order.indexOf(node.community) + 1;
  return order.length;
}

/** Random numbers from 0 to 1 that are the same each time: Mulberry32 (Ettinger, 2017). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
