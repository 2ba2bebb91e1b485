import type Graph from 'graphology';
import type { Order, Place, Taken } from './layoutWorker';

const NODE_WIDTH = 10;
const FIXED = 9;

/** ForceAtlas2 in a worker of our own. Nodes keep where they were, so that a picture grows instead of jumping. */
export class Layout {
  private readonly worker = new Worker(new URL('./layoutWorker.ts', import.meta.url), { type: 'module' });
  /** Where each node is in the matrix of the worker. */
  private index = new Map<string, number>();
  private run = 0;
  /** Whether nodes move at the moment. */
  running = false;

  constructor(
    private readonly graph: Graph,
    private readonly onMove: () => void,
    private readonly onDone: () => void,
  ) {
    this.worker.onmessage = ({ data }: MessageEvent<Place>) => this.place(data);
  }

  start(steps: number): void {
    const { graph } = this;
    const ids = graph.nodes();
    this.index = new Map(ids.map((id, at) => [id, at * NODE_WIDTH]));
    const nodes = new Float32Array(ids.length * NODE_WIDTH);
    ids.forEach((id, at) => {
      const { x, y, size, pinned } = graph.getNodeAttributes(id);
      nodes.set([x, y, 0, 0, 0, 0, 1 + graph.degree(id), 1, size, pinned ? 1 : 0], at * NODE_WIDTH);
    });
    const edges = new Float32Array(graph.size * 3);
    let at = 0;
    graph.forEachEdge((_edge, _attributes, from, to) => {
      edges.set([this.index.get(from)!, this.index.get(to)!, 1], at);
      at += 3;
    });
    const settings = {
      linLogMode: false,
      outboundAttractionDistribution: false,
      adjustSizes: false,
      edgeWeightInfluence: 1,
      scalingRatio: 12,
      strongGravityMode: true,
      gravity: 0.06,
      slowDown: 1 + Math.log(1 + ids.length),
      barnesHutOptimize: ids.length > 300,
      barnesHutTheta: 0.8,
    };
    this.running = true;
    this.worker.postMessage({ run: ++this.run, nodes, edges, settings, steps } satisfies Order, [
      nodes.buffer,
      edges.buffer,
    ]);
  }

  private place({ run, nodes, done }: Place): void {
    if (run !== this.run) return;
    // Written without a word to sigma, which would work through every line of the picture.
    this.graph.forEachNode((id, attributes) => {
      const at = this.index.get(id);
      // A node that was pinned since the layout began stays where the reader put it.
      if (at === undefined || attributes.pinned || nodes[at + FIXED] === 1) return;
      attributes.x = nodes[at]!;
      attributes.y = nodes[at + 1]!;
    });
    this.running = !done;
    if (done) this.onDone();
    else {
      this.onMove();
      // The next places are sent when these are drawn: on a slow screen they would queue up, and the page would lag behind its reader.
      requestAnimationFrame(() => this.worker.postMessage({ taken: run } satisfies Taken));
    }
  }

  kill(): void {
    this.worker.terminate();
  }
}
