import { CERTAINTIES, type LinkType, type Model, NAME_KINDS, type NodeType } from './model';
import { DEFINITIONS, described, linkProperties, nodeProperties, ref, type Schema, when } from './schemaParts';

const TEMPLATE = {
  type: ['string', 'number'],
  description: 'a text, with {column} or {column|lower} where a column goes',
};
const VALUES = {
  anyOf: [ref('value'), { type: 'array', items: ref('value') }],
  description: 'a value, or a list of values',
};
const WHERE = {
  type: 'object',
  additionalProperties: VALUES,
  description: 'Only rows whose columns have these values: one, a list of which any, "" for empty, "*" for not empty.',
};

/** `reference/dataset.yaml`: where each table is from, and how its rows become nodes, names and links. */
export function datasetSchema(model: Model): Schema {
  const { id: _id, label: _label, apartFrom: _apart, ...document } = nodeProperties(model.node('Document'));
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Reference tables: where each is from, and what its rows say',
    type: 'object',
    propertyNames: {
      pattern: '^[a-z0-9]+([-_][a-z0-9]+)*$',
      description: 'the name of a table: lower-case letters, digits and hyphens',
    },
    additionalProperties: ref('table'),
    definitions: {
      ...DEFINITIONS,
      template: TEMPLATE,
      value: { type: ['string', 'number'] },
      document: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'kind', 'date'],
        properties: { ...document, publisher: described('id', 'The actor that published it.') },
      },
      table: {
        type: 'object',
        additionalProperties: false,
        required: ['document', 'key', 'expected'],
        properties: {
          document: ref('document'),
          key: {
            anyOf: [ref('text'), { type: 'array', items: ref('text'), minItems: 1 }],
            description: 'the columns that identify a row',
          },
          expected: {
            type: 'object',
            additionalProperties: false,
            required: ['rows'],
            properties: {
              rows: { type: 'integer' },
              nodes: { type: 'integer' },
              names: { type: 'integer' },
              links: { type: 'integer' },
            },
            description: 'How many the table must give, so that a cut file is noticed.',
          },
          observedOn: { ...TEMPLATE },
          node: ref('node'),
          names: { type: 'array', items: ref('rowName') },
          links: { type: 'array', items: ref('link') },
          unverifiedWhen: { ...WHERE, description: 'Rows with these values are UNVERIFIED.' },
        },
      },
      node: {
        type: 'object',
        required: ['label', 'id', 'name'],
        properties: { label: { enum: model.labels } },
        allOf: model.labels.map((label) => when('label', label, nodeTemplates(model.node(label)))),
      },
      rowName: {
        type: 'object',
        additionalProperties: false,
        required: ['entity', 'name', 'kind'],
        properties: {
          ...templates(['entity', 'name', 'because', 'validFrom', 'validTo']),
          kind: { enum: [...NAME_KINDS] },
          where: WHERE,
        },
      },
      link: {
        type: 'object',
        required: ['from', 'type', 'to'],
        properties: { type: { enum: model.linkTypes } },
        allOf: model.linkTypes.map((type) => when('type', type, linkTemplates(model.link(type)))),
      },
    },
  };
}

function nodeTemplates(type: NodeType): Schema {
  const properties = { ...templates(Object.keys(nodeProperties(type))), label: { const: type.label }, where: WHERE };
  return { additionalProperties: false, properties };
}

function linkTemplates(type: LinkType): Schema {
  const properties = {
    ...templates(Object.keys(linkProperties(type, CERTAINTIES))),
    type: { const: type.type },
    where: WHERE,
  };
  return { additionalProperties: false, properties };
}

function templates(names: string[]): Record<string, Schema> {
  return Object.fromEntries(names.map((name) => [name, ref('template')]));
}
