import { rowProof } from '../citing';
import { MODEL, type PropertyType } from '../model';
import type { Place } from '../problems';
import { rowSchema } from '../schemas';
import { type Fault, type Validator, validator } from '../structure';
import { onlyKind } from './entities';
import type { Intake, NameEntry, Origin, Values } from './intake';
import type { Mapping, TableMapping } from './tableMapping';
import type { Table } from './tables';
import { type CsvRow, matches } from './template';

const validators = new Map<string, Validator>();

/** The checks of one kind of thing, compiled when the first row comes to one. */
function checkOf(definition: string): Validator {
  const found = validators.get(definition) ?? validator(() => rowSchema(MODEL), definition);
  validators.set(definition, found);
  return found;
}

type Rendered = Record<string, string | number>;

/** Turns the rows of one table into nodes, names and links. */
export class RowReader {
  readonly counts = { rows: 0, nodes: 0, names: 0, links: 0 };

  constructor(
    private readonly mapping: TableMapping,
    private readonly table: Table,
    private readonly intake: Intake,
  ) {}

  read(row: CsvRow, line: number) {
    this.counts.rows++;
    const { mapping, intake, table } = this;
    const { id } = rowProof(table.name, mapping.key.map((column) => row[column]).join('+'));
    const place = { file: table.csv, line };
    const unverified = mapping.unverifiedWhen !== undefined && matches(mapping.unverifiedWhen, row);
    intake.citations.add(id, { is: 'row', place: { ...place, field: mapping.key.join('+') } });
    const origin: Origin = {
      mark: table.mark,
      place,
      citations: [id],
      observedOn: [mapping.observedOn.render(row) ?? intake.tables.get(table.name)!],
    };
    const facts = this.counts.nodes + this.counts.names + this.counts.links;
    if (mapping.node) this.node(mapping.node, row, origin, unverified);
    for (const name of mapping.names) this.name(name, row, origin, unverified);
    for (const link of mapping.links) this.link(link, row, origin, unverified);
    if (this.counts.nodes + this.counts.names + this.counts.links > facts) {
      const key = id.slice(table.name.length + 1);
      intake.citations.add(id, {
        is: 'used',
        mark: table.mark,
        place,
        documentId: table.name,
        row: true,
        properties: { key },
      });
    }
  }

  private node(mapping: Mapping, row: CsvRow, origin: Origin, unverified: boolean) {
    const rendered = this.render(mapping, row, (label) => MODEL.node(label).properties, 'label');
    if (!rendered || !this.sound(rendered, String(rendered.label), mapping, origin.place)) return;
    const { id, label, name, kind, apartFrom, ...properties } = rendered as Record<string, string>;
    this.counts.nodes++;
    this.intake.nodes.add(id!, {
      is: 'node',
      label: label!,
      name: name!,
      kind: kind ?? onlyKind(label!),
      properties: properties as Values,
      ...(apartFrom && { apartFrom: [apartFrom] }),
      ...(unverified && { certainty: 'UNVERIFIED' }),
      ...origin,
      place: { ...origin.place, field: mapping.name },
    });
  }

  private name(mapping: Mapping, row: CsvRow, origin: Origin, unverified: boolean) {
    const rendered = this.render(mapping, row);
    if (!rendered || !this.sound(rendered, 'rowName', mapping, origin.place)) return;
    const { entity, ...name } = rendered as unknown as NameEntry & { entity: string };
    this.counts.names++;
    const place = { ...origin.place, field: mapping.name };
    this.intake.nodes.add(entity, {
      is: 'name',
      ...name,
      ...(unverified && { certainty: 'UNVERIFIED' }),
      ...origin,
      place,
    });
  }

  private link(mapping: Mapping, row: CsvRow, origin: Origin, unverified: boolean) {
    const rendered = this.render(mapping, row, (type) => MODEL.link(type).properties, 'type');
    if (!rendered || !this.sound(rendered, String(rendered.type), mapping, origin.place)) return;
    const { from, type, to, certainty, status, note, validFrom, validTo, date, observedOn, ...properties } =
      rendered as Record<string, string>;
    this.counts.links++;
    this.intake.link({
      ...origin,
      from: from!,
      type: type!,
      to: to!,
      certainty: unverified ? 'UNVERIFIED' : (certainty ?? 'EXPLICIT'),
      status: status ?? 'HELD',
      ...(note && { note }),
      ...(validFrom && { validFrom }),
      ...(validTo && { validTo }),
      ...(date && { date }),
      properties: properties as Values,
      observedOn: observedOn ? [observedOn] : origin.observedOn,
      observedByDefault: !observedOn,
      place: { ...origin.place, field: mapping.name },
    });
  }

  /** Undefined for a row that the mapping leaves out. */
  private render(
    { where, fields }: Mapping,
    row: CsvRow,
    propertiesOf?: (type: string) => readonly PropertyType[],
    typed = '',
  ): Rendered | undefined {
    if (!matches(where, row)) return undefined;
    const rendered: Rendered = {};
    for (const [field, template] of fields) {
      const text = template.render(row);
      if (text !== undefined) rendered[field] = text;
    }
    for (const { name, kind } of propertiesOf?.(String(rendered[typed])) ?? [])
      if (
        (kind === 'number' || kind === 'integer') &&
        rendered[name] !== undefined &&
        !Number.isNaN(Number(rendered[name]))
      )
        rendered[name] = Number(rendered[name]);
    return rendered;
  }

  private sound(rendered: Rendered, definition: string, mapping: Mapping, place: Place): boolean {
    const faults = checkOf(definition)(rendered);
    for (const { path, message, mend } of faults as Fault[])
      this.intake.problems.error({ ...place, field: [mapping.name, ...path].join('.') }, message, mend);
    return faults.length === 0;
  }
}
