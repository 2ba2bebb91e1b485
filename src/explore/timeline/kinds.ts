import { registerEnumType } from 'type-graphql';

export const TimelineKind = {
  BEGAN: 'BEGAN',
  ENDED: 'ENDED',
  NAME_BEGAN: 'NAME_BEGAN',
  NAME_ENDED: 'NAME_ENDED',
  LINK_BEGAN: 'LINK_BEGAN',
  LINK_ENDED: 'LINK_ENDED',
  HAPPENED: 'HAPPENED',
  STATED: 'STATED',
  REPORTED: 'REPORTED',
  DOCUMENTED: 'DOCUMENTED',
  OBSERVED: 'OBSERVED',
} as const;

export type TimelineKindName = keyof typeof TimelineKind;

registerEnumType(TimelineKind, {
  name: 'TimelineKind',
  description: 'What happened on a date of a timeline.',
  valuesConfig: {
    BEGAN: { description: 'The first day of the entity itself.' },
    ENDED: { description: 'The last day of the entity itself.' },
    NAME_BEGAN: { description: 'The first day on which it bore a name.' },
    NAME_ENDED: { description: 'The last day on which it bore a name.' },
    LINK_BEGAN: { description: 'The first stated day of a link that lasts, such as a membership.' },
    LINK_ENDED: { description: 'The last stated day of a link that lasts.' },
    HAPPENED: {
      description:
        'It took place or appeared itself, or something happened that it had part in: attended, discussed, published, succeeded.',
    },
    STATED: { description: 'A statement that it made, that is about it, or that was made at it.' },
    REPORTED: { description: 'A figure about it, on the day for which it was reported.' },
    DOCUMENTED: { description: 'A document about it, on the date of the document.' },
    OBSERVED: {
      description: 'The first and the last day on which a source saw a lasting link hold. Only when asked for.',
    },
  },
});
