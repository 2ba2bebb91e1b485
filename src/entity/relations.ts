import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LinkArgs } from '../link/args';
import { LinkedDocuments, LinkedEntities, LinkedEvents, LinkedFigures, LinkedStatements } from '../link/connections';
import type { Context } from '../server/context';
import { Entity } from './entity';

@Resolver(() => Entity)
export class EntityRelations {
  @FieldResolver(() => LinkedFigures, { description: 'The numbers that sources report about it, oldest first.' })
  figures(@Root() entity: Entity, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.entity.figures.load(entity, args);
  }

  @FieldResolver(() => LinkedStatements, { description: 'What speakers hold about it, oldest first.' })
  statementsAbout(@Root() entity: Entity, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.entity.statementsAbout.load(entity, args);
  }

  @FieldResolver(() => LinkedDocuments, { description: 'The documents that are about it, oldest first.' })
  documentsAbout(@Root() entity: Entity, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.entity.documentsAbout.load(entity, args);
  }

  @FieldResolver(() => LinkedEvents, { description: 'The events at which it was discussed, oldest first.' })
  discussedAt(@Root() entity: Entity, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.entity.discussedAt.load(entity, args);
  }

  @FieldResolver(() => LinkedEntities, { description: 'What it is part of.' })
  partOf(@Root() entity: Entity, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.entity.partOf.load(entity, args);
  }

  @FieldResolver(() => LinkedEntities, { description: 'What is part of it.' })
  parts(@Root() entity: Entity, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.entity.parts.load(entity, args);
  }

  @FieldResolver(() => LinkedEntities, {
    description: 'What it was succeeded by; `succession` on the edge says how, `validFrom` when.',
  })
  successors(@Root() entity: Entity, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.entity.successors.load(entity, args);
  }

  @FieldResolver(() => LinkedEntities, {
    description: 'What it succeeded; `succession` on the edge says how, `validFrom` when.',
  })
  predecessors(@Root() entity: Entity, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.entity.predecessors.load(entity, args);
  }
}
