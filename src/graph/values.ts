import neo4j, { type Node, type Path, type Point, type Relationship } from 'neo4j-driver';

/** A relationship as a cell. `from` and `to` are element ids until `named` has put the ids of the nodes there. */
interface LinkCell {
  id: string;
  type: string;
  from: string;
  to: string;
  properties: unknown;
}

const WGS84 = new Set([4326, 4979]);

/** Turns what Neo4j answers into plain JSON, and keeps in mind which nodes' ids are still to be looked up. */
export class Cells {
  private readonly links: LinkCell[] = [];
  /** Element id to our own id. */
  private readonly ids = new Map<string, string>();

  /** The value as JSON: see CypherResult.rows for what becomes of each kind. */
  cell(value: unknown): unknown {
    if (value === null || value === undefined || typeof value === 'boolean' || typeof value === 'string')
      return value ?? null;
    if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
    if (neo4j.isInt(value)) return value.inSafeRange() ? value.toNumber() : value.toString();
    if (Array.isArray(value)) return value.map((item) => this.cell(item));
    if (neo4j.isNode(value as object)) return this.node(value as Node);
    if (neo4j.isRelationship(value as object)) return this.link(value as Relationship);
    if (neo4j.isPath(value as object)) return this.path(value as Path);
    return this.special(value) ?? this.map(value as object);
  }

  /** Element ids of the nodes that relationships connect and that are in no cell themselves. */
  unknown(): string[] {
    return [...new Set(this.links.flatMap(({ from, to }) => [from, to]))].filter((element) => !this.ids.has(element));
  }

  /** Puts our own ids at the ends of the relationships. */
  named(rows: readonly { element: string; id: string | null }[]): void {
    for (const { element, id } of rows) if (id !== null) this.ids.set(element, id);
    for (const link of this.links) {
      link.from = this.ids.get(link.from) ?? link.from;
      link.to = this.ids.get(link.to) ?? link.to;
    }
  }

  private node({ elementId, labels, properties }: Node) {
    const id = ownId(properties) ?? elementId;
    this.ids.set(elementId, id);
    return { id, labels, properties: this.map(properties) };
  }

  private link({ elementId, type, startNodeElementId, endNodeElementId, properties }: Relationship): LinkCell {
    const id = ownId(properties) ?? elementId;
    const link = { id, type, from: startNodeElementId, to: endNodeElementId, properties: this.map(properties) };
    this.links.push(link);
    return link;
  }

  private path({ start, segments }: Path) {
    const nodes = [start, ...segments.map(({ end }) => end)];
    return {
      nodes: nodes.map((node) => this.node(node)),
      links: segments.map(({ relationship }) => this.link(relationship)),
    };
  }

  private special(value: unknown): unknown {
    const temporal = value as object;
    // An offset says all; the name of the zone behind it is no ISO 8601.
    if (neo4j.isDateTime(temporal)) return String(temporal).replace(/(?<=[+-]\d\d:\d\d(?::\d\d)?|Z)\[.*\]$/, '');
    for (const is of [neo4j.isDate, neo4j.isLocalDateTime, neo4j.isTime, neo4j.isLocalTime, neo4j.isDuration])
      if (is(temporal)) return String(temporal);
    if (neo4j.isPoint(temporal)) return geoJson(temporal as Point);
    if (neo4j.isVector(value)) return Array.from(value.asTypedArray(), Number);
    if (value instanceof Int8Array || value instanceof Uint8Array)
      return Buffer.from(value.buffer, value.byteOffset, value.length).toString('base64');
    if (typeof value === 'bigint' || neo4j.isUnsupportedType(value)) return String(value);
    return undefined;
  }

  private map(value: object): Record<string, unknown> {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.cell(item)]));
  }
}

function ownId({ id }: { id?: unknown }): string | undefined {
  return typeof id === 'string' ? id : undefined;
}

function geoJson({ srid, x, y, z }: Point) {
  const code = Number(srid);
  return {
    type: 'Point',
    coordinates: [x, y, ...(z == null ? [] : [z])].map(Number),
    ...(!WGS84.has(code) && { crs: { type: 'name', properties: { name: `EPSG:${code}` } } }),
  };
}

/** A parameter from JSON as Neo4j takes it: whole numbers as integers, which the driver would send as floats. */
export function toParameter(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toParameter);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toParameter(item)]));
  return value;
}
