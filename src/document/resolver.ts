import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LinkArgs } from '../link/args';
import { LinkedActors, LinkedDocuments, LinkedEntities } from '../link/connections';
import type { Context } from '../server/context';
import { Document } from './document';

@Resolver(() => Document)
export class DocumentResolver {
  @FieldResolver(() => LinkedActors, { description: 'Who published it.' })
  publishers(@Root() document: Document, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.document.publishers.load(document, args);
  }

  @FieldResolver(() => LinkedEntities, { description: 'What it is about; of minutes, the event too.' })
  subjects(@Root() document: Document, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.document.subjects.load(document, args);
  }

  @FieldResolver(() => LinkedEntities, { description: 'The initiatives and documents that it builds on.' })
  buildsOn(@Root() document: Document, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.document.buildsOn.load(document, args);
  }

  @FieldResolver(() => LinkedEntities, { description: 'The initiatives and documents that build on it.' })
  basisOf(@Root() document: Document, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.document.basisOf.load(document, args);
  }

  @FieldResolver(() => LinkedActors, { description: 'Who handed it over.' })
  handedOverBy(@Root() document: Document, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.document.handedOverBy.load(document, args);
  }

  @FieldResolver(() => LinkedActors, { description: 'Who received it.' })
  receivedBy(@Root() document: Document, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.document.receivedBy.load(document, args);
  }

  @FieldResolver(() => LinkedActors, {
    description: 'Who contributed to it, e.g. with a presentation or a measurement.',
  })
  contributors(@Root() document: Document, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.document.contributors.load(document, args);
  }

  @FieldResolver(() => LinkedDocuments, { description: 'The documents to which it refers.' })
  refersTo(@Root() document: Document, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.document.refersTo.load(document, args);
  }

  @FieldResolver(() => LinkedDocuments, { description: 'The documents that refer to it.' })
  referredToBy(@Root() document: Document, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.document.referredToBy.load(document, args);
  }
}
