import { CERTAINTIES, type Model, NAME_KINDS } from './model';
import {
  DEFINITIONS,
  INFERRED_NEEDS_NOTE,
  linkProperties,
  nodeProperties,
  nodeRequired,
  ref,
  type Schema,
  when,
} from './schemaParts';
import { SOURCE_FORM, sourceProperties } from './sourceSchema';
import { suppressedSchema } from './suppression/schema';
import { datasetSchema } from './tableSchema';

/** Made from sources alone, so that no entity file may define them. */
const FROM_SOURCES = ['Figure', 'Statement'];
const CURATED_CERTAINTIES = CERTAINTIES.filter((certainty) => certainty !== 'UNVERIFIED');

/** The JSON Schemas that editors complete from and the checker checks with, by file name under `seeds/`. */
export function schemas(model: Model): Record<string, Schema> {
  return {
    'entities.schema.json': entitiesSchema(model),
    'sources.schema.json': sourcesSchema(model),
    'dataset.schema.json': datasetSchema(model),
    'suppressed.schema.json': suppressedSchema(),
  };
}

function entitiesSchema(model: Model): Schema {
  const own = [...model.nodes.values()].filter(({ label }) => !FROM_SOURCES.includes(label));
  const proven = {
    at: { ...ref('proofs') },
    names: { type: 'array', items: ref('name'), description: 'Every name or spelling found, each with where.' },
    formerIds: { type: 'array', items: ref('id'), description: 'Ids it had before, which still resolve.' },
  };
  const addition = { id: ref('id'), description: ref('text'), note: ref('text'), apartFrom: ref('ids'), ...proven };
  return {
    ...opening('Curated entities, each once'),
    type: 'array',
    items: {
      type: 'object',
      required: ['id'],
      properties: { label: { enum: own.map(({ label }) => label) } },
      allOf: [
        ...own.map(({ label }) => when('label', label, ref(label))),
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        { if: { not: { required: ['label'] } }, then: ref('addition') },
      ],
    },
    definitions: {
      ...DEFINITIONS,
      addition: {
        type: 'object',
        additionalProperties: false,
        required: ['id'],
        properties: addition,
        description: 'Names, proof and a description for an entity that a table or a source defines.',
      },
      ...Object.fromEntries(
        own.map((type) => [
          type.label,
          {
            type: 'object',
            additionalProperties: false,
            required: nodeRequired(type),
            properties: { ...nodeProperties(type), ...proven },
          },
        ]),
      ),
    },
  };
}

function sourcesSchema(model: Model): Schema {
  const document = model.node('Document');
  const proof = { at: ref('lines'), mention: { ...ref('text') } };
  const claim = { certainty: { enum: [...CURATED_CERTAINTIES] }, note: ref('text'), ...proof };
  const { label: _label, apartFrom: _apart, ...documentProperties } = nodeProperties(document);
  return {
    ...opening('A source document, then its facts'),
    type: 'object',
    additionalProperties: false,
    required: ['document'],
    properties: {
      document: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'name', 'kind', 'date'],
        properties: { ...documentProperties, ...sourceProperties },
        allOf: [SOURCE_FORM],
      },
      event: { ...ref('id') },
      sections: {
        type: 'object',
        propertyNames: { pattern: '^[1-9]\\d*$', description: 'the number of a line or paragraph' },
        additionalProperties: { type: 'string' },
        description: 'The first line (of a web page: paragraph) of each section and its heading.',
      },
      links: { type: 'array', items: linkEntry(model) },
      figures: { type: 'array', items: ref('figure') },
      statements: { type: 'array', items: ref('statement') },
    },
    definitions: {
      ...DEFINITIONS,
      ...Object.fromEntries(
        [...model.links.values()].map((type) => [
          type.type,
          {
            type: 'object',
            additionalProperties: false,
            required: ['from', 'type', 'to', 'at'],
            properties: { ...linkProperties(type, CURATED_CERTAINTIES), ...proof },
            allOf: [INFERRED_NEEDS_NOTE],
          },
        ]),
      ),
      figure: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'about', 'measure', 'at'],
        properties: { ...claimed(model, 'Figure'), about: ref('ids'), by: ref('id'), ...claim },
        anyOf: [{ required: ['value'] }, { required: ['minValue'] }, { required: ['maxValue'] }],
        allOf: [INFERRED_NEEDS_NOTE],
        description: 'a figure with a value, a minValue or a maxValue',
      },
      statement: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'about', 'stance', 'text', 'at'],
        properties: {
          ...claimed(model, 'Statement'),
          by: ref('ids'),
          about: ref('ids'),
          event: { anyOf: [ref('id'), { type: 'null' }], description: 'an id of an event, or null for none' },
          ...claim,
        },
        anyOf: [{ required: ['by'] }, { required: ['speakerDescription'] }],
        allOf: [INFERRED_NEEDS_NOTE],
        description: 'a statement with a speaker (by), or a speakerDescription where the text names none',
      },
    },
  };
}

/** What a figure or statement says: its name is made from it. */
function claimed(model: Model, label: string): Record<string, Schema> {
  const {
    label: _label,
    name: _name,
    kind: _kind,
    apartFrom: _apart,
    ...properties
  } = nodeProperties(model.node(label));
  return properties;
}

function linkEntry(model: Model): Schema {
  return {
    type: 'object',
    required: ['type'],
    properties: { type: { enum: model.linkTypes } },
    allOf: model.linkTypes.map((type) => when('type', type, ref(type))),
  };
}

/** What one row of a table must come to: by label, by link type, and for a name. */
export function rowSchema(model: Model): Schema {
  const { at: _at, ...name } = DEFINITIONS.name.properties;
  return {
    ...opening('Rows'),
    definitions: {
      ...DEFINITIONS,
      ...Object.fromEntries(
        [...model.nodes.values()].map((type) => [
          type.label,
          {
            type: 'object',
            additionalProperties: false,
            required: nodeRequired(type),
            properties: nodeProperties(type),
          },
        ]),
      ),
      ...Object.fromEntries(
        [...model.links.values()].map((type) => [
          type.type,
          {
            type: 'object',
            additionalProperties: false,
            required: ['from', 'type', 'to'],
            properties: linkProperties(type, CERTAINTIES),
            allOf: [INFERRED_NEEDS_NOTE],
          },
        ]),
      ),
      rowName: {
        type: 'object',
        additionalProperties: false,
        required: ['entity', 'name', 'kind'],
        properties: { entity: ref('id'), ...name, kind: { enum: [...NAME_KINDS] } },
        allOf: [when('kind', 'SPELLING', { required: ['because'] })],
      },
    },
  };
}

function opening(title: string): Schema {
  return { $schema: 'http://json-schema.org/draft-07/schema#', title };
}
