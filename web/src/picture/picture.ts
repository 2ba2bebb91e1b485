import Graph from 'graphology';
import Sigma from 'sigma';
import type { NodeDisplayData } from 'sigma/types';
import { calm } from './browser';
import type { Emphasis } from './emphasis';
import { LOOKS } from './kinds';
import { type Badge, drawBadge, type Label, writeLabels } from './labels';
import { Layout } from './layout';
import { LinkProgram } from './linkProgram';
import { type Paint, readPaint } from './paint';
import { type PictureEvents, pointer } from './pointer';
import type { Scene } from './scene';
import { ShapeProgram } from './shapeProgram';

const STEPS = 500;
const MOST_BADGES = 60;

/** Draws a scene with sigma.js and keeps it in step: nodes that stay keep their place. */
export class Picture {
  readonly graph = new Graph({ type: 'undirected', multi: false });
  readonly sigma: Sigma;
  private readonly layout: Layout;
  private readonly overlay: CanvasRenderingContext2D;
  private paint: Paint;
  private badges: Badge[] = [];
  private emphasis: Emphasis = { chosen: [], lit: null };
  private hovered: string | null = null;
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
      edgeProgramClasses: { link: LinkProgram },
      enableEdgeEvents: true,
      zIndex: true,
      renderLabels: false,
      minCameraRatio: 0.05,
      maxCameraRatio: 4,
      stagePadding: 60,
      // The names are ours (`labels.ts`), also that of the node under the pointer.
      defaultDrawNodeHover: () => {},
      nodeReducer: (id, data) => this.reduceNode(id, data),
      edgeReducer: (id, data) => this.reduceLink(id, data),
    });
    this.sigma.createCanvasContext('words', { style: { pointerEvents: 'none' } });
    // A canvas that is added later has the size of the others only after the next resize.
    this.sigma.resize(true);
    this.overlay = (this.sigma.getCanvases().words as HTMLCanvasElement).getContext('2d') as CanvasRenderingContext2D;
    // Until the last places are drawn, the pointer would meet the nodes where they were.
    const settled = () => box.setAttribute('data-settled', '');
    this.layout = new Layout(this.graph, () => this.sigma.once('afterRender', settled));
    this.sigma.on('afterRender', () => this.drawWords());
    // Sigma only watches the window; the legend changes the room for the picture too.
    this.resized.observe(box);
    this.release = pointer(this, events, (id) => {
      this.hovered = id;
      this.sigma.refresh({ skipIndexation: true });
    });
  }

  /** Takes over a scene. Only what is new moves the layout. */
  show(scene: Scene, pinned: Record<string, [number, number]>): void {
    const { graph } = this;
    const before = graph.order;
    const kept = new Set(scene.nodes.map(({ entity }) => entity.id));
    for (const id of graph.nodes()) if (!kept.has(id)) graph.dropNode(id);
    let changed = graph.order !== before;
    const most = Math.max(4, ...scene.nodes.map(({ degree }) => degree));
    for (const node of scene.nodes) {
      const { id, name, __typename } = node.entity;
      const pin = pinned[id];
      const size = 4.5 + 11 * Math.sqrt(node.degree / most) + (node.centre ? 2 : 0);
      const facts = {
        label: name,
        size,
        look: LOOKS[__typename],
        ...node,
        ...(pin ? { x: pin[0], y: pin[1] } : {}),
        pinned: Boolean(pin),
      };
      if (graph.hasNode(id)) graph.mergeNodeAttributes(id, facts);
      else {
        graph.addNode(id, { ...this.placeFor(id, scene), ...facts });
        changed = true;
      }
    }
    const ties = new Map(scene.ties.map((tie) => [tie.id, tie]));
    for (const edge of graph.edges()) if (!ties.has(edge)) graph.dropEdge(edge);
    for (const tie of ties.values()) {
      if (graph.hasEdge(tie.id)) graph.mergeEdgeAttributes(tie.id, tie);
      else graph.addEdgeWithKey(tie.id, tie.from, tie.to, { ...tie });
    }
    if (changed) this.settle(before === 0);
  }

  /** New nodes begin near a neighbour that is already drawn, each at an angle of its own. */
  private placeFor(id: string, scene: Scene): { x: number; y: number } {
    const tie = scene.ties.find(
      ({ from, to }) => (from === id && this.graph.hasNode(to)) || (to === id && this.graph.hasNode(from)),
    );
    const near = tie && this.graph.getNodeAttributes(tie.from === id ? tie.to : tie.from);
    // The golden angle spreads them evenly, and always in the same way: the same link opens on the same picture.
    const turn = this.graph.order * 2.399963;
    const away = near ? 18 : 12 * Math.sqrt(1 + this.graph.order);
    return { x: (near?.x ?? 0) + away * Math.cos(turn), y: (near?.y ?? 0) + away * Math.sin(turn) };
  }

  private settle(first: boolean): void {
    this.box.removeAttribute('data-settled');
    this.sigma.setCustomBBox(null);
    this.layout.start(this.graph.order > 1000 ? STEPS / 2 : STEPS);
    if (first) this.sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
  }

  emphasize(emphasis: Emphasis): void {
    this.emphasis = emphasis;
    this.sigma.refresh({ skipIndexation: true });
  }

  /** Reads the colours again after the reader switched between light and dark. */
  repaint(): void {
    this.paint = readPaint(this.box);
    this.sigma.refresh();
  }

  private focus(): Set<string> | null {
    const { chosen, lit } = this.emphasis;
    if (this.hovered && this.graph.hasNode(this.hovered))
      return new Set([this.hovered, ...this.graph.neighbors(this.hovered)]);
    if (lit) return new Set(lit);
    if (chosen.length === 2) return new Set(chosen);
    const [one] = chosen;
    return one && this.graph.hasNode(one) ? new Set([one, ...this.graph.neighbors(one)]) : null;
  }

  private reduceNode(id: string, data: Record<string, unknown>): Record<string, unknown> {
    const focus = this.focus();
    const dim = Boolean(data.ghost) || (focus !== null && !focus.has(id));
    const strong = this.emphasis.chosen.includes(id) || id === this.hovered || Boolean(data.centre);
    const look = data.look as { color: string };
    return {
      ...data,
      color: dim ? this.paint.faint : look.color,
      ring: this.emphasis.chosen.includes(id) || Boolean(data.pinned),
      forceLabel: strong || (this.emphasis.lit?.includes(id) ?? false),
      label: dim && focus ? null : data.label,
      strong,
      dim,
      zIndex: dim ? 0 : strong ? 2 : 1,
    };
  }

  private reduceLink(_id: string, data: Record<string, unknown>): Record<string, unknown> {
    const { from, to, links, dashed, ghost } = data as {
      from: string;
      to: string;
      links: unknown[];
      dashed: boolean;
      ghost: boolean;
    };
    const focus = this.focus();
    const { chosen, lit } = this.emphasis;
    const touched = focus
      ? lit || chosen.length === 2
        ? focus.has(from) && focus.has(to)
        : this.touches(from, to)
      : true;
    const dim = ghost || !touched;
    return {
      ...data,
      color: dim ? this.paint.faint : focus ? this.paint.soft : this.paint.line,
      size: Math.min(4, 0.9 + 0.5 * links.length) + (focus && touched ? 0.3 : 0),
      dash: dashed ? 5 : 0,
      zIndex: dim ? 0 : 1,
    };
  }

  private touches(from: string, to: string): boolean {
    const one = this.hovered ?? this.emphasis.chosen[0];
    return one === from || one === to;
  }

  private drawWords(): void {
    const { width, height } = this.sigma.getDimensions();
    this.overlay.clearRect(0, 0, width, height);
    const focus = this.focus();
    const labels: (Label & { id: string })[] = [];
    const badged = this.graph.order <= MOST_BADGES || focus !== null;
    this.graph.forEachNode((id, { omitted, ghost, degree }) => {
      const data = this.sigma.getNodeDisplayData(id) as (NodeDisplayData & { strong?: boolean }) | undefined;
      if (!data || (focus && !focus.has(id))) return;
      const { x, y } = this.sigma.framedGraphToViewport(data);
      if (x < 0 || y < 0 || x > width || y > height) return;
      const size = this.sigma.scaleSize(data.size);
      const strong = Boolean(data.strong) || (this.emphasis.lit?.includes(id) ?? false);
      labels.push({
        id,
        x,
        y,
        size,
        text: String(data.label ?? ''),
        weight: degree,
        strong,
        dim: ghost,
        more: badged && !ghost ? omitted : 0,
      });
    });
    writeLabels(this.overlay, this.paint, labels, width);
    this.badges = labels
      .filter(({ more }) => more > 0)
      .map((label) => drawBadge(this.overlay, this.paint, label.id, label, label.more));
  }

  badgeAt(x: number, y: number): string | null {
    return (
      this.badges.findLast(
        (badge) =>
          x >= badge.x - 3 && x <= badge.x + badge.width + 3 && y >= badge.y - 3 && y <= badge.y + badge.height + 3,
      )?.id ?? null
    );
  }

  zoom(factor: number): void {
    const camera = this.sigma.getCamera();
    void camera.animate({ ratio: camera.getBoundedRatio(camera.ratio * factor) }, { duration: calm() ? 1 : 200 });
  }

  fit(): void {
    this.sigma.setCustomBBox(null);
    void this.sigma.getCamera().animate({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, { duration: calm() ? 1 : 250 });
  }

  kill(): void {
    this.resized.disconnect();
    this.release();
    this.layout.kill();
    this.sigma.kill();
  }
}
