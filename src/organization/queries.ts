import { Arg, Args, ArgsType, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import { lookup } from '../entity/lookup';
import { ListArgs } from '../list/args';
import { Listed } from '../list/connection';
import { ListFilter } from '../list/filter';
import type { Context } from '../server/context';
import { Organization, OrganizationKind } from './organization';

const Organizations = Listed('Organization', () => Organization);

@InputType({ description: 'Filters of `organizations`; an organization must pass all that are given.' })
class OrganizationFilter extends ListFilter {
  @Field(() => [OrganizationKind], { nullable: true, description: 'Only these kinds.' })
  override kind?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only those that lie in this region, or are located in a municipality of it.',
  })
  override region?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only those located in this municipality, or that it is a member of, as of a joint arrangement.',
  })
  override municipality?: string | null;
}

@ArgsType()
class OrganizationsArgs extends ListArgs {
  @Field(() => OrganizationFilter, { nullable: true })
  override filter?: OrganizationFilter | null;
}

@Resolver()
export class OrganizationQueries {
  @Query(() => Organization, {
    nullable: true,
    description:
      'The organization, municipality or ministry of an id, or of an id it had before; null for an unknown one or one of another type.',
  })
  organization(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    return lookup(context, id, 'Body', 'Municipality', 'Ministry');
  }

  @Query(() => Organizations, { description: 'The organizations, municipalities and ministries among them, by name.' })
  organizations(@Args(() => OrganizationsArgs) args: OrganizationsArgs, @Ctx() { loaders }: Context) {
    return loaders.list.organizations.load(args);
  }
}
