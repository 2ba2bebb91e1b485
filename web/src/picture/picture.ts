import Graph from 'graphology';
import Sigma from 'sigma';
import { calm } from './browser';
import { type Emphasis, Spotlight } from './emphasis';
import { LOOKS } from './kinds';
import { Layout } from './layout';
import { linkProgram } from './linkProgram';
import { type Paint, readPaint } from './paint';
import { Places } from './places';
import { type PictureEvents, pointer } from './pointer';
import type { Scene } from './scene';
import { ShapeProgram } from './shapeProgram';
import { Words } from './words';

const STEPS = 500;
const MANY = 1000;
const NOTHING = new Graph({ type: 'undirected', multi: false });

/** Draws a scene with sigma.js and keeps it in step: nodes that stay keep their place. */
export class Picture {
  readonly graph = new Graph({ type: 'undirected', multi: false });
  readonly sigma: Sigma;
  readonly spotlight = new Spotlight(this.graph);
  readonly words: Words;
  readonly places: Places;
  paint: Paint;
  private readonly layout: Layout;
  private readonly release: () => void;
  private readonly resized = new ResizeObserver(() => this.sigma.resize().refresh());

  constructor(
    readonly box: HTMLElement,
    events: PictureEvents,
  ) {
    this.paint = readPaint(box);
    // So that a test, or a reader in the console, can ask where something is drawn.
    Object.assign(box, { picture: this });
    this.sigma = new Sigma(this.graph, box, {
      allowInvalidContainer: true,
      defaultNodeType: 'shape',
      defaultEdgeType: 'link',
      nodeProgramClasses: { shape: ShapeProgram },
      edgeProgramClasses: { link: linkProgram(() => this.moving) },
      enableEdgeEvents: true,
      zIndex: true,
      renderLabels: false,
      minCameraRatio: 0.05,
      maxCameraRatio: 4,
      stagePadding: 60,
      // The names are ours (`labels.ts`), also that of the node under the pointer.
      defaultDrawNodeHover: () => {},
      nodeReducer: (id, data) => this.places.keep(id, this.spotlight.node(id, data, this.paint)),
      edgeReducer: (_id, data) => this.spotlight.link(data, this.paint),
    });
    this.places = new Places(this.graph, this.sigma);
    this.words = new Words(this);
    // Until the last places are drawn, the pointer would meet the nodes where they were.
    const settled = () => box.setAttribute('data-settled', '');
    this.layout = new Layout(
      this.graph,
      () => this.places.follow(),
      () => {
        this.places.rest();
        this.sigma.once('afterRender', settled);
      },
    );
    this.sigma.on('afterRender', () => this.words.draw());
    // Sigma only watches the window; the legend changes the room for the picture too.
    this.resized.observe(box);
    this.release = pointer(this, events, (id) => {
      this.spotlight.hover(id);
      this.sigma.refresh({ skipIndexation: true });
    });
  }

  /** Whether nodes move at the moment; the names of a large picture wait until they rest. */
  get moving(): boolean {
    return this.layout?.running && this.graph.order > MANY;
  }

  /** Takes over a scene. Only what is new moves the layout. */
  show(scene: Scene, pinned: Record<string, [number, number]>): void {
    const isFirst = this.graph.order === 0;
    // Sigma works through all nodes and lines at each one that goes; it watches again when all of them are in their place.
    this.sigma.setGraph(NOTHING);
    this.places.drawn.clear();
    const changed = this.keepNodes(scene, pinned);
    this.keepLines(scene);
    this.spotlight.renew();
    this.sigma.setGraph(this.graph);
    if (changed) this.settle(isFirst);
  }

