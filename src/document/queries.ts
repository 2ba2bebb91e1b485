import { Arg, Args, ArgsType, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import { lookup } from '../entity/lookup';
import { ListArgs } from '../list/args';
import { Listed } from '../list/connection';
import { ListFilter } from '../list/filter';
import type { Context } from '../server/context';
import { Document, DocumentKind } from './document';

const Documents = Listed('Document', () => Document);

@InputType({ description: 'Filters of `documents`; a document must pass all that are given.' })
class DocumentFilter extends ListFilter {
  @Field(() => [DocumentKind], { nullable: true, description: 'Only these kinds.' })
  override kind?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only those about or published by this region or a body that lies in it.',
  })
  override region?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those about or published by this municipality.' })
  override municipality?: string | null;
}

@ArgsType()
class DocumentsArgs extends ListArgs {
  @Field(() => DocumentFilter, { nullable: true })
  override filter?: DocumentFilter | null;
}

@Resolver()
export class DocumentQueries {
  @Query(() => Document, {
    nullable: true,
    description: 'The document of an id, or of an id it had before; null for an unknown one or one of another type.',
  })
  document(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    return lookup(context, id, 'Document');
  }

  @Query(() => Documents, { description: 'The documents, by name.' })
  documents(@Args(() => DocumentsArgs) args: DocumentsArgs, @Ctx() { loaders }: Context) {
    return loaders.list.documents.load(args);
  }
}
