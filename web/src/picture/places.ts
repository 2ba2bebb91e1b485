import type Graph from 'graphology';
import type { Attributes } from 'graphology-types';
import type Sigma from 'sigma';
import type { NodeDisplayData } from 'sigma/types';
import { createNormalizationFunction, graphExtent } from 'sigma/utils';

/** What sigma holds of a node, with what `Spotlight` adds to it. */
export type DrawnNode = NodeDisplayData & { strong: boolean; must: boolean };

/**
 * Where the nodes are drawn while the layout moves them. Told of a new place, sigma works through every node and line again: how it looks, what is
 * over what, where it is in the buffers. A layout changes places alone, so these are written into what sigma holds of each node; the programs read
 * them at each drawing.
 */
export class Places {
  readonly drawn = new Map<string, DrawnNode>();
  /** Whether the drawing stays as large as it is, whatever its nodes do. */
  private held = false;

  constructor(
    private readonly graph: Graph,
    private readonly sigma: Sigma,
  ) {}

  /** Sigma keeps the very object that its `nodeReducer` returns; so do we. */
  keep(id: string, data: Attributes): Attributes {
    this.drawn.set(id, data as DrawnNode);
    return data;
  }

  /** The nodes have moved. */
  follow(): void {
    const { graph, sigma } = this;
    const held = this.held ? sigma.getCustomBBox() : null;
    const box = held ?? graphExtent(graph);
    const normalize = createNormalizationFunction(box);
    graph.forEachNode((id, { x, y }) => {
      const data = this.drawn.get(id);
      if (!data) return;
      data.x = x;
      data.y = y;
      normalize.applyTo(data);
    });
    // It also asks for a drawing.
    sigma.setCustomBBox(box);
  }

  /** The nodes have come to rest: sigma makes up its books. */
  rest(): void {
    if (!this.held) this.sigma.setCustomBBox(null);
    this.sigma.refresh({ partialGraph: {}, schedule: true });
  }

  /** Sigma would fit the drawing to its box at each move, under the reader's hand; it may again once all is shown. */
  hold(): void {
    const { sigma } = this;
    if (this.held) return;
    this.held = true;
    // While the nodes move the box is ours, and sigma does not measure by it before it has worked through everything.
    if (sigma.getCustomBBox()) sigma.refresh({ partialGraph: {} });
    else sigma.setCustomBBox(sigma.getBBox());
  }

  letGo(): void {
    this.held = false;
    this.sigma.setCustomBBox(null);
  }
}
