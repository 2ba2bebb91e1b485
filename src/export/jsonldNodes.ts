import { readDate } from '../seeds/dates';
import { cites } from './cites';
import { citing } from './citing';
import type {
  ExportCitationRecord,
  ExportFormerId,
  ExportName,
  ExportNode,
  ExportProperties,
  ExportValue,
} from './records';
import type { ExportHeader } from './source';
import { CONTEXT, NODE_CLASSES } from './vocabulary';

export type JsonLdNode = Record<string, unknown>;

export const entityIri = (id: string) => `entity:${encodeURIComponent(id)}`;
export const citationIri = (id: string) => `citation:${encodeURIComponent(id)}`;
export const roleIri = (role: string) => `roles:${encodeURIComponent(role)}`;

export function entityNode({ id, label, properties, mark }: ExportNode): JsonLdNode {
  const { kind, tooi, wikidata, ...said } = properties;
  const types = [
    ...(NODE_CLASSES[label] ?? []),
    ...(NODE_CLASSES[`${label} ${kind}`] ?? []),
    `regiograaf:${word(label)}`,
  ];
  return {
    '@id': entityIri(id),
    '@type': types,
    ...words({ ...said, kind }),
    ...(label === 'Event' ? days(properties.date) : {}),
    sameAs: sameAs(tooi, wikidata),
    seedFolder: mark ?? undefined,
  };
}

export function nameNode({ id, entityId, properties, mark }: ExportName): JsonLdNode {
  const { name, ...said } = properties;
  return {
    '@id': `label:${encodeURIComponent(id)}`,
    '@type': 'skosxl:Label',
    literalForm: name,
    labelOf: entityIri(entityId),
    ...words(said),
    seedFolder: mark ?? undefined,
  };
}

export function citationNode(citation: ExportCitationRecord): JsonLdNode {
  const { id, documentId, properties, mark } = citation;
  return {
    '@id': citationIri(id),
    '@type': ['prov:Entity', 'oa:SpecificResource'],
    document: entityIri(documentId),
    reads: cites(citation),
    ...words(properties),
    selector: lines(properties),
    seedFolder: mark ?? undefined,
  };
}

export function formerNode({ id, entityId }: ExportFormerId): JsonLdNode {
  return { '@id': entityIri(id), replacedBy: entityIri(entityId) };
}

export function roleNode(role: string): JsonLdNode {
  return { '@id': roleIri(role), '@type': 'org:Role', prefLabel: role };
}

export function graphNode(header: ExportHeader): JsonLdNode {
  const { version, loadedAt, selection } = header;
  const part = Object.entries(selection).map(([name, value]) => `${name} ${value}`);
  return {
    '@id': `graph:${version ?? 'unknown'}`,
    '@type': ['schema:Dataset', 'prov:Entity'],
    name: 'Regiograaf',
    version: version ?? undefined,
    modified: loadedAt ?? undefined,
    'dcterms:bibliographicCitation': citing(header),
    description: part.length > 0 ? part.join('; ') : undefined,
  };
}

/** Properties by the words of the context; what it has no word for stands in `other`, by name and value. */
export function words(properties: Record<string, ExportValue | undefined>): JsonLdNode {
  const { id: _id, citations, role, ...said } = properties;
  const known: JsonLdNode = {};
  const other: JsonLdNode[] = [];
  for (const [name, value] of Object.entries(said))
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    else if (Object.hasOwn(CONTEXT, name) && isPlain(name)) known[name] = value;
    else other.push({ '@type': 'schema:PropertyValue', name, value });
  if (typeof role === 'string') known.role = roleIri(role);
  if (Array.isArray(citations) && citations.length > 0) known.citations = citations.map(citationIri);
  if (other.length > 0) known.other = other;
  return known;
}

/** Whether a value, rather than a node or a prefix, may stand under the word. What somebody added by hand may bear any name. */
function isPlain(name: string): boolean {
  const term = CONTEXT[name];
  if (typeof term === 'string') return !/[:#/]$/.test(term);
  return (term as JsonLdNode)['@type'] !== '@id';
}

/** A label or type as the last part of an IRI. */
export function word(name: string): string {
  return encodeURIComponent(name);
}

function sameAs(tooi: ExportValue | undefined, wikidata: ExportValue | undefined): string[] | undefined {
  const found = [
    ...(typeof tooi === 'string' && /^https?:\/\/[^\s<>"{}|\\^`]+$/.test(tooi) ? [tooi] : []),
    ...(typeof wikidata === 'string' && /^Q\d+$/.test(wikidata) ? [`http://www.wikidata.org/entity/${wikidata}`] : []),
  ];
  return found.length > 0 ? found : undefined;
}

/** An event's date as schema.org takes it; only a date that is one day, as it has no word for doubt. */
function days(date: ExportValue | undefined): JsonLdNode {
  if (typeof date !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(date)) return {};
  const { earliest, latest } = readDate(date);
  return { startDate: earliest, endDate: latest };
}

/** RFC 5147 counts the places between lines, from 0: lines 104 to 106 lie between 103 and 106. */
function lines({ firstLine, lastLine }: ExportProperties): JsonLdNode | undefined {
  if (typeof firstLine !== 'number') return undefined;
  return {
    '@type': 'oa:FragmentSelector',
    conformsTo: 'http://tools.ietf.org/rfc/rfc5147',
    'rdf:value': `line=${firstLine - 1},${lastLine ?? firstLine}`,
  };
}
