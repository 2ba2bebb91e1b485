import { ask } from './client';
import { NODE, type Node } from './types';

export interface Hit {
  entity: Node;
  /** The name, alias, role or text that was found. */
  matched: string;
  kind: 'ABBREVIATION' | 'ALIAS' | 'DESCRIPTION' | 'ID' | 'OFFICIAL' | 'PASSAGE' | 'ROLE' | 'SPELLING';
}

export interface Found {
  nodes: Hit[];
  totalCount: number;
}

const SEARCH = `query Search($text: String!, $first: Int, $types: [EntityType!], $asOf: LocalDate) {
  search(text: $text, first: $first, types: $types, asOf: $asOf) { totalCount nodes { matched kind entity { ...node } } }
}
${NODE}`;

/** Entities by name, alias, role or description; forgives spelling. */
export async function search(
  about: { text: string; first?: number; types?: string[]; asOf?: string | null },
  signal?: AbortSignal,
): Promise<Found> {
  return (await ask<{ search: Found }>(SEARCH, about, signal)).search;
}
