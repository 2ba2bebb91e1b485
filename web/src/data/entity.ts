import { ask } from './client';
import {
  type Certainty,
  CITATION,
  type Citation,
  type CitedLink,
  type Filter,
  LINK,
  NAMED_NODE,
  type Node,
} from './types';

export interface EntityName {
  name: string;
  kind: 'OFFICIAL' | 'ALIAS' | 'ABBREVIATION' | 'SPELLING';
  because: string | null;
  validFrom: string | null;
  validTo: string | null;
  citations: Citation[];
}

/** One end of a link, with the link: what a list of relations needs. */
export interface Relation extends CitedLink {
  node: Node;
}

interface Reported extends Node {
  asOf?: string | null;
  citations: Citation[];
}

interface Claimed extends Node {
  stance: 'AGAINST' | 'FOR' | 'NEUTRAL' | 'PROPOSAL' | 'QUESTION' | null;
  date: string | null;
  speakerDescription: string | null;
  speakers: { nodes: { id: string; name: string }[] };
  citations: Citation[];
}

export interface Details extends Node {
  note: string | null;
  certainty: Certainty;
  validFrom: string | null;
  validTo: string | null;
  names: EntityName[];
  citations: Citation[];
  /** Named after its enum in the schema, in capitals; null for a type without kinds. */
  kind: string | null;
  /** Addresses of the same thing elsewhere. */
  tooi: string | null;
  wikidata: string | null;
  website: string | null;
  date: string | null;
  links: { totalCount: number; edges: Relation[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  denied: { edges: Relation[] };
  figures: { totalCount: number; nodes: Reported[] };
  statementsAbout: { totalCount: number; nodes: Claimed[] };
}

const RELATION = `fragment relation on LinkedEntityConnection {
  totalCount pageInfo { hasNextPage endCursor }
  edges { ...edge citations { ...citation } node { ...node } }
}
${LINK.replace('fragment link on Link', 'fragment edge on LinkedEntityEdge')}`;

// Aliases, since `kind` is another enum on each type and GraphQL does not merge these under one name.
const ENTITY = `query Entity(
  $id: ID!, $asOf: LocalDate, $first: Int, $figures: Int, $statements: Int, $status: [LinkStatus!], $certainty: [Certainty!]
) {
  node(id: $id) {
    ...node note certainty validFrom validTo
    names(asOf: $asOf) { name kind because validFrom validTo citations { ...citation } }
    citations { ...citation }
    links(first: $first, asOf: $asOf, status: $status, certainty: $certainty) { ...relation }
    denied: links(first: 20, status: [DENIED]) { ...relation }
    figures(first: $figures) { totalCount nodes { ...node asOf citations { ...citation } } }
    statementsAbout(first: $statements) {
      totalCount
      nodes { ...node stance date speakerDescription speakers { nodes { id name } } citations { ...citation } }
    }
    ... on Organization { organizationKind: kind tooi wikidata website }
    ... on Region { regionKind: kind tooi wikidata }
    ... on Initiative { initiativeKind: kind website }
    ... on Event { eventKind: kind date }
    ... on Document { documentKind: kind date website }
    ... on Person { wikidata }
    ... on Statement { date }
  }
}
${NAMED_NODE} ${CITATION} ${RELATION}`;

type Raw = Details &
  Record<`${'organization' | 'region' | 'initiative' | 'event' | 'document'}Kind`, string | undefined>;

/** All that is known of one entity, each claim with its citations; null for an unknown id. */
export async function entity(
  about: Filter & { id: string; asOf: string | null; first: number; figures?: number; statements?: number },
  signal?: AbortSignal,
) {
  const { node } = await ask<{ node: Raw | null }>(ENTITY, { figures: 20, statements: 20, ...about }, signal);
  if (!node) return null;
  const kind = node.organizationKind ?? node.regionKind ?? node.initiativeKind ?? node.eventKind ?? node.documentKind;
  return { ...node, kind: kind ?? null } as Details;
}
