import { opening } from '../data/opening';
import { type Collaborators, collaborators, drawn, type Language, type Paths, paths } from '../data/questions';
import { neighbourhood, type Subgraph } from '../data/subgraph';
import { narrowing } from './narrowing';
import { type Answer, useAnswer } from './useAnswer';
import { MOST_SHOWN, type View } from './view';

/** What the picture is drawn from: all time, and, where a day is chosen, that day. */
export interface Drawing {
  all: Answer<Subgraph | null>;
  then: Answer<Subgraph | null>;
  paths: Answer<Paths>;
  collaborators: Answer<Collaborators>;
}

const REGION_TYPES = ['REGION', 'INITIATIVE', 'ORGANIZATION', 'PERSON', 'GROUP'];
const REGION_LINKS = ['RUNS_IN', 'PARTICIPATES_IN', 'HOLDS_ROLE', 'PARTNERS_WITH', 'CENTRE_OF', 'VISITED', 'ORGANIZED'];

/** The part of the picture that opened circles, compared regions or the first page ask for; null when a question alone fills it. */
async function circles(
  { around, per, question }: View,
  asOf: string | null,
  signal: AbortSignal,
): Promise<Subgraph | null> {
  const regions = question?.kind === 'compare' ? question.regions : [];
  // The day only marks what all time has drawn, so it is asked for more: what fits in no cap must not pass for what was not there.
  if (around.length > 0) return neighbourhood({ around, per: asOf ? undefined : per, first: MOST_SHOWN, asOf }, signal);
  if (regions.length > 0)
    return neighbourhood(
      { around: regions, per: 60, first: MOST_SHOWN, types: REGION_TYPES, links: REGION_LINKS, asOf },
      signal,
    );
  return question ? null : opening(asOf, signal);
}

export function useDrawing(view: View, language: Language): Drawing {
  const { question, asOf } = view;
  const key = JSON.stringify([view.around, view.per, question?.kind === 'compare' ? question.regions : question?.kind]);
  const all = useAnswer(key, (signal) => circles(view, null, signal));
  const fewer = narrowing(view, all.data);
  const rest = useAnswer<Subgraph | null>(fewer && `${key}${JSON.stringify(fewer)}`, (signal) =>
    neighbourhood({ around: view.around, per: view.per, first: MOST_SHOWN, ...fewer }, signal),
  );
  const then = useAnswer(fewer || !asOf ? null : `${key}${asOf}`, (signal) => circles(view, asOf, signal));
  const pair = question?.kind === 'paths' && question.from && question.to ? question : null;
  const found = useAnswer(pair && JSON.stringify([pair, asOf, language]), (signal) =>
    paths({ from: pair?.from ?? '', to: pair?.to ?? '', asOf, language, first: 8 }, signal),
  );
  const of = question?.kind === 'collaborators' && question.of ? question.of : null;
  const partners = useAnswer(of && JSON.stringify([of, asOf, language]), (signal) =>
    collaborators({ of: of ?? '', asOf, language, first: 20 }, signal),
  );
  const circlesNow = fewer ? { ...rest, data: rest.data ?? all.data } : all;
  return { all: circlesNow, then, paths: found, collaborators: partners };
}

/** The answer to the question and the opened circles as one subgraph. */
export function together(drawing: Drawing, circlesNow: Subgraph | null | undefined): Subgraph | null {
  const found = drawing.paths.data;
  const partners = drawing.collaborators.data;
  const parts: Subgraph[] = circlesNow ? [circlesNow] : [];
  if (found) {
    const shown = found.nodes.length > 0 ? found.nodes : found.nearest;
    parts.push(
      drawn(
        shown.flatMap(({ nodes }) => nodes),
        shown.flatMap(({ links }) => links),
      ),
    );
  }
  if (partners) parts.push(drawnContexts(partners));
  if (parts.length === 0) return null;
  const [first, ...more] = parts as [Subgraph, ...Subgraph[]];
  const known = new Set(first.nodes.map(({ entity }) => entity.id));
  const links = new Map([...first.links, ...more.flatMap((part) => part.links)].map((link) => [link.id, link]));
  const added = more.flatMap((part) => part.nodes).filter(({ entity }) => !known.has(entity.id));
  return { nodes: [...first.nodes, ...added], links: [...links.values()], truncated: first.truncated };
}

function drawnContexts({ of, nodes }: Collaborators): Subgraph {
  const contexts = nodes.flatMap((one) => one.contexts);
  const shared = contexts.flatMap(({ entity }) => (entity ? [entity] : []));
  return drawn(
    [of, ...nodes.map(({ actor }) => actor), ...shared],
    contexts.flatMap(({ links }) => links),
  );
}
