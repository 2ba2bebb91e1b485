import { ObjectType } from 'type-graphql';
import { Organization } from './organization';

@ObjectType({
  implements: Organization,
  description: 'A ministry. `names` has the periods in which it bore each name.',
})
export class Ministry extends Organization {}