  /** Returns whether the layout has to place some of them. */
  private keepNodes(scene: Scene, pinned: Record<string, [number, number]>): boolean {
    const { graph } = this;
    const before = graph.order;
    const kept = new Set(scene.nodes.map(({ entity }) => entity.id));
    for (const id of graph.nodes()) if (!kept.has(id)) graph.dropNode(id);
    let changed = graph.order !== before;
    const most = scene.nodes.reduce((most, { degree }) => Math.max(most, degree), 4);
    const near = neighbours(scene);
    // Thousands of nodes at their full size would cover each other.
    const room = Math.min(1, Math.max(0.5, Math.sqrt(400 / scene.nodes.length)));
    for (const node of scene.nodes) {
      const { id, name, __typename } = node.entity;
      const pin = pinned[id];
      const size = room * (4.5 + 11 * Math.sqrt(node.degree / most)) + (node.centre ? 2 : 0);
      const facts = { label: name, size, look: LOOKS[__typename], ...node, pinned: Boolean(pin) };
      if (graph.hasNode(id)) {
        const { x, y, pinned: wasPinned, home } = graph.getNodeAttributes(id);
        if (pin && !wasPinned) Object.assign(facts, { home: { x, y } });
        // A node that is let go of returns to where it was; where that is not known, the layout finds it a place.
        if (wasPinned && !pin) Object.assign(facts, home, { home: undefined });
        if (wasPinned && !pin && !home) changed = true;
        graph.mergeNodeAttributes(id, facts);
      } else {
        graph.addNode(id, { ...this.placeBeside(near.get(id)), ...facts });
        changed = true;
      }
      if (pin) graph.mergeNodeAttributes(id, { x: pin[0], y: pin[1] });
    }
    return changed;
  }

  private keepLines({ ties }: Scene): void {
    const { graph } = this;
    const kept = new Set(ties.map(({ id }) => id));
    for (const edge of graph.edges()) if (!kept.has(edge)) graph.dropEdge(edge);
    for (const tie of ties) {
      if (graph.hasEdge(tie.id)) graph.mergeEdgeAttributes(tie.id, tie);
      else graph.addEdgeWithKey(tie.id, tie.from, tie.to, { ...tie });
    }
  }

  /** New nodes begin near a neighbour that is already drawn, each at an angle of its own. */
  private placeBeside(neighbours: string[] = []): { x: number; y: number } {
    const drawn = neighbours.find((id) => this.graph.hasNode(id));
    const near = drawn === undefined ? null : this.graph.getNodeAttributes(drawn);
    // The golden angle spreads them evenly, and always in the same way: the same link opens on the same picture.
    const turn = this.graph.order * 2.399963;
    const away = near ? 18 : 12 * Math.sqrt(1 + this.graph.order);
    return { x: (near?.x ?? 0) + away * Math.cos(turn), y: (near?.y ?? 0) + away * Math.sin(turn) };
  }

  private settle(first: boolean): void {
    this.box.removeAttribute('data-settled');
    this.places.letGo();
    // Where a pinned node was no longer means anything once the others have moved.
    this.graph.updateEachNodeAttributes((_id, attributes) => ({ ...attributes, home: undefined }), {
      attributes: ['home'],
    });
    this.layout.start(this.graph.order > MANY ? STEPS / 2 : STEPS);
    if (first) this.sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
  }

  emphasize(emphasis: Emphasis): void {
    this.spotlight.emphasize(emphasis);
    this.sigma.refresh({ skipIndexation: true });
  }

  /** Reads the colours again after the reader switched between light and dark. */
  repaint(): void {
    this.paint = readPaint(this.box);
    this.sigma.refresh();
  }

  zoom(factor: number): void {
    const camera = this.sigma.getCamera();
    void camera.animate({ ratio: camera.getBoundedRatio(camera.ratio * factor) }, { duration: calm() ? 1 : 200 });
  }

  fit(): void {
    this.places.letGo();
    void this.sigma.getCamera().animate({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, { duration: calm() ? 1 : 250 });
  }

  kill(): void {
    this.resized.disconnect();
    this.release();
    this.layout.kill();
    this.sigma.kill();
  }
}

function neighbours({ ties }: Scene): Map<string, string[]> {
  const near = new Map<string, string[]>();
  const add = (one: string, other: string) => {
    const others = near.get(one);
    if (others) others.push(other);
    else near.set(one, [other]);
  };
  for (const { from, to } of ties) {
    add(from, to);
    add(to, from);
  }
  return near;
}
