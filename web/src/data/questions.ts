import { ask } from './client';
import type { Subgraph } from './subgraph';
import { CITATION, type Citation, type Filter, LINK, type Link, NAMED_NODE, type Node } from './types';

/** Sentences come from the server, in the reader's language. */
export type Language = 'EN' | 'NL';

export interface Path {
  length: number;
  sentence: string;
  nodes: Node[];
  links: (Link & { citations: Citation[] })[];
}

export interface Paths {
  nodes: Path[];
  /** Where nothing joins the two: how near it gets. */
  nearest: Path[];
  truncated: boolean;
}

const PATHS = `query Paths(
  $from: ID!, $to: ID!, $via: [LinkType!], $asOf: LocalDate, $status: [LinkStatus!], $certainty: [Certainty!],
  $language: Language!, $first: Int
) {
  paths(from: $from, to: $to, via: $via, asOf: $asOf, status: $status, certainty: $certainty, first: $first) {
    truncated
    nodes { ...path }
    nearest { ...path }
  }
}
fragment path on Path {
  length sentence(language: $language) nodes { ...node } links { ...link citations { ...citation } }
}
${NAMED_NODE} ${LINK} ${CITATION}`;

/** How two entities are connected, the shortest paths first. `via`: only over links of these types. */
export async function paths(
  about: Filter & { from: string; to: string; via?: string[]; asOf: string | null; language: Language; first?: number },
  signal?: AbortSignal,
): Promise<Paths> {
  return (await ask<{ paths: Paths }>(PATHS, about, signal)).paths;
}

export interface Collaborator {
  score: number;
  contextCount: number;
  sentence: string;
  actor: Node;
  contexts: { kind: string; weight: number; entity: Node | null; links: (Link & { citations: Citation[] })[] }[];
}

export interface Collaborators {
  of: Node;
  totalCount: number;
  nodes: Collaborator[];
}

const COLLABORATORS = `query Collaborators(
  $of: ID!, $via: [ContextKind!], $asOf: LocalDate, $status: [LinkStatus!], $certainty: [Certainty!],
  $language: Language!, $first: Int
) {
  of: node(id: $of) { ...node }
  collaborators(of: $of, via: $via, asOf: $asOf, status: $status, certainty: $certainty, first: $first) {
    totalCount
    nodes {
      score contextCount sentence(language: $language)
      actor { ...node }
      contexts { kind weight entity { ...node } links { ...link citations { ...citation } } }
    }
  }
}
${NAMED_NODE} ${LINK} ${CITATION}`;

/** The ways of sharing something that `collaborators` tells apart. */
export const CONTEXTS = ['INITIATIVE', 'EVENT', 'ORGANIZATION', 'DIRECT', 'PEOPLE'];

/** Who works with an actor, ranked by what they share. `via`: only what they share in these ways. */
export async function collaborators(
  about: Filter & { of: string; via?: string[]; asOf: string | null; language: Language; first?: number },
  signal?: AbortSignal,
): Promise<Collaborators> {
  const answer = await ask<{ of: Node; collaborators: Omit<Collaborators, 'of'> }>(COLLABORATORS, about, signal);
  return { of: answer.of, ...answer.collaborators };
}

/** The nodes and links of a few answers as one drawing, each thing once. */
export function drawn(nodes: Node[], links: Link[]): Subgraph {
  const once = new Map(nodes.map((node) => [node.id, node]));
  const ties = new Map(links.map((link) => [link.id, link]));
  const shown = [...ties.values()].filter(({ fromId, toId }) => once.has(fromId) && once.has(toId));
  return {
    nodes: [...once.values()].map((entity) => {
      const near = new Set(
        shown.flatMap(({ fromId, toId }) => (fromId === entity.id ? [toId] : toId === entity.id ? [fromId] : [])),
      );
      return { entity, degree: entity.linkCount, omitted: Math.max(0, entity.linkCount - near.size), distance: 1 };
    }),
    links: shown,
    truncated: false,
  };
}
