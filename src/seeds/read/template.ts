import { folded } from '../ids';

export type CsvRow = Readonly<Record<string, string>>;

const FILTERS: Record<string, (text: string) => string> = {
  lower: (text) => text.toLowerCase(),
  upper: (text) => text.toUpperCase(),
  slug: (text) =>
    folded(text)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
};

/** A text with `{column}` or `{column|lower}` in it, filled in from a row. */
export class Template {
  readonly columns: string[] = [];
  private readonly parts: ((row: CsvRow) => string)[] = [];

  /** Throws an Error whose message continues the text. */
  constructor(text: string) {
    for (const [, literal, inner] of text.matchAll(/([^{]+)|\{([^}]*)\}/g)) {
      if (literal !== undefined) this.parts.push(() => literal);
      else this.parts.push(this.column(inner!));
    }
  }

  /** Undefined when all the columns it takes are empty. */
  render(row: CsvRow): string | undefined {
    if (this.columns.length > 0 && this.columns.every((column) => row[column] === '')) return undefined;
    return this.parts.map((part) => part(row)).join('');
  }

  private column(inner: string): (row: CsvRow) => string {
    const [column = '', ...filters] = inner.split('|').map((part) => part.trim());
    const steps = filters.map((name) => {
      const step = FILTERS[name];
      if (!step) throw new Error(`has the filter "${name}"; there are ${Object.keys(FILTERS).join(', ')}`);
      return step;
    });
    this.columns.push(column);
    return (row) => steps.reduce((text, step) => step(text), row[column] ?? '');
  }
}

export type Where = Record<string, string | number | (string | number)[]>;

/** Whether the row's columns have the values: one, any of a list, "" for empty, "*" for not empty. */
export function matches(where: Where, row: CsvRow): boolean {
  return Object.entries(where).every(([column, wanted]) =>
    [wanted].flat().some((value) => (value === '*' ? row[column] !== '' : row[column] === String(value))),
  );
}
