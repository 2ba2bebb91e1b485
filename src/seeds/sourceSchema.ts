import { described, type Schema } from './schemaParts';

export const TEXT_FIELDS = ['file', 'sha256', 'lines'];
export const PAGE_FIELDS = ['website', 'consulted', 'publisher', 'paragraphs'];

/** What the document of a source says of itself beside what any document may. */
export const sourceProperties: Record<string, Schema> = {
  sha256: {
    type: 'string',
    pattern: '^[0-9a-f]{64}$',
    description: 'a SHA-256: 64 hexadecimal digits, in quotes',
  },
  lines: { type: 'integer', minimum: 1 },
  consulted: {
    type: 'string',
    format: 'edtf',
    pattern: '^\\d{4}-\\d\\d-\\d\\d$',
    description: 'the day on which the page was read, such as 2026-11-21',
  },
  publisher: described('id', 'The actor that published the web page.'),
  paragraphs: { type: 'integer', minimum: 1, description: 'how many paragraphs of the web page were read: 1 or more' },
};

const FORMS = `a text has ${listed(TEXT_FIELDS)}; a web page has ${listed(PAGE_FIELDS)}`;
const OTHER_FORM: Schema = {
  not: {},
  description: 'is said of a web page, but file, sha256 or lines of a text are given too',
};

/** A source is a text, whose lines are cited, or a web page, whose paragraphs are; a text may have an address too. */
export const SOURCE_FORM: Schema = {
  if: anyOf(TEXT_FIELDS),
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: {
    required: TEXT_FIELDS,
    properties: { publisher: OTHER_FORM, paragraphs: OTHER_FORM },
    description: FORMS,
  },
  else: {
    if: anyOf(PAGE_FIELDS),
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { required: PAGE_FIELDS, description: FORMS },
    else: { required: TEXT_FIELDS.slice(0, 1), description: FORMS },
  },
};

function anyOf(fields: string[]): Schema {
  return { anyOf: fields.map((field) => ({ required: [field] })) };
}

function listed(fields: string[]): string {
  return `${fields.slice(0, -1).join(', ')} and ${fields.at(-1)}`;
}
