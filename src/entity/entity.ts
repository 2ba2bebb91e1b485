import { Field, ID, Int, InterfaceType } from 'type-graphql';
import { Certainty } from '../link/enums';
import { Detail } from './detail';

/** GraphQL type of an entity, as `entityFrom` (build.ts) set it from the node's labels. */
export const resolveType = (entity: { __typename: string }) => entity.__typename;

@InterfaceType('Entity', {
  resolveType,
  description: 'Anything the graph holds: every node with an id. Each says which lines of which document prove it.',
})
export abstract class Entity {
  __typename!: string;

  @Field(() => ID, {
    description: 'Unique, readable and permanent, e.g. `arjan-kampman`, `gm0153` (CBS), `mnre1034` (TOOI).',
  })
  id!: string;

  @Field(() => String, { description: 'The official or best attested name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it is, in one or two sentences of our own, in Dutch.' })
  description?: string | null;

  @Detail(() => [String], {
    otherwise: [],
    description: 'Its other names, abbreviations and spellings; `names` says where each was found.',
  })
  aliases!: string[];

  @Detail(() => String, { description: 'First day of its existence, where a source states it. EDTF (ISO 8601-2).' })
  validFrom!: string | null;

  @Detail(() => String, { description: 'Last day of its existence, where a source states it. EDTF (ISO 8601-2).' })
  validTo!: string | null;

  @Detail(() => Certainty, { otherwise: 'EXPLICIT', description: 'UNVERIFIED for a reference row without a source.' })
  certainty!: string;

  @Detail(() => String, { description: 'What a reader should know, e.g. why it is kept apart from another.' })
  note!: string | null;

  @Detail(() => [String], { otherwise: [], description: 'Ids it had before; they still resolve.' })
  formerIds!: string[];

  @Detail(() => Int, { otherwise: 0, description: 'How many links it has to other entities.' })
  linkCount!: number;
}

@InterfaceType('Actor', {
  implements: Entity,
  resolveType,
  description: 'Whoever can act: a person, an organization, a group, or a labour-market region.',
})
export abstract class Actor extends Entity {}
