import { Field, Int, ObjectType } from 'type-graphql';
import { Entity } from '../entity/entity';
import type { Listing } from './listing';

@ObjectType({ description: 'One value, and how many of the list have it.' })
export class FacetValue {
  @Field(() => String, { description: 'The kind, the id of the region, or the year.' })
  value!: string;

  @Field(() => Int, { description: 'How many entities of the whole list have this value.' })
  count!: number;

  @Field(() => Entity, { nullable: true, description: 'The region of a region facet.' })
  entity?: unknown;
}

@ObjectType({
  description:
    'How a list divides, the most frequent value first, 100 values at most. An entity without a value is not counted; one with several counts in each.',
})
export class Facets {
  listing!: Listing;

  @Field(() => [FacetValue], { description: 'By kind; empty for people, who have none.' })
  kind(): Promise<FacetValue[]> {
    return this.listing.facet('kind');
  }

  @Field(() => [FacetValue], {
    description: 'By region, as the filter `region` of the list understands it; empty for lists without that filter.',
  })
  region(): Promise<FacetValue[]> {
    return this.listing.facet('region');
  }

  @Field(() => [FacetValue], {
    description:
      'By year of the date of an event or document, of the first day of anything else; an inexact date by its first possible day.',
  })
  year(): Promise<FacetValue[]> {
    return this.listing.facet('year');
  }
}
