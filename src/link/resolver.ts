import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Document } from '../document/document';
import type { Context } from '../server/context';
import { Citation } from './citation';

@Resolver(() => Citation)
export class CitationResolver {
  @FieldResolver(() => Document, { description: 'The document or table that is cited.' })
  document(@Root() citation: Citation): Document {
    return citation.document as Document;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The cited lines themselves, where the server has the texts (setting DOCUMENTS_DIR); else, and for a web page, null.',
  })
  excerpt(@Root() citation: Citation, @Ctx() { loaders }: Context): Promise<string | null> {
    return loaders.citation.excerpt.load(citation.id);
  }
}
