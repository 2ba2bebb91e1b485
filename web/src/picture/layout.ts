import type Graph from 'graphology';
import type { Order, Place } from './layoutWorker';

const NODE_WIDTH = 10;
const FIXED = 9;

/** ForceAtlas2 in a worker of our own. Nodes keep where they were, so that a picture grows instead of jumping. */
export class Layout {
  private readonly worker = new Worker(new URL('./layoutWorker.ts', import.meta.url), { type: 'module' });
  private ids: string[] = [];
  private run = 0;

  constructor(
    private readonly graph: Graph,
    private readonly onDone: () => void,
  ) {
    this.worker.onmessage = ({ data }: MessageEvent<Place>) => this.place(data);
  }

  start(steps: number): void {
    const { graph } = this;
    this.ids = graph.nodes();
    const index = new Map(this.ids.map((id, at) => [id, at * NODE_WIDTH]));
    const nodes = new Float32Array(this.ids.length * NODE_WIDTH);
    this.ids.forEach((id, at) => {
      const { x, y, size, pinned } = graph.getNodeAttributes(id);
      nodes.set([x, y, 0, 0, 0, 0, 1 + graph.degree(id), 1, size, pinned ? 1 : 0], at * NODE_WIDTH);
    });
    const edges = new Float32Array(graph.size * 3);
    let at = 0;
    graph.forEachEdge((_edge, _attributes, from, to) => {
      edges.set([index.get(from)!, index.get(to)!, 1], at);
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
      slowDown: 1 + Math.log(1 + this.ids.length),
      barnesHutOptimize: this.ids.length > 300,
      barnesHutTheta: 0.8,
    };
    this.worker.postMessage({ run: ++this.run, nodes, edges, settings, steps } satisfies Order);
  }

  private place({ run, nodes, done }: Place): void {
    if (run !== this.run) return;
    const places = new Map(this.ids.map((id, at) => [id, at * NODE_WIDTH]));
    this.graph.updateEachNodeAttributes(
      (id, attributes) => {
        const at = places.get(id);
        // A node that was pinned since the layout began stays where the reader put it.
        if (at === undefined || attributes.pinned || nodes[at + FIXED] === 1) return attributes;
        return { ...attributes, x: nodes[at]!, y: nodes[at + 1]! };
      },
      { attributes: ['x', 'y'] },
    );
    if (done) this.onDone();
  }

  stop(): void {
    this.run++;
  }

  kill(): void {
    this.worker.terminate();
  }
}
