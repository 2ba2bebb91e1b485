import { entityFrom } from '../../entity/build';
import type { QueryParameters, Row } from '../../graph/graph';
import type { RequestGraph } from '../../graph/request';
import { pagedFrom } from '../../link/paged';
import { linkFrom } from '../../link/relation';
import { FIRST_DAY, LAST_DAY } from '../../seeds/dates';
import type { SpokenLink } from '../sentence';
import { TimelineItem } from './item';
import type { TimelineKindName } from './kinds';

const STATEMENT = 'explore/timeline';

/** One page of a timeline, in one trip. Throws at once where the statement is missing. */
export function timelineLoader(graph: RequestGraph) {
  if (!graph.statements.has(STATEMENT)) throw new Error(`cypher/${STATEMENT}.cypher is missing.`);
  return async (parameters: QueryParameters) => pagedFrom(await graph.read(STATEMENT, parameters), itemFrom);
}

function itemFrom(row: Row): TimelineItem {
  const key = row.cursor as string;
  return Object.assign(new TimelineItem(), {
    // The cursor is both days, the rank within a day, then what happened.
    id: key.split(' ').slice(3).join(' '),
    kind: row.itemKind as TimelineKindName,
    date: row.date as string,
    dateEarliest: row.earliest === FIRST_DAY ? null : (row.earliest as string),
    dateLatest: row.latest === LAST_DAY ? null : (row.latest as string),
    entity: entityFrom(row),
    link: row.linkId == null ? null : spokenLinkFrom(row),
    name: row.nameText as string | null,
    citationIds: (row.citations ?? []) as string[],
  });
}

function spokenLinkFrom(row: Row): SpokenLink {
  return { ...linkFrom(row), from: entityFrom(row, 'from'), to: entityFrom(row, 'to') } as unknown as SpokenLink;
}
