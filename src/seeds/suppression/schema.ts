import { DEFINITIONS, described, ref, type Schema } from '../schemaParts';

/** On what ground somebody is left out. */
export const GROUNDS = ['OBJECTION', 'ERASURE', 'NOT_PUBLIC', 'MISTAKEN', 'OTHER'] as const;

/** `suppressed.yaml`: who is kept out of the graph. */
export function suppressedSchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'People who are kept out of the graph',
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['who', 'since'],
      properties: {
        who: {
          type: 'array',
          items: ref('text'),
          minItems: 1,
          description: 'a list of ids, names and surnames of one person, or of their SHA-256 as `suppress` writes it',
        },
        since: described('date', 'When they were put on the list.'),
        ground: { enum: [...GROUNDS], description: 'Why, in one word: no reason of theirs belongs here.' },
        apartFrom: described('ids', 'Ids of others that stay: a namesake, an organisation of that name.'),
      },
    },
    definitions: DEFINITIONS,
  };
}
