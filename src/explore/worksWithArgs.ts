import { GraphQLLocalDate } from 'graphql-scalars';
import { ArgsType, Field, ID } from 'type-graphql';
import { ArgumentError } from '../errors';
import { LinkStatus } from '../link/enums';
import { LinkFilterArgs } from '../link/filter';
import { ContextKind } from './contextKind';

/** Which shared contexts count as working together. */
@ArgsType()
export class WorksWithArgs extends LinkFilterArgs {
  @Field(() => [ContextKind], { nullable: true, description: 'Only contexts of these kinds. Left out: all.' })
  via?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only actors in this region: what lies or is located there, who holds a role at it or at such a body, and the region itself.',
  })
  region?: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Only contexts that they may have shared on this day or later. Without a stated date they may.',
  })
  since?: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Only contexts that they may have shared on this day or earlier. Without a stated date they may.',
  })
  until?: string | null;

  @Field(() => [LinkStatus], {
    nullable: true,
    description: 'Only links of these statuses count. Left out: HELD, so nothing planned, proposed or denied.',
  })
  override status?: string[] | null;
}

/** Throws ArgumentError for lists that are empty and for a period that ends before it begins. */
export function checkWorksWith(args: WorksWithArgs, lists: Record<string, string[] | null | undefined> = {}): void {
  const { via, status, certainty, since, until } = args;
  for (const [name, list] of Object.entries({ via, status, certainty, ...lists }))
    if (list?.length === 0) throw new ArgumentError(name, `\`${name}\` is empty; leave it out for all.`);
  if (since && until && since > until)
    throw new ArgumentError('until', `\`until\` ${until} lies before \`since\` ${since}.`);
}
