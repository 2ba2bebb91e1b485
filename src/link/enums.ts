import { registerEnumType } from 'type-graphql';
import { MODEL } from '../seeds/model';

/** GraphQL enums whose values are the model's: SEEDS `model.yaml` is the one place where a value is added. */
export type EnumObject = Record<string, string>;

export function enumOf(name: string, description: string, values: readonly string[]): EnumObject {
  const object = Object.fromEntries(values.map((value) => [value, value]));
  registerEnumType(object, { name, description });
  return object;
}

const valuesOf = (type: string, property: string): readonly string[] => MODEL.link(type).property(property).values;

export const LinkType = enumOf('LinkType', 'What a link says about the two entities it joins.', MODEL.linkTypes);
export const Role = enumOf(
  'Role',
  'The kind of role that a person holds; `title` has the words of the source.',
  valuesOf('HOLDS_ROLE', 'role'),
);
export const ParticipationCapacity = enumOf(
  'ParticipationCapacity',
  'In which capacity an actor takes part in an initiative.',
  valuesOf('PARTICIPATES_IN', 'capacity'),
);
export const AttendanceCapacity = enumOf(
  'AttendanceCapacity',
  'In which capacity an actor was at an event.',
  valuesOf('ATTENDED', 'capacity'),
);
export const SuccessionKind = enumOf(
  'SuccessionKind',
  'How one thing was succeeded by another: MERGER (into another or a new one), SPLIT (over several), PARTIAL (a part went over), RENAME, or NEXT in a series.',
  valuesOf('SUCCEEDED_BY', 'kind'),
);
export const LinkDirection = enumOf('LinkDirection', 'Which way a link points, seen from the entity it was asked of.', [
  'OUT',
  'IN',
]);
export const Certainty = enumOf(
  'Certainty',
  'How sure the claim is: EXPLICIT (a source states it), INFERRED (`note` says from what) or UNVERIFIED (a reference row without a source).',
  ['EXPLICIT', 'INFERRED', 'UNVERIFIED'],
);
export const LinkStatus = enumOf(
  'LinkStatus',
  'Whether the thing is so (HELD), was planned or proposed, or is denied by the source.',
  ['HELD', 'PLANNED', 'PROPOSED', 'DENIED'],
);
export const Holds = enumOf(
  'Holds',
  'As of a date: HOLDS when the date lies within the stated validity or between the first and the last observation; UNKNOWN when it was seen before or after and is not stated to have ended.',
  ['HOLDS', 'UNKNOWN'],
);

export const Qualifier = enumOf(
  'Qualifier',
  'How exact a number is.',
  MODEL.node('Figure').property('qualifier').values,
);
export const Stance = enumOf('Stance', 'Where a speaker stands.', MODEL.node('Statement').property('stance').values);

/** The enum of an entity's `kind`, e.g. InitiativeKind. */
export function kindsOf(label: string, description: string): EnumObject {
  return enumOf(`${label}Kind`, description, MODEL.node(label).kinds);
}
