import type { Spool, SpoolFolder } from '../spool';

export type Value = string | number | boolean | string[];
export type FactProperties = Record<string, Value>;

interface Fact {
  id: string;
  /** The seed folder it came from; no part of what is known, so not of the version. */
  mark: string;
}

export interface NodeFact extends Fact {
  labels: string[];
  properties: FactProperties;
}

export interface NameFact extends Fact {
  entity: string;
  properties: FactProperties;
}

export interface CitationFact extends Fact {
  documentId: string;
  properties: FactProperties;
}

export interface FormerIdFact extends Fact {
  entity: string;
}

export interface LinkFact extends Fact {
  type: string;
  from: string;
  to: string;
  properties: FactProperties;
}

/** What seeds come to: each kind by id, in the order of the ids' SHA-256. */
export interface Facts {
  nodes: Spool<NodeFact>;
  names: Spool<NameFact>;
  citations: Spool<CitationFact>;
  formerIds: Spool<FormerIdFact>;
  links: Spool<LinkFact>;
}

export const FACT_KINDS = ['nodes', 'names', 'citations', 'formerIds', 'links'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

export function noFacts(spools: SpoolFolder): Facts {
  return {
    nodes: spools.spool(),
    names: spools.spool(),
    citations: spools.spool(),
    formerIds: spools.spool(),
    links: spools.spool(),
  };
}
