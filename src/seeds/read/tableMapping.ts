import { basename } from 'node:path';
import { didYouMean, type Problems } from '../problems';
import type { Table } from './tables';
import { Template, type Where } from './template';

type Texts = Record<string, string | number>;
type Mapped = { where?: Where } & { [field: string]: string | number | Where | undefined };

/** One entry of `dataset.yaml`. */
export interface TableEntry {
  document: { name: string; kind: string; date: string | number; publisher?: string } & Texts;
  key: string | string[];
  expected: { rows: number; nodes?: number; names?: number; links?: number };
  observedOn?: string | number;
  node?: Mapped;
  names?: Mapped[];
  links?: Mapped[];
  unverifiedWhen?: Where;
}

/** What a row comes to: the fields, each a template, and for which rows. */
export interface Mapping {
  /** `node`, `names[0]`, `links[1]`: how an error names it. */
  name: string;
  where: Where;
  fields: [field: string, template: Template][];
}

/** How the rows of one table are read. */
export class TableMapping {
  readonly key: string[];
  readonly observedOn: Template;
  readonly node?: Mapping;
  readonly names: Mapping[];
  readonly links: Mapping[];
  readonly unverifiedWhen?: Where;

  constructor(
    private readonly table: Table,
    private readonly problems: Problems,
  ) {
    const { entry } = table;
    this.key = [entry.key].flat();
    this.observedOn = this.template(['observedOn'], entry.observedOn ?? entry.document.date);
    this.node = entry.node && this.mapping(['node'], entry.node);
    this.names = (entry.names ?? []).map((mapped, index) => this.mapping(['names', index], mapped));
    this.links = (entry.links ?? []).map((mapped, index) => this.mapping(['links', index], mapped));
    this.unverifiedWhen = entry.unverifiedWhen;
  }

  /** Whether the table has every column that is taken from it. */
  checkColumns(columns: string[]): boolean {
    const { file, name, csv } = this.table;
    let complete = true;
    const need = (column: string, path: (string | number)[]) => {
      if (columns.includes(column)) return;
      complete = false;
      const mend = didYouMean(column, columns) ?? `it has ${columns.join(', ')}`;
      this.problems.error(
        file.place([name, ...path]),
        `takes the column "${column}", which ${basename(csv)} does not have`,
        mend,
      );
    };
    for (const column of this.key) need(column, ['key']);
    for (const column of this.observedOn.columns) need(column, ['observedOn']);
    for (const column of Object.keys(this.unverifiedWhen ?? {})) need(column, ['unverifiedWhen']);
    for (const [part, mappings] of [
      ['node', this.node ? [this.node] : []],
      ['names', this.names],
      ['links', this.links],
    ] as const)
      for (const [index, { where, fields }] of mappings.entries()) {
        const path = part === 'node' ? [part] : [part, index];
        for (const column of Object.keys(where)) need(column, [...path, 'where']);
        for (const [field, { columns }] of fields) for (const column of columns) need(column, [...path, field]);
      }
    return complete;
  }

  private mapping(path: (string | number)[], { where = {}, ...fields }: Mapped): Mapping {
    return {
      name: path.length === 1 ? String(path[0]) : `${path[0]}[${path[1]}]`,
      where,
      fields: Object.entries(fields).map(([field, text]) => [field, this.template([...path, field], text as string)]),
    };
  }

  private template(path: (string | number)[], text: string | number): Template {
    try {
      return new Template(String(text));
    } catch (error) {
      this.problems.error(this.table.file.place([this.table.name, ...path]), `"${text}" ${(error as Error).message}`);
      return new Template('');
    }
  }
}
