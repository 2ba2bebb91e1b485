import { type Badge, drawBadge, type Label, placeLabels, Ruler, writeLabels } from './labels';
import type { Picture } from './picture';

const MOST_BADGES = 60;
const MOST_NAMED = 8;

/** The names and badges over the picture, on a canvas of their own. */
export class Words {
  private readonly overlay: CanvasRenderingContext2D;
  readonly ruler: Ruler;
  private badges: Badge[] = [];

  constructor(private readonly picture: Picture) {
    const { sigma } = picture;
    sigma.createCanvasContext('words', { style: { pointerEvents: 'none' } });
    // A canvas that is added later has the size of the others only after the next resize.
    sigma.resize(true);
    this.overlay = (sigma.getCanvases().words as HTMLCanvasElement).getContext('2d') as CanvasRenderingContext2D;
    this.ruler = new Ruler(this.overlay);
  }

  /** The nodes in view that may carry a name. */
  labels(): (Label & { id: string })[] {
    const { sigma, graph, spotlight, places } = this.picture;
    const { width, height } = sigma.getDimensions();
    const { focus } = spotlight;
    const badged = graph.order <= MOST_BADGES || focus !== null;
    const labels: (Label & { id: string })[] = [];
    graph.forEachNode((id, { omitted, ghost, degree }) => {
      if (focus && !focus.has(id)) return;
      const data = places.drawn.get(id);
      if (!data || (this.picture.moving && !data.strong)) return;
      const { x, y } = sigma.framedGraphToViewport(data);
      if (x < 0 || y < 0 || x > width || y > height) return;
      labels.push({
        id,
        x,
        y,
        size: sigma.scaleSize(data.size),
        text: String(data.label ?? ''),
        weight: degree,
        strong: data.strong,
        must: data.must,
        dim: ghost,
        more: badged && !ghost ? omitted : 0,
      });
    });
    // A few centres are named in any case; of fifty those for which there is room.
    const strong = labels.filter((label) => label.strong);
    if (strong.length <= MOST_NAMED) for (const label of strong) label.must = true;
    return labels;
  }

  draw(): void {
    const { sigma, paint } = this.picture;
    const { width, height } = sigma.getDimensions();
    this.overlay.clearRect(0, 0, width, height);
    const labels = this.labels();
    writeLabels(this.overlay, paint, placeLabels(labels, this.ruler, width));
    this.badges = labels
      .filter(({ more }) => more > 0)
      .map((label) => drawBadge(this.overlay, paint, label.id, label, label.more));
  }

  badgeAt(x: number, y: number): string | null {
    return (
      this.badges.findLast(
        (badge) =>
          x >= badge.x - 3 && x <= badge.x + badge.width + 3 && y >= badge.y - 3 && y <= badge.y + badge.height + 3,
      )?.id ?? null
    );
  }
}
