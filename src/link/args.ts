import { ArgsType, Field, Int } from 'type-graphql';
import { ArgumentError } from '../errors';
import type { QueryParameters } from '../graph/graph';
import { afterOf, beforeOf } from './cursor';
import { LinkFilterArgs, linkFilter } from './filter';

export const PAGE_SIZE = 20;
export const LARGEST_PAGE = 500;

/** Which page of a connection, beside other arguments: `first` with `after`, or `last` with `before`. */
// biome-ignore lint/suspicious/noExplicitAny: TypeScript asks it of the constructor of a mixin
function Paged<Base extends new (...args: any[]) => object>(base: Base) {
  @ArgsType()
  class PagedArgs extends base {
    @Field(() => Int, {
      nullable: true,
      description: `How many from the start, or after the cursor; 1 to ${LARGEST_PAGE}. Default ${PAGE_SIZE}.`,
    })
    first?: number | null;

    @Field(() => String, { nullable: true, description: 'Only what comes after this cursor.' })
    after?: string | null;

    @Field(() => Int, {
      nullable: true,
      description: `How many from the end, or before the cursor; 1 to ${LARGEST_PAGE}.`,
    })
    last?: number | null;

    @Field(() => String, { nullable: true, description: 'Only what comes before this cursor.' })
    before?: string | null;
  }
  return PagedArgs;
}

@ArgsType()
export class PageArgs extends Paged(class {}) {}

/** The page as statements take it. Throws ArgumentError for a size or a cursor that cannot be used. */
export function pageParameters(args: PageArgs): QueryParameters {
  if (args.first != null && args.last != null)
    throw new ArgumentError('last', 'Give either `first` or `last`, not both.');
  for (const name of ['first', 'last'] as const) {
    const size = args[name];
    if (size != null && (size < 1 || size > LARGEST_PAGE))
      throw new ArgumentError(name, `\`${name}\` is ${size}; it takes a number from 1 to ${LARGEST_PAGE}.`);
  }
  return {
    first: args.last == null ? (args.first ?? PAGE_SIZE) : null,
    last: args.last ?? null,
    after: afterOf(args.after),
    before: beforeOf(args.before),
  };
}

/** Which links of a relation count, and which page of them. */
@ArgsType()
export class LinkArgs extends Paged(LinkFilterArgs) {}

/** The arguments of a relation as its statement takes them. */
export function linkParameters(args: LinkArgs): QueryParameters {
  return { ...pageParameters(args), ...linkFilter(args) };
}
