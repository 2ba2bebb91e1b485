import { ask } from './client';
import { NODE, type Node } from './types';

export type Presence = string;

export interface Comparison {
  regions: { region: { id: string; name: string } }[];
  kinds: {
    kind: string | null;
    shared: boolean;
    cells: {
      presence: Presence;
      region: { id: string };
      initiatives: { totalCount: number; nodes: { initiative: Node }[] };
    }[];
  }[];
  connectors: { totalCount: number; nodes: { actor: Node; ties: { region: { id: string; name: string } }[] }[] };
}

const COMPARE = `query Compare($regions: [ID!]!, $asOf: LocalDate) {
  compareRegions(regions: $regions, asOf: $asOf) {
    regions { region { id name } }
    kinds { kind shared cells { presence region { id } initiatives { totalCount nodes { initiative { ...node } } } } }
    connectors { totalCount nodes { actor { ...node } ties { region { id name } } } }
  }
}
${NODE}`;

/** Regions side by side: which initiatives each has, by kind, and who ties the regions together. */
export async function compareRegions(
  regions: string[],
  asOf: string | null,
  signal?: AbortSignal,
): Promise<Comparison> {
  return (await ask<{ compareRegions: Comparison }>(COMPARE, { regions, asOf }, signal)).compareRegions;
}

const REGIONS = `query Regions($first: Int) {
  regions(first: $first, filter: { kind: [LABOUR_MARKET_REGION] }) { nodes { id name } }
}`;

/** The labour-market regions, by name: 35 of them. */
export async function labourMarketRegions(signal?: AbortSignal): Promise<{ id: string; name: string }[]> {
  return (await ask<{ regions: { nodes: { id: string; name: string }[] } }>(REGIONS, { first: 100 }, signal)).regions
    .nodes;
}
