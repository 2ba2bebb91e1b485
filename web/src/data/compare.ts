import { ask } from './client';
import { CITATION, type Citation, type CitedLink, type Filter, LINK, NAMED_NODE, type Node } from './types';

export type Presence = 'HAS' | 'PLANNED' | 'LACKS';

export interface Named {
  id: string;
  name: string;
}

export interface Listed<T> {
  totalCount: number;
  nodes: T[];
}

export interface ReportedFigure {
  figure: Node;
  link: { citations: Citation[] };
}

export interface ComparedInitiative {
  initiative: Node;
  leaders: { actor: Node; link: CitedLink }[];
  figures: ReportedFigure[];
  links: CitedLink[];
}

/** That somebody would like an initiative, or something like it. */
export interface Wish {
  initiative: Node;
  /** The regions of the comparison that have it. */
  heldBy: Named[];
  actors: Node[];
  /** What was said; null where a link is proposed instead. */
  statement: (Node & { speakerDescription: string | null; citations: Citation[] }) | null;
  links: CitedLink[];
}

export interface Meeting {
  event: Node & { date: string | null };
  actors: Node[];
  alsoBy: Named[];
  links: CitedLink[];
}

export interface Cell {
  presence: Presence;
  region: Named;
  initiatives: Listed<ComparedInitiative>;
  denied: ComparedInitiative[];
  wishes: Wish[];
}

export interface Comparison {
  regions: { region: Named; figures: ReportedFigure[]; meetings: Listed<Meeting> }[];
  kinds: { kind: string | null; shared: boolean; cells: Cell[] }[];
  wishesOfOthers: Listed<Wish>;
  connectors: Listed<{ actor: Node; ties: { region: Named }[] }>;
}

const COMPARE = `query Compare($regions: [ID!]!, $asOf: LocalDate, $certainty: [Certainty!]) {
  compareRegions(regions: $regions, asOf: $asOf, certainty: $certainty) {
    regions {
      region { id name }
      figures { ...reported }
      meetings { totalCount nodes {
        event { ...node date } actors { ...node } alsoBy { id name } links { ...link citations { ...citation } }
      } }
    }
    kinds { kind shared cells {
      presence region { id name } initiatives { totalCount nodes { ...compared } } denied { ...compared } wishes { ...wish }
    } }
    wishesOfOthers { totalCount nodes { ...wish } }
    connectors { totalCount nodes { actor { ...node } ties { region { id name } } } }
  }
}
fragment reported on ReportedFigure { figure { ...node } link { citations { ...citation } } }
fragment compared on ComparedInitiative {
  initiative { ...node }
  leaders { actor { ...node } link { ...link } }
  figures { ...reported }
  links { ...link citations { ...citation } }
}
fragment wish on RegionWish {
  initiative { ...node }
  heldBy { id name }
  actors { ...node }
  statement { ...node speakerDescription citations { ...citation } }
  links { ...link citations { ...citation } }
}
${NAMED_NODE} ${LINK} ${CITATION}`;

/** Regions side by side: what each has, by kind, who leads it, who would like it, whom it met, and who ties the regions together. */
export async function compareRegions(
  about: { regions: string[]; asOf: string | null; certainty?: Filter['certainty'] },
  signal?: AbortSignal,
): Promise<Comparison> {
  return (await ask<{ compareRegions: Comparison }>(COMPARE, about, signal)).compareRegions;
}

const REGIONS = `query Regions($first: Int) {
  regions(first: $first, filter: { kind: [LABOUR_MARKET_REGION] }) { nodes { id name } }
}`;

/** The labour-market regions, by name: 35 of them. */
export async function labourMarketRegions(signal?: AbortSignal): Promise<Named[]> {
  return (await ask<{ regions: { nodes: Named[] } }>(REGIONS, { first: 100 }, signal)).regions.nodes;
}
