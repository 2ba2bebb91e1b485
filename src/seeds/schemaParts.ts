import { LINES, PROOFS } from './citing';
import { type LinkType, NAME_KINDS, type NodeType, type PropertyType, STATUSES } from './model';

export type Schema = { [key: string]: unknown };

export const ID = '^[a-z0-9]+([-_][a-z0-9]+)*$';

/** The parts that the three schemas share; each `description` also ends the checker's message: `"Foo" is not …`. */
export const DEFINITIONS = {
  id: {
    type: 'string',
    pattern: ID,
    description: 'an id: lower-case letters, digits and hyphens',
  },
  date: {
    type: ['string', 'integer'],
    format: 'edtf',
    description: 'an EDTF date such as 2019, 2022-09-01, 2022-09~, 2019? or [..2019-11-12]',
  },
  dates: {
    anyOf: [{ $ref: '#/definitions/date' }, { type: 'array', items: { $ref: '#/definitions/date' } }],
    description: 'a date, or a list of dates; [] for none',
  },
  lines: {
    type: ['string', 'integer'],
    pattern: `^\\s*${LINES}\\s*$`,
    description: 'a list of lines (of a web page: paragraphs) of this document, such as "18, 104-106"',
  },
  proofs: {
    type: 'string',
    pattern: `^\\s*${PROOFS}(?:\\s*;\\s*${PROOFS})*\\s*$`,
    description: 'where it stands: "document#18, 104-106; table@KEY"',
  },
  ids: {
    anyOf: [{ $ref: '#/definitions/id' }, { type: 'array', items: { $ref: '#/definitions/id' }, minItems: 1 }],
    description: 'an id, or a list of ids',
  },
  text: { type: 'string', minLength: 1, description: 'a text (in quotes, if it looks like a number)' },
  name: {
    type: 'object',
    additionalProperties: false,
    required: ['name', 'kind', 'at'],
    properties: {
      name: ref('text'),
      kind: { enum: [...NAME_KINDS] },
      at: ref('proofs'),
      because: described('text', 'Why it is the same thing; a SPELLING needs it.'),
      validFrom: ref('date'),
      validTo: ref('date'),
    },
    if: { required: ['kind'], properties: { kind: { const: 'SPELLING' } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { required: ['because'] },
  },
} satisfies Record<string, Schema>;

export function ref(name: string): Schema {
  return { $ref: `#/definitions/${name}` };
}

export function described(name: string, description: string): Schema {
  return { allOf: [ref(name)], description };
}

export function propertySchema({ kind, values }: PropertyType): Schema {
  switch (kind) {
    case 'string':
      return ref('text');
    case 'url':
      return {
        type: 'string',
        pattern: '^https?://\\S+$',
        description: 'an address that begins with http:// or https://',
      };
    case 'date':
      return ref('date');
    case 'enum':
      return { enum: [...values] };
    case 'list':
      return { type: 'array', items: ref('text') };
    default:
      return { type: kind };
  }
}

export function propertySchemas(properties: readonly PropertyType[]): Record<string, Schema> {
  return Object.fromEntries(properties.map((property) => [property.name, propertySchema(property)]));
}

/** What any node may say of itself, and what its label declares. */
export function nodeProperties(type: NodeType): Record<string, Schema> {
  return {
    id: ref('id'),
    label: { const: type.label, description: type.description },
    name: described('text', 'The official or best spelling; own words where the text only describes it.'),
    ...(type.kinds.length > 0 && { kind: { enum: [...type.kinds] } }),
    description: described('text', 'In our own words, one or two sentences.'),
    validFrom: described('date', 'First day, where a source states it.'),
    validTo: described('date', 'Last day, where a source states it.'),
    note: ref('text'),
    apartFrom: described('ids', 'Other entities with this label and name that are not the same thing.'),
    ...propertySchemas(type.properties),
  };
}

/** The properties that every node with this label must have; its kind too, unless there is only one that it can be. */
export function nodeRequired(type: NodeType): string[] {
  return ['id', 'label', 'name', ...(type.kinds.length > 1 ? ['kind'] : [])];
}

/** What a link of the type says beside where it is proven. */
export function linkProperties(type: LinkType, certainties: readonly string[]): Record<string, Schema> {
  const lasts = type.temporality === 'STATE';
  return {
    from: described('id', `${type.from.join(' or ')} that ${type.en.forward} "to".`),
    type: { const: type.type },
    to: described('id', `${type.to.join(' or ')} that ${type.en.backward} "from".`),
    certainty: {
      enum: [...certainties],
      description: 'EXPLICIT unless said otherwise; INFERRED needs a note that says from what.',
    },
    status: { enum: [...STATUSES], description: 'HELD unless said otherwise.' },
    ...(lasts ? { validFrom: ref('date'), validTo: ref('date') } : { date: described('date', 'When it happened.') }),
    observedOn: described('dates', "When a source saw it hold; the document's date unless said otherwise."),
    note: ref('text'),
    ...propertySchemas(type.properties),
  };
}

/** `if` the property has the value, `then` the schema: says what is wrong with the one kind of thing it is. */
export function when(property: string, value: string, then: Schema): Schema {
  return { if: { required: [property], properties: { [property]: { const: value } } }, then };
}

export const INFERRED_NEEDS_NOTE = when('certainty', 'INFERRED', { required: ['note'] });
