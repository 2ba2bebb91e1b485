import { ask } from './client';
import type { Language } from './questions';
import { CITATION, type Citation, type Filter, LINK, type Link, NAMED_NODE, type Node } from './types';

export interface TimelineItem {
  id: string;
  /** TimelineKind, e.g. HAPPENED. */
  kind: string;
  /** EDTF. */
  date: string;
  /** What happened, as a sentence. */
  text: string;
  /** Which of those asked about. */
  entity: Node;
  /** Null for the first and last day of the thing itself, and for its names. */
  link: (Link & { from: Node; to: Node }) | null;
  citations: Citation[];
}

export interface Timeline {
  /** Those asked about, in the order given; null for an unknown id. */
  of: (Node | null)[];
  totalCount: number;
  nodes: TimelineItem[];
}

const TIMELINE = `query Timeline(
  $of: [ID!]!, $first: Int, $asOf: LocalDate, $status: [LinkStatus!], $certainty: [Certainty!], $language: Language!
) {
  of: nodes(ids: $of) { ...node }
  timeline(of: $of, first: $first, asOf: $asOf, status: $status, certainty: $certainty) {
    totalCount
    nodes {
      id kind date text(language: $language)
      entity { ...node }
      link { ...link from { ...node } to { ...node } }
      citations { ...citation }
    }
  }
}
${NAMED_NODE} ${LINK} ${CITATION}`;

/** Everything dated about one or several entities, oldest first. */
export async function timeline(
  about: Filter & { of: string[]; first: number; asOf: string | null; language: Language },
  signal?: AbortSignal,
): Promise<Timeline> {
  const answer = await ask<{ of: Timeline['of']; timeline: Omit<Timeline, 'of'> }>(TIMELINE, about, signal);
  return { of: answer.of, ...answer.timeline };
}
