import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Entity } from '../entity/entity';
import { PageArgs } from '../link/args';
import { Citation } from '../link/citation';
import { Link } from '../link/facts';
import { LinkTypeArgs } from '../link/filters';
import { Paged } from '../link/paged';
import type { Context } from '../server/context';
import { Document } from './document';

const Citations = Paged('Citation', () => Citation, 'One page of cited places.');
const Links = Paged('Link', () => Link, 'One page of links, each with both ends.');
const Entities = Paged('Entity', () => Entity, 'One page of entities.');

/** What a document proves: the evidence read the other way round. */
@Resolver(() => Document)
export class DocumentProofs {
  @FieldResolver(() => Citations, {
    description: 'The lines, paragraphs or rows of it that prove something, in their order.',
  })
  citedPlaces(@Root() document: Document, @Args(() => PageArgs) args: PageArgs, @Ctx() { loaders }: Context) {
    return loaders.document.citedPlaces.load(document, args);
  }

  @FieldResolver(() => Links, {
    description: 'The links that it proves, in the order of the first line, paragraph or row that proves each.',
  })
  provesLinks(@Root() document: Document, @Args(() => LinkTypeArgs) args: LinkTypeArgs, @Ctx() { loaders }: Context) {
    return loaders.document.provesLinks.load(document, args, { types: args.types ?? null });
  }

  @FieldResolver(() => Entities, {
    description:
      'The entities whose existence or names it proves, in the order of the first line, paragraph or row that proves each.',
  })
  provesEntities(@Root() document: Document, @Args(() => PageArgs) args: PageArgs, @Ctx() { loaders }: Context) {
    return loaders.document.provesEntities.load(document, args);
  }
}
