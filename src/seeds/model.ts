import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

/** What a property holds. A date is EDTF; an enum is a string that `values` lists. */
export type PropertyKind = 'string' | 'number' | 'integer' | 'date' | 'url' | 'list' | 'enum';

export interface PropertyType {
  readonly name: string;
  readonly kind: PropertyKind;
  /** What an enum may be; empty for every other kind. */
  readonly values: readonly string[];
}

/** Whether a link lasts, or happened once. */
export type Temporality = 'STATE' | 'OCCURRENCE';

/** The wording of a link type, read from → to and to → from. */
export interface Wording {
  readonly forward: string;
  readonly backward: string;
}

class Properties {
  readonly properties: readonly PropertyType[];

  constructor(
    private readonly owner: string,
    declared: Record<string, unknown> = {},
  ) {
    this.properties = Object.entries(declared).map(([name, type]) => propertyType(`${owner}.${name}`, name, type));
  }

  /** Throws where the model does not declare the property. */
  property(name: string): PropertyType {
    const found = this.properties.find((property) => property.name === name);
    if (!found) throw new Error(`seeds/model.yaml does not declare ${this.owner}.${name}.`);
    return found;
  }
}

export class NodeType extends Properties {
  readonly also: readonly string[];
  readonly kinds: readonly string[];
  readonly description: string;
  readonly source: string;
  private readonly alsoWhere: Record<string, string[]>;

  constructor(
    readonly label: string,
    declared: NodeDeclaration,
  ) {
    super(label, declared.properties);
    this.also = declared.also ?? [];
    this.alsoWhere = declared.alsoWhere ?? {};
    this.kinds = declared.kinds ?? [];
    this.description = declared.description;
    this.source = declared.source;
  }

  /** Every label that a node of this type and kind carries, sorted. */
  labels(kind?: string): string[] {
    return [...new Set(['Entity', this.label, ...this.also, ...(this.alsoWhere[kind ?? ''] ?? [])])].sort();
  }

  /** The labels that some node of this type may carry. */
  get possibleLabels(): string[] {
    return [...new Set([...this.labels(), ...Object.values(this.alsoWhere).flat()])];
  }

  /** The property that dates the thing itself, as `date` does an Event. */
  get dateProperty(): string | undefined {
    return this.properties.find(({ name, kind }) => kind === 'date' && (name === 'date' || name === 'asOf'))?.name;
  }
}

export class LinkType extends Properties {
  readonly temporality: Temporality;
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** The properties that tell two links of this type between the same two nodes apart. */
  readonly siblings: readonly string[];
  /** An occurrence without a date of its own happened when its event did. */
  readonly datedByEvent: boolean;
  readonly en: Wording;
  readonly nl: Wording;

  constructor(
    readonly type: string,
    declared: LinkDeclaration,
  ) {
    super(type, declared.properties);
    this.temporality = declared.temporality;
    this.from = declared.from;
    this.to = declared.to;
    this.siblings = declared.siblings ?? [];
    this.datedByEvent = declared.date === 'event';
    this.en = { forward: declared.en[0], backward: declared.en[1] };
    this.nl = { forward: declared.nl[0], backward: declared.nl[1] };
    for (const sibling of this.siblings) this.property(sibling);
  }
}

interface NodeDeclaration {
  also?: string[];
  alsoWhere?: Record<string, string[]>;
  kinds?: string[];
  description: string;
  source: string;
  properties?: Record<string, unknown>;
}

interface LinkDeclaration {
  temporality: Temporality;
  from: string[];
  to: string[];
  siblings?: string[];
  date?: 'event';
  properties?: Record<string, unknown>;
  en: [string, string];
  nl: [string, string];
}

/** The node and link types of `seeds/model.yaml`: what the loader admits, and what GraphQL's enums and the README's table are made from. */
export class Model {
  readonly nodes: ReadonlyMap<string, NodeType>;
  readonly links: ReadonlyMap<string, LinkType>;

  constructor(text: string) {
    const document = parseDocument(text, { merge: true });
    if (document.errors[0]) throw new Error(`seeds/model.yaml: ${document.errors[0].message}`);
    const { nodes, links } = document.toJS() as {
      nodes: Record<string, NodeDeclaration>;
      links: Record<string, LinkDeclaration>;
    };
    this.nodes = new Map(Object.entries(nodes).map(([label, declared]) => [label, new NodeType(label, declared)]));
    this.links = new Map(Object.entries(links).map(([type, declared]) => [type, new LinkType(type, declared)]));
    this.checkEnds();
  }

  /** The labels of nodes, in the order of the file. */
  get labels(): string[] {
    return [...this.nodes.keys()];
  }

  get linkTypes(): string[] {
    return [...this.links.keys()];
  }

  /** Throws where the model does not declare the label. */
  node(label: string): NodeType {
    const found = this.nodes.get(label);
    if (!found) throw new Error(`seeds/model.yaml declares no node ${label}.`);
    return found;
  }

  /** Throws where the model does not declare the type. */
  link(type: string): LinkType {
    const found = this.links.get(type);
    if (!found) throw new Error(`seeds/model.yaml declares no link ${type}.`);
    return found;
  }

  private checkEnds() {
    const known = new Set([...this.nodes.values()].flatMap((node) => node.possibleLabels));
    for (const { type, from, to } of this.links.values())
      for (const label of [...from, ...to])
        if (!known.has(label)) throw new Error(`seeds/model.yaml: ${type} joins ${label}, which no node carries.`);
  }
}

function propertyType(owner: string, name: string, declared: unknown): PropertyType {
  if (declared === 'list of string') return { name, kind: 'list', values: [] };
  if (typeof declared === 'string' && ['string', 'number', 'integer', 'date', 'url'].includes(declared))
    return { name, kind: declared as PropertyKind, values: [] };
  const values = (declared as { enum?: string[] } | null)?.enum;
  if (Array.isArray(values)) return { name, kind: 'enum', values };
  throw new Error(`seeds/model.yaml: ${owner} has the unknown type ${JSON.stringify(declared)}.`);
}

export const CERTAINTIES = ['EXPLICIT', 'INFERRED', 'UNVERIFIED'] as const;
export const STATUSES = ['HELD', 'PLANNED', 'PROPOSED', 'DENIED'] as const;
/** From the most to the least authoritative, which decides when one name is recorded as two kinds. */
export const NAME_KINDS = ['OFFICIAL', 'ABBREVIATION', 'ALIAS', 'SPELLING'] as const;

/** `seeds/` of this installation. */
export const SEEDS_DIR = join(__dirname, '..', '..', 'seeds');
export const MODEL_FILE = join(SEEDS_DIR, 'model.yaml');
export const MODEL = new Model(readFileSync(MODEL_FILE, 'utf8'));
