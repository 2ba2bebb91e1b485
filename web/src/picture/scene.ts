import type { Subgraph } from '../data/subgraph';
import type { Link, Node } from '../data/types';
import type { View } from '../view/view';

export interface SceneNode {
  entity: Node;
  degree: number;
  omitted: number;
  centre: boolean;
  /** Shown faintly: it is not there on the day that was asked for. */
  ghost: boolean;
  /** It is there on that day and was not the day before. */
  fresh: boolean;
}

/** All links between two nodes, drawn as one line. */
export interface SceneTie {
  id: string;
  from: string;
  to: string;
  links: Link[];
  /** None of the links is both stated and held. */
  dashed: boolean;
  /** All of the links are denied: it says that there is no link. */
  denied: boolean;
  ghost: boolean;
}

export interface Scene {
  nodes: SceneNode[];
  ties: SceneTie[];
  /** How many of each the answer holds before filters, for the legend. */
  kinds: Map<string, number>;
  types: Map<string, number>;
  truncated: boolean;
}

/**
 * What the picture and the list both show: the answer without what the reader hid or filtered away.
 * `then` is the same question as of a day; what it lacks stays where it was, as a ghost, so that time moves and the picture does not.
 */
export function makeScene(all: Subgraph, then: Subgraph | null, view: View, fresh: string[] = []): Scene {
  const nodesThen = then && new Set(then.nodes.map(({ entity }) => entity.id));
  const linksThen = then && new Set(then.links.map(({ id }) => id));
  const hidden = new Set(view.hidden);
  const centres = new Set([...view.around, ...askedAbout(view)]);
  const merged = then ? onDay(all, then) : all;
  const kept = merged.nodes.filter(
    ({ entity }) =>
      centres.has(entity.id) || (!hidden.has(entity.id) && !view.withoutKinds.includes(entity.__typename)),
  );
  const ids = new Set(kept.map(({ entity }) => entity.id));
  const ties = new Map<string, SceneTie>();
  for (const link of merged.links) {
    if (view.withoutLinks.includes(link.type) || !ids.has(link.fromId) || !ids.has(link.toId)) continue;
    const [from, to] = [link.fromId, link.toId].sort() as [string, string];
    const id = `${from},${to}`;
    const tie = ties.get(id) ?? { id, from, to, links: [], dashed: true, denied: true, ghost: Boolean(then) };
    tie.links.push(link);
    if (link.certainty === 'EXPLICIT' && link.status === 'HELD' && link.holds !== 'UNKNOWN') tie.dashed = false;
    if (link.status !== 'DENIED') tie.denied = false;
    if (linksThen?.has(link.id)) tie.ghost = false;
    ties.set(id, tie);
  }
  return {
    nodes: kept.map(({ entity, degree, omitted }) => ({
      entity,
      degree,
      omitted,
      centre: centres.has(entity.id),
      ghost: Boolean(nodesThen && !nodesThen.has(entity.id)),
      fresh: fresh.includes(entity.id),
    })),
    ties: [...ties.values()],
    kinds: count(merged.nodes.map(({ entity }) => entity.__typename)),
    types: count(merged.links.map(({ type }) => type)),
    truncated: merged.truncated,
  };
}

/** The ids of what a scene shows, ghosts aside: on a day, what is there on that day. */
export function shownIn({ nodes, ties }: Scene, asOf: string | null): { ids: string[]; linkIds: string[] } {
  const links = ties.filter(({ ghost }) => !ghost).flatMap((tie) => tie.links);
  // On a line of several links some may be of another day; those of the day say whether they hold.
  const marked = asOf !== null && links.some(({ holds }) => holds !== null);
  return {
    ids: nodes.filter(({ ghost }) => !ghost).map(({ entity }) => entity.id),
    linkIds: links.filter(({ holds }) => !marked || holds !== null).map(({ id }) => id),
  };
}

/** Whom the question is about; they are always shown. */
function askedAbout({ question }: View): string[] {
  if (question?.kind === 'paths') return [question.from, question.to];
  if (question?.kind === 'collaborators' || question?.kind === 'timeline') return [question.of].flat();
  return question?.regions ?? [];
}

/** The links of all time, each as it is on the day where it counts then: that one says whether it holds. */
function onDay(all: Subgraph, then: Subgraph): Subgraph {
  const links = new Map([...all.links, ...then.links].map((link) => [link.id, link]));
  return { ...all, links: [...links.values()] };
}

function count(names: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
