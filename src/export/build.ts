import type { Row } from '../graph/graph';
import { MODEL } from '../seeds/model';
import type {
  ExportCitation,
  ExportCitationRecord,
  ExportFormerId,
  ExportLink,
  ExportName,
  ExportNode,
  ExportProperties,
} from './records';

const DERIVED =
  /^(sortKey|dateKey|linkKey|linkCount|possibleFrom|possibleTo|holdsFrom|holdsTo|doubts)$|(Earliest|Latest)$/;

export type Citations = ReadonlyMap<string, ExportCitation>;

/** The ids of the citations that a row names. */
export function citedBy({ properties }: Row): string[] {
  return ((properties as ExportProperties).citations as string[] | undefined) ?? [];
}

export function nodeFrom(row: Row, citations: Citations): ExportNode {
  const labels = [...(row.labels as string[])].sort();
  return { id: row.id as string, labels, label: ownLabel(labels), ...split(row), citations: cited(row, citations) };
}

export function linkFrom(row: Row, citations: Citations): ExportLink {
  const { id, type, from, to } = row as Record<'id' | 'type' | 'from' | 'to', string>;
  return { id, type, from, to, ...split(row), citations: cited(row, citations) };
}

export function nameFrom(row: Row, citations: Citations): ExportName {
  return {
    id: row.id as string,
    entityId: row.entityId as string,
    ...split(row),
    citations: cited(row, citations),
  };
}

export function formerIdFrom(row: Row): ExportFormerId {
  return { id: row.id as string, entityId: row.entityId as string, mark: markOf(row) };
}

export function citationFrom(row: Row): ExportCitationRecord {
  const { id: _id, documentId: _documentId, seedFolder: _mark, ...properties } = row.properties as ExportProperties;
  const { id, documentId, documentName } = row as Record<'id' | 'documentId' | 'documentName', string>;
  return {
    id,
    documentId,
    documentName: documentName ?? documentId,
    properties: sorted(properties),
    mark: markOf(row),
  };
}

function sorted(properties: ExportProperties): ExportProperties {
  return Object.fromEntries(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The label that says the most: of those that the model declares, the one that carries the most others. */
function ownLabel(labels: string[]): string {
  const declared = labels.filter((label) => MODEL.nodes.has(label));
  return declared.sort((a, b) => MODEL.node(b).also.length - MODEL.node(a).also.length)[0] ?? labels[0]!;
}

function split({ properties }: Row) {
  const known: ExportProperties = {};
  const derived: ExportProperties = {};
  const { seedFolder, ...all } = properties as ExportProperties;
  for (const name of Object.keys(all).sort()) (DERIVED.test(name) ? derived : known)[name] = all[name]!;
  return { properties: known, derived, mark: (seedFolder as string | undefined) ?? null };
}

function cited(row: Row, citations: Citations): ExportCitation[] {
  return citedBy(row).flatMap((id) => citations.get(id) ?? []);
}

function markOf({ properties }: Row): string | null {
  return ((properties as ExportProperties).seedFolder as string | undefined) ?? null;
}
