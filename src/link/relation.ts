import { entityFrom } from '../entity/build';
import { batch } from '../graph/batching';
import type { QueryParameters, Row } from '../graph/graph';
import type { RequestGraph } from '../graph/request';
import { type LinkArgs, linkParameters } from './args';
import { type LinkEdge, type Page, pageOf } from './connection';
import { cursorOf } from './cursor';

/** A field that follows one type of link from many entities at once. */
export interface Relation {
  load(entity: { id: string }, args: LinkArgs, filter?: QueryParameters): Promise<Page<LinkEdge>>;
}

/** A loader over a statement that returns `key`, `totalCount`, `preceding`, `cursor`, the link's columns and the other end's. */
export function relation(graph: RequestGraph, statement: string): Relation {
  const loader = batch(graph, statement, relationPage);
  return { load: (entity, args, filter = {}) => loader.load(entity.id, { ...linkParameters(args), ...filter }) };
}

function relationPage(rows: Row[]): Page<LinkEdge> {
  const edges = rows.filter((row) => row.linkId != null).map(edgeFrom);
  return pageOf(edges, (rows[0]?.totalCount as number) ?? 0, (rows[0]?.preceding as number) ?? 0);
}

function edgeFrom(row: Row): LinkEdge {
  return { ...linkFrom(row), cursor: cursorOf(row.cursor as string), node: entityFrom(row) } as LinkEdge;
}

/** The link's own facts from a row's columns. A statement leaves out the columns that its type of link does not have. */
export function linkFrom(row: Row) {
  return {
    id: row.linkId,
    type: row.linkType,
    fromId: row.fromId,
    toId: row.toId,
    title: row.title,
    role: row.role,
    portfolio: row.portfolio,
    capacity: row.capacity,
    subject: row.subject,
    succession: row.succession,
    certainty: row.certainty,
    status: row.status,
    holds: row.holds,
    validFrom: row.validFrom,
    validTo: row.validTo,
    observedOn: row.observedOn ?? [],
    note: row.note,
    citationIds: row.citations ?? [],
  };
}
