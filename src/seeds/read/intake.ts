import { hashId } from '../ids';
import { MODEL } from '../model';
import type { Place, Problems } from '../problems';
import type { Spool, SpoolFolder } from '../spool';

export type Values = Record<string, string | number | boolean | string[]>;

/** Where something was found: the folder it came from, its place in a file, what proves it and when that saw it. */
export interface Origin {
  mark: string;
  place: Place;
  citations: string[];
  observedOn: string[];
}

export interface NodeEntry extends Origin {
  label: string;
  name: string;
  kind?: string;
  properties: Values;
  apartFrom?: string[];
  certainty?: string;
  /** A source document proves others and needs no proof itself. */
  unproven?: boolean;
}

/** What an entry adds to an entity that is defined elsewhere. */
export interface Addition extends Origin {
  apartFrom?: string[];
  description?: string;
  note?: string;
}

export interface NameEntry extends Origin {
  name: string;
  kind: string;
  because?: string;
  validFrom?: string;
  validTo?: string;
  certainty?: string;
}

export interface LinkEntry extends Origin {
  from: string;
  type: string;
  to: string;
  properties: Values;
  certainty: string;
  status: string;
  note?: string;
  validFrom?: string;
  validTo?: string;
  date?: string;
  /** Whether `observedOn` is only the source's own date, which is dropped where the stated validity excludes it. */
  observedByDefault: boolean;
  /** Whether it only follows from what a document says of itself, so that another entry's date goes before its date. */
  implied?: true;
  /** The lines of both ends, where they differ from the entry's. */
  ends?: { from: number; to: number };
}

/** Everything said about one id; a link's two ends say so of both. */
export type NodeRecord =
  | ({ is: 'node' } & NodeEntry)
  | ({ is: 'name' } & NameEntry)
  | ({ is: 'addition' } & Addition)
  | { is: 'formerly'; now: string; place: Place; mark: string }
  | { is: 'end'; type: string; side: 'from' | 'to'; place: Place }
  | { is: 'linked'; undated?: string; lasting?: { link: string; end: 'from' | 'to' } }
  | { is: 'reference'; label?: string; place: Place }
  | { is: 'event'; node: string; links: string[] }
  | { is: 'broken' };

export type CitationRecord =
  | { is: 'used'; mark: string; place: Place; properties: Values; documentId: string; row: boolean }
  | { is: 'row'; place: Place };

/** One thing that cited lines must show when the texts are at hand. */
export interface Claim {
  place: Place;
  citations: string[];
  /** Every citation must show this name. */
  name?: string;
  /** One of the citations must show one of these entities' names … */
  ends?: string[];
  /** … or these words. */
  mention?: string;
  numbers?: number[];
}

/** A source whose lines, or whose paragraphs where it is a web page, can be cited. */
export interface Source {
  id: string;
  place: Place;
  unit: 'line' | 'paragraph';
  /** How many lines or paragraphs it has; Infinity where the file says it wrongly. */
  length: number;
  /** The text that it is; the text of a web page is not kept. */
  text?: { file: string; sha256: string };
  date: string;
  mark: string;
  /** First line or paragraph and heading of each section, in order. */
  sections: [begin: number, heading: string][];
}

/** What the readers of one run found, by id: kept in memory while it is small, on disk when it is not. */
export class Intake {
  readonly nodes: Spool<NodeRecord>;
  readonly links: Spool<LinkEntry>;
  readonly citations: Spool<CitationRecord>;
  readonly claims: Spool<Claim>;
  readonly sources = new Map<string, Source>();
  /** Documents that cannot be read, so that those who cite them are not blamed. */
  readonly brokenDocuments = new Set<string>();
  /** The date of each table's document, for citations of its rows from elsewhere. */
  readonly tables = new Map<string, string>();

  constructor(
    readonly spools: SpoolFolder,
    readonly problems: Problems,
    /** Whether texts are at hand, so that claims are worth keeping. */
    private readonly verifying: boolean,
  ) {
    this.nodes = spools.spool();
    this.links = spools.spool();
    this.citations = spools.spool();
    this.claims = spools.spool();
  }

  /** Gives the id of the link. */
  link(entry: LinkEntry): string {
    const id = linkId(entry);
    if (entry.from === entry.to) {
      this.problems.error(entry.place, `joins "${entry.from}" to itself`);
      return id;
    }
    this.links.add(id, entry);
    for (const side of ['from', 'to'] as const) {
      const place = {
        ...entry.place,
        line: entry.ends?.[side] ?? entry.place.line,
        field: inside(entry.place.field, side),
      };
      this.nodes.add(entry[side], { is: 'end', type: entry.type, side, place });
    }
    return id;
  }

  reference(id: string, place: Place, label?: string) {
    this.nodes.add(id, { is: 'reference', label, place });
  }

  claim(claim: Claim) {
    if (this.verifying) this.claims.add(String(this.claims.size), claim);
  }
}

/** The same for the same link wherever and however often it is recorded. */
export function linkId({ from, type, to, properties, status }: LinkEntry): string {
  return hashId([from, type, to, ...MODEL.link(type).siblings.map((sibling) => properties[sibling]), status], 16);
}

function inside(field: string | undefined, part: string): string {
  return field ? `${field}.${part}` : part;
}
