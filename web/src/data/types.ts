/** The concrete types of entities, as `__typename` gives them. */
export const KINDS = [
  'Person',
  'Municipality',
  'Ministry',
  'Body',
  'Group',
  'Region',
  'Initiative',
  'Event',
  'Document',
  'Place',
  'Figure',
  'Statement',
] as const;
export type Kind = (typeof KINDS)[number];

export const CERTAINTIES = ['EXPLICIT', 'INFERRED', 'UNVERIFIED'] as const;
export type Certainty = (typeof CERTAINTIES)[number];
export const STATUSES = ['HELD', 'PLANNED', 'PROPOSED', 'DENIED'] as const;
export type Status = (typeof STATUSES)[number];
export type Holds = 'HOLDS' | 'UNKNOWN';

/** What every answer tells of an entity: enough to draw it and to list it. */
export interface Node {
  __typename: Kind;
  id: string;
  name: string;
  description: string | null;
  linkCount: number;
  /** Its other names: only where the question reads what proves it (`NAMED_NODE`). */
  aliases?: string[];
}

/** A link without its proof: enough to draw it. Its proof is `linkProof`. */
export interface Link {
  id: string;
  type: string;
  fromId: string;
  toId: string;
  title: string | null;
  role: string | null;
  capacity: string | null;
  subject: string | null;
  portfolio: string | null;
  succession: string | null;
  certainty: Certainty;
  status: Status;
  holds: Holds | null;
  validFrom: string | null;
  validTo: string | null;
  observedOn: string[];
  note: string | null;
}

/** Which links count. Left out: all certainties, and the statuses that the question takes of itself. */
export interface Filter {
  status?: Status[];
  certainty?: Certainty[];
}

export interface Citation {
  id: string;
  section: string | null;
  firstLine: number | null;
  lastLine: number | null;
  firstParagraph: number | null;
  lastParagraph: number | null;
  key: string | null;
  excerpt: string | null;
  document: { id: string; name: string; date: string | null };
}

export type CitedLink = Link & { citations: Citation[] };

export const NODE = 'fragment node on Entity { __typename id name description linkCount }';
/** The same with its other names, by which a source may name it. */
export const NAMED_NODE = NODE.replace('linkCount', 'linkCount aliases');
export const LINK = `fragment link on Link {
  id type fromId toId title role capacity subject portfolio succession
  certainty status holds validFrom validTo observedOn note
}`;
export const CITATION = `fragment citation on Citation {
  id section firstLine lastLine firstParagraph lastParagraph key excerpt document { id name date }
}`;
