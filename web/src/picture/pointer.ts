import type { Picture } from './picture';

export interface PictureEvents {
  choose: (ids: string[]) => void;
  open: (id: string) => void;
  pin: (id: string, x: number, y: number) => void;
  /** The line under the pointer, and where that is; null when it is left. */
  over: (tie: { id: string; x: number; y: number } | null) => void;
}

const MOVED = 4;

/** Mouse and touch on the picture: choose, open a circle by its badge or a double click, drag to pin. Returns how to let go of it. */
export function pointer(picture: Picture, events: PictureEvents, hover: (id: string | null) => void): () => void {
  const { sigma, graph, box } = picture;
  let dragged: { id: string; x: number; y: number; moved: boolean } | null = null;
  let justDragged = false;

  sigma.on('enterNode', ({ node }) => {
    box.style.cursor = 'pointer';
    hover(node);
  });
  sigma.on('leaveNode', () => {
    box.style.cursor = '';
    hover(null);
  });
  sigma.on('enterEdge', ({ edge, event: { x, y } }) => {
    box.style.cursor = 'pointer';
    events.over({ id: edge, x, y });
  });
  sigma.on('leaveEdge', () => {
    box.style.cursor = '';
    events.over(null);
  });
  const badgeOr = (event: { x: number; y: number }, otherwise: () => void) => {
    if (justDragged) return;
    const badge = picture.words.badgeAt(event.x, event.y);
    if (badge) events.open(badge);
    else otherwise();
  };
  sigma.on('clickNode', ({ node, event }) => badgeOr(event, () => events.choose([node])));
  sigma.on('clickEdge', ({ edge, event }) => badgeOr(event, () => events.choose(graph.extremities(edge))));
  sigma.on('clickStage', ({ event }) => badgeOr(event, () => events.choose([])));
  sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    events.open(node);
  });

  sigma.on('downNode', ({ node, event }) => {
    justDragged = false;
    dragged = { id: node, x: event.x, y: event.y, moved: false };
    picture.places.hold();
  });
  for (const elsewhere of ['downEdge', 'downStage'] as const)
    sigma.on(elsewhere, () => {
      justDragged = false;
    });
  sigma.on('moveBody', ({ event }) => {
    if (!dragged) return;
    if (Math.hypot(event.x - dragged.x, event.y - dragged.y) > MOVED) dragged.moved = true;
    if (!dragged.moved) return;
    const { x, y, pinned } = graph.getNodeAttributes(dragged.id);
    const place = { ...sigma.viewportToGraph(event), pinned: true };
    // Undo brings it back to where it was before it was first moved.
    graph.mergeNodeAttributes(dragged.id, pinned ? place : { ...place, home: { x, y } });
    event.preventSigmaDefault();
    event.original.preventDefault();
    event.original.stopPropagation();
  });
  const drop = () => {
    if (dragged?.moved) {
      const { x, y } = graph.getNodeAttributes(dragged.id);
      justDragged = true;
      events.pin(dragged.id, x, y);
    }
    dragged = null;
  };
  // What is under the pointer may be a line: a picture that is drawn slowly has not yet moved the node there.
  for (const up of ['upNode', 'upEdge', 'upStage'] as const) sigma.on(up, drop);
  return () => sigma.removeAllListeners();
}
