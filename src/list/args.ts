import { GraphQLLocalDate } from 'graphql-scalars';
import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '../link/args';
import { Holds } from '../link/enums';
import type { ListFilter } from './filter';
import { ListOrder } from './order';

/** The arguments of every list; each list adds its own `filter`. */
@ArgsType()
export class ListArgs extends PageArgs {
  @Field(() => ListOrder, { nullable: true, description: 'Default: by name.' })
  orderBy?: ListOrder | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      'Only what exists, or may exist, on this day; the links that filters and facets follow count as of it too. Left out: all time.',
  })
  asOf?: string | null;

  @Field(() => Holds, {
    nullable: true,
    description: 'With `asOf`: only entities that certainly exist on that day, or only the unknown. Left out: both.',
  })
  holds?: string | null;

  filter?: ListFilter | null;
}
