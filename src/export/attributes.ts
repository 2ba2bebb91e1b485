import { MODEL, type PropertyKind, type PropertyType } from '../seeds/model';
import { cites } from './cites';
import { period } from './period';
import type { ExportLink, ExportNode, ExportProperties, ExportValue } from './records';

export type AttributeType = 'string' | 'long' | 'double' | 'list';

/** One column of a format that declares its columns before its rows. A list is written as a JSON array of strings. */
export interface Attribute<Item> {
  readonly name: string;
  readonly type: AttributeType;
  /** Whether it is the property of that name, rather than made from others. */
  readonly isProperty?: boolean;
  value(item: Item): ExportValue | null | undefined;
}

type Item = ExportNode | ExportLink;

const TYPES: Record<PropertyKind, AttributeType> = {
  string: 'string',
  enum: 'string',
  date: 'string',
  url: 'string',
  integer: 'long',
  number: 'double',
  list: 'list',
};

/** Everything a node may say. What the model does not declare stands in `other`, as a JSON object. */
export const NODE_ATTRIBUTES: readonly Attribute<ExportNode>[] = columns<ExportNode>(
  [
    { name: 'type', type: 'string', value: (node) => node.label },
    { name: 'labels', type: 'list', value: (node) => node.labels },
    ...['kind', 'description'].map((name) => property(name, 'string')),
    property('aliases', 'list'),
  ],
  [...MODEL.nodes.values()].flatMap((node) => node.properties),
  ['id', 'name'],
);

/** Everything a link may say beside its type. */
export const LINK_ATTRIBUTES: readonly Attribute<ExportLink>[] = columns<ExportLink>(
  [property('status', 'string'), property('observedOn', 'list')],
  [...MODEL.links.values()].flatMap((link) => link.properties),
  ['id'],
);

/** The value as text: lists as JSON. */
export function attributeText(value: ExportValue): string {
  return Array.isArray(value) ? JSON.stringify(value) : String(value);
}

function columns<T extends Item>(first: Attribute<T>[], declared: PropertyType[], elsewhere: string[]): Attribute<T>[] {
  const own = first.map(({ name }) => name);
  const added = new Map(
    declared.filter(({ name }) => !own.includes(name)).map(({ name, kind }) => [name, TYPES[kind]]),
  );
  const shared = ['certainty', 'note', 'validFrom', 'validTo'].map((name) => property(name, 'string'));
  const all: Attribute<T>[] = [
    ...first,
    ...[...added].map(([name, type]) => property(name, type)),
    ...shared,
    { name: 'possibleFrom', type: 'string', value: (item) => period(item).start },
    { name: 'possibleTo', type: 'string', value: (item) => period(item).end },
    property('citations', 'list'),
    { name: 'sources', type: 'list', value: (item) => item.citations.map(cites) },
    { name: 'seedFolder', type: 'string', value: (item) => item.mark },
  ];
  const types = new Map(all.filter(({ isProperty }) => isProperty).map(({ name, type }) => [name, type]));
  const isKnown = (name: string, value: ExportValue) => elsewhere.includes(name) || fits(types.get(name), value);
  const other = (item: T) => rest(item.properties, isKnown);
  return [...all, { name: 'other', type: 'string', value: other }];
}

function property(name: string, type: AttributeType): Attribute<Item> {
  const value = ({ properties }: Item) => (fits(type, properties[name]) ? properties[name] : null);
  return { name, type, isProperty: true, value };
}

/** What somebody added by hand may have any type. */
function fits(type: AttributeType | undefined, value: unknown): boolean {
  if (type === 'long') return Number.isSafeInteger(value);
  if (type === 'double') return Number.isFinite(value);
  if (type === 'list') return Array.isArray(value) && value.every((item) => typeof item === 'string');
  return type === typeof value;
}

function rest(properties: ExportProperties, isKnown: (name: string, value: ExportValue) => boolean): string | null {
  const unknown = Object.entries(properties).filter(([name, value]) => !isKnown(name, value));
  return unknown.length > 0 ? JSON.stringify(Object.fromEntries(unknown)) : null;
}
