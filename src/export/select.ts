import 'reflect-metadata';
import { ArgumentError } from '../errors';
import { collaborators } from '../explore/collaborators/answer';
import { knownEntities } from '../explore/known';
import { HUB, MOST_CENTRES, walkOf } from '../explore/neighbourhood/args';
import type { Graph } from '../graph/graph';
import { RequestGraph } from '../graph/request';
import { CERTAINTIES, STATUSES } from '../seeds/model';
import type { Context } from '../server/context';
import { createLoaders } from '../server/loaders';
import { named } from './named';
import { slices } from './pages';
import type { Question } from './question';
import type { Selection } from './selection';

/** The most entities that a neighbourhood may have. */
export const MOST_AROUND = 100_000;
const KEYS = 500;
const PATHS = 5;
const COLLABORATORS = 20;

/** Asks the graph which part is meant. Throws NotFoundError for an unknown id, ArgumentError for what is too much. */
export async function selectionOf(graph: Graph, question: Question): Promise<Selection> {
  const { types, links, asOf, status, certainty, asked } = question;
  const context = contextOf(graph);
  const selection: Selection = {
    ids: null,
    linkIds: null,
    labels: types,
    types: links,
    asOf,
    // What is denied is part of a whole graph, and of no answer that does not ask for it.
    statuses:
      status ??
      (question.around || (question.ids && !question.linkIds) ? STATUSES.filter((one) => one !== 'DENIED') : STATUSES),
    certainties: certainty ?? CERTAINTIES,
    asked,
  };
  if (question.ids) return named(context, graph, question, selection);
  if (question.around) return { ...selection, ids: await around(context, question, selection) };
  if (question.collaborators) return { ...selection, ...(await sharing(context, question)) };
  if (question.paths) return { ...selection, ...(await connecting(context, question)) };
  return selection;
}

/** What the resolvers of these answers take of a request. */
function contextOf(graph: Graph): Context {
  const request = new RequestGraph(graph);
  return { graph: request, loaders: createLoaders(request) } as Context;
}

async function around(context: Context, question: Question, selection: Selection): Promise<Set<string>> {
  const centres = await knownEntities(context, 'around', question.around!, MOST_CENTRES);
  const depth = question.depth ?? 1;
  if (question.first !== null) {
    const args = {
      around: question.around!,
      depth,
      first: question.first,
      types: question.types,
      links: question.links,
    };
    const walk = walkOf({ ...args, asOf: question.asOf, status: question.status, certainty: question.certainty });
    const { nodes } = await context.loaders.neighbourhood(centres, walk);
    return new Set(nodes.map(({ entity }) => entity.id));
  }
  const reached = new Set(centres.map(({ id }) => id));
  let keys = [...reached];
  for (let distance = 1; distance <= depth; distance++) {
    const next: string[] = [];
    for (const slice of slices(keys, KEYS)) {
      const { labels, types, asOf, statuses, certainties } = selection;
      const parameters = { labels, types, asOf, statuses, certainties, size: MOST_AROUND + 1 };
      for (const { id, linkCount } of await context.graph.read('export/around', { ...parameters, keys: slice })) {
        if (reached.has(id as string)) continue;
        reached.add(id as string);
        if ((linkCount as number) <= HUB) next.push(id as string);
      }
      if (reached.size > MOST_AROUND)
        throw new ArgumentError(
          'depth',
          `More than ${MOST_AROUND.toLocaleString('en')} entities lie within ${distance} links; ask for a smaller \`depth\`, or for some \`types\` or \`links\`.`,
        );
    }
    keys = next;
  }
  return reached;
}

async function sharing(context: Context, { collaborators: of, first, asOf, status, certainty, types }: Question) {
  const args = { of: of!, first: first ?? COLLABORATORS, asOf, status, certainty };
  const types_ = types ?? undefined;
  const { edges } = await collaborators(context, { ...args, types: types_ } as Parameters<typeof collaborators>[1]);
  const [start] = await knownEntities(context, 'collaborators', [of!], 1);
  const ids = new Set([start!.id]);
  const linkIds = new Set<string>();
  for (const { node } of edges) {
    ids.add(idOf(node.actor));
    for (const { entity, links } of node.contexts) {
      if (entity) ids.add(idOf(entity));
      for (const link of links) addLink(link, ids, linkIds);
    }
  }
  return { ids, linkIds, statuses: STATUSES, labels: null };
}

async function connecting(context: Context, { paths, first, asOf, status, certainty, links: via }: Question) {
  const args = { from: paths![0], to: paths![1], first: first ?? PATHS, asOf, status, certainty, via };
  const { nodes } = await context.loaders.paths.between(args);
  const ids = new Set<string>();
  const linkIds = new Set<string>();
  for (const path of nodes) {
    for (const entity of path.nodes) ids.add(entity.id);
    for (const { links } of path.steps) for (const link of links) addLink(link, ids, linkIds);
  }
  return { ids, linkIds, statuses: STATUSES, labels: null };
}

const idOf = (entity: unknown) => (entity as { id: string }).id;

function addLink(link: unknown, ids: Set<string>, linkIds: Set<string>) {
  const { id, from, to } = link as { id: string; from: unknown; to: unknown };
  linkIds.add(id);
  for (const end of [from, to]) ids.add(idOf(end));
}
