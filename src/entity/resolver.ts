import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Document } from '../document/document';
import { ArgumentError } from '../errors';
import { LARGEST_PAGE } from '../link/args';
import { Citation } from '../link/citation';
import { LinkedEntities } from '../link/connections';
import { LinkDirection } from '../link/enums';
import { LinkTypeArgs } from '../link/filters';
import type { Context } from '../server/context';
import { Entity } from './entity';
import { Name } from './name';

@ArgsType()
class EntityLinkArgs extends LinkTypeArgs {
  @Field(() => LinkDirection, {
    nullable: true,
    description: 'Only links that point from it (OUT), or to it (IN). Left out: both.',
  })
  direction?: string | null;
}

@Resolver(() => Entity)
export class EntityResolver {
  @Query(() => Entity, {
    nullable: true,
    description: 'The entity of an id, or of an id it had before; null for an unknown one.',
  })
  node(@Arg('id', () => ID) id: string, @Ctx() { loaders }: Context) {
    return loaders.entity.byId.load(id);
  }

  @Query(() => [Entity], {
    nullable: 'items',
    description: `The entities of up to ${LARGEST_PAGE} ids, in their order; null for an unknown one.`,
  })
  nodes(@Arg('ids', () => [ID]) ids: string[], @Ctx() { loaders }: Context) {
    if (ids.length > LARGEST_PAGE)
      throw new ArgumentError(
        'ids',
        `\`ids\` has ${ids.length} entries; it takes ${LARGEST_PAGE} at most. Ask in several requests.`,
      );
    return Promise.all(ids.map((id) => loaders.entity.byId.load(id)));
  }

  @FieldResolver(() => [Name], { description: 'Every name and spelling, with its kind, validity and proof.' })
  names(
    @Root() entity: Entity,
    @Arg('asOf', () => GraphQLLocalDate, {
      nullable: true,
      description: 'Only the names that it may have borne on this day. Left out: all.',
    })
    asOf: string | null,
    @Ctx() { loaders }: Context,
  ): Promise<Name[]> {
    return loaders.entity.names.load(entity.id, { asOf: asOf ?? null });
  }

  @FieldResolver(() => [Citation], {
    description: 'The lines and rows that prove it exists. Empty only for a source document.',
  })
  async citations(@Root() entity: Entity, @Ctx() { loaders }: Context): Promise<Citation[]> {
    return loaders.citation.byIds(((await loaders.entity.details.load(entity.id))?.citations as string[] | null) ?? []);
  }

  @FieldResolver(() => [Document], {
    description: 'The documents and tables that prove it, its names or its links, oldest first.',
  })
  sources(@Root() entity: Entity, @Ctx() { loaders }: Context) {
    return loaders.entity.sources.load(entity.id);
  }

  @FieldResolver(() => LinkedEntities, {
    description: 'All links with other entities, by type; `fromId` and `toId` on the edge say which way one points.',
  })
  links(@Root() entity: Entity, @Args(() => EntityLinkArgs) args: EntityLinkArgs, @Ctx() { loaders }: Context) {
    return loaders.entity.links.load(entity, args, { types: args.types ?? null, direction: args.direction ?? null });
  }
}
