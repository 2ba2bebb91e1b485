import type Graph from 'graphology';
import type { Paint } from './paint';

/** What stands out in the picture. */
export interface Emphasis {
  /** One id: a node; two: the line between them. */
  chosen: string[];
  /** A lit path; all else steps back. */
  lit: string[] | null;
}

type Data = Record<string, unknown>;

/** How every node and line looks, given what is chosen, lit or under the pointer. That is worked out once a change, not once a node. */
export class Spotlight {
  /** The nodes that stand out; null when none does. */
  focus: ReadonlySet<string> | null = null;
  private emphasis: Emphasis = { chosen: [], lit: null };
  private hovered: string | null = null;

  constructor(private readonly graph: Graph) {}

  emphasize(emphasis: Emphasis): void {
    this.emphasis = emphasis;
    this.renew();
  }

  hover(id: string | null): void {
    this.hovered = id;
    this.renew();
  }

  /** Call it when the graph has changed. */
  renew(): void {
    const { graph, hovered } = this;
    const { chosen, lit } = this.emphasis;
    const [one] = chosen;
    const circle = (id: string) => new Set([id, ...graph.neighbors(id)]);
    if (hovered && graph.hasNode(hovered)) this.focus = circle(hovered);
    else if (lit) this.focus = new Set(lit);
    else if (chosen.length === 2) this.focus = new Set(chosen);
    else this.focus = one && graph.hasNode(one) ? circle(one) : null;
  }

  node(id: string, data: Data, paint: Paint): Data {
    const { focus } = this;
    const { chosen, lit } = this.emphasis;
    const dim = Boolean(data.ghost) || (focus !== null && !focus.has(id));
    const must = chosen.includes(id) || id === this.hovered || (lit?.includes(id) ?? false);
    const strong = must || Boolean(data.centre);
    return {
      ...data,
      color: dim ? paint.faint : (data.look as { color: string }).color,
      ring: chosen.includes(id) || Boolean(data.pinned) || Boolean(data.fresh),
      label: dim && focus ? null : data.label,
      strong,
      must,
      dim,
      zIndex: dim ? 0 : strong ? 2 : 1,
    };
  }

  link(data: Data, paint: Paint): Data {
    const { from, to, links, dashed, denied, ghost } = data as { from: string; to: string; links: unknown[] } & Data;
    const { focus } = this;
    const touched = focus === null || this.touches(from, to, focus);
    const dim = Boolean(ghost) || !touched;
    return {
      ...data,
      color: dim ? paint.faint : denied ? paint.bad : focus ? paint.soft : paint.line,
      size: Math.min(4, 0.9 + 0.5 * links.length) + (focus && touched ? 0.3 : 0),
      dash: denied ? 2 : dashed ? 5 : 0,
      zIndex: dim ? 0 : 1,
    };
  }

  private touches(from: string, to: string, focus: ReadonlySet<string>): boolean {
    const { chosen, lit } = this.emphasis;
    if (lit || chosen.length === 2) return focus.has(from) && focus.has(to);
    const one = this.hovered ?? chosen[0];
    return one === from || one === to;
  }
}
