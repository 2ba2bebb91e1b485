import { opening } from '../data/opening';
import { type Collaborators, collaborators, drawn, type Language, type Paths, paths } from '../data/questions';
import { neighbourhood, type Subgraph } from '../data/subgraph';
import { dayBefore } from './days';
import { narrowing } from './narrowing';
import { type Answer, useAnswer } from './useAnswer';
import { filterOf, MOST_SHOWN, type View } from './view';

/** What the picture is drawn from: all time, and, where a day is chosen, that day. */
export interface Drawing {
  all: Answer<Subgraph | null>;
  then: Answer<Subgraph | null>;
  /** The day before that day: what changed is what differs. */
  before: Answer<Subgraph | null>;
  paths: Answer<Paths>;
  collaborators: Answer<Collaborators>;
}

const REGION_TYPES = ['REGION', 'INITIATIVE', 'ORGANIZATION', 'PERSON', 'GROUP'];
const REGION_LINKS = ['RUNS_IN', 'PARTICIPATES_IN', 'HOLDS_ROLE', 'PARTNERS_WITH', 'CENTRE_OF', 'VISITED', 'ORGANIZED'];

/** The part of the picture that opened circles, compared regions or the first page ask for; null when a question alone fills it. */
async function circles(view: View, asOf: string | null, signal: AbortSignal): Promise<Subgraph | null> {
  const { per, question } = view;
  const filter = filterOf(view);
  const around = view.around.length === 0 && question?.kind === 'timeline' ? question.of : view.around;
  const regions = question?.kind === 'compare' ? question.regions : [];
  // The day only marks what all time has drawn, so it is asked for more: what fits in no cap must not pass for what was not there.
  if (around.length > 0)
    return neighbourhood({ around, per: asOf ? undefined : per, first: MOST_SHOWN, asOf, ...filter }, signal);
  if (regions.length > 0)
    return neighbourhood(
      { around: regions, per: 60, first: MOST_SHOWN, types: REGION_TYPES, links: REGION_LINKS, asOf, ...filter },
      signal,
    );
  return question ? null : opening(asOf, filter, signal);
}

export function useDrawing(view: View, language: Language): Drawing {
  const { question, asOf } = view;
  const filter = filterOf(view);
  const about =
    question?.kind === 'compare' ? question.regions : question?.kind === 'timeline' ? question.of : question?.kind;
  const key = JSON.stringify([view.around, view.per, about, filter]);
  const all = useAnswer(key, (signal) => circles(view, null, signal));
  const fewer = narrowing(view, all.data);
  const rest = useAnswer<Subgraph | null>(fewer && `${key}${JSON.stringify(fewer)}`, (signal) =>
    neighbourhood({ around: view.around, per: view.per, first: MOST_SHOWN, ...filter, ...fewer }, signal),
  );
  const day = fewer ? null : asOf;
  const then = useAnswer(day && `${key}${day}`, (signal) => circles(view, day, signal));
  const before = useAnswer(day && `${key}${dayBefore(day)}`, (signal) => circles(view, day && dayBefore(day), signal));
  const pair = question?.kind === 'paths' && question.from && question.to ? question : null;
  const found = useAnswer(pair && JSON.stringify([pair, asOf, filter, language]), (signal) =>
    paths({ from: pair?.from ?? '', to: pair?.to ?? '', via: pair?.via, asOf, ...filter, language, first: 8 }, signal),
  );
  const whose = question?.kind === 'collaborators' && question.of ? question : null;
  const partners = useAnswer(whose && JSON.stringify([whose, asOf, filter, language]), (signal) =>
    collaborators({ of: whose?.of ?? '', via: whose?.via, asOf, ...filter, language, first: 20 }, signal),
  );
  const circlesNow = fewer ? { ...rest, data: rest.data ?? all.data } : all;
  return { all: circlesNow, then, before, paths: found, collaborators: partners };
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
