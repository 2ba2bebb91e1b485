import { ask } from './client';
import { type Filter, LINK, type Link, NODE, type Node } from './types';

export interface SubgraphNode {
  /** With its own first and last day, where a source states them. */
  entity: Node & { validFrom?: string | null; validTo?: string | null };
  /** With how many entities it is linked, shown or not. */
  degree: number;
  /** How many of these are not in the answer. */
  omitted: number;
  /** Links away from the nearest centre. */
  distance: number;
}

export interface Subgraph {
  nodes: SubgraphNode[];
  links: Link[];
  truncated: boolean;
}

export interface Around extends Filter {
  /** Ids of the centres; 50 at most. */
  around: string[];
  /** How many new nodes each centre may bring in. */
  per?: number;
  first?: number;
  depth?: number;
  asOf?: string | null;
  types?: string[];
  links?: string[];
}

const NEIGHBOURHOOD = `query Neighbourhood(
  $around: [ID!]!, $per: Int, $first: Int, $depth: Int, $asOf: LocalDate, $types: [EntityType!], $links: [LinkType!],
  $status: [LinkStatus!], $certainty: [Certainty!]
) {
  neighbourhood(
    around: $around, per: $per, first: $first, depth: $depth, asOf: $asOf, types: $types, links: $links,
    status: $status, certainty: $certainty
  ) {
    truncated
    nodes { degree omitted distance entity { ...node validFrom validTo } }
    links { ...link }
  }
}
${NODE} ${LINK}`;

/** What lies around one or several entities, ready to draw. */
export async function neighbourhood(around: Around, signal?: AbortSignal): Promise<Subgraph> {
  return (await ask<{ neighbourhood: Subgraph }>(NEIGHBOURHOOD, around, signal)).neighbourhood;
}
