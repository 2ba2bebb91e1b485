import { ObjectType } from 'type-graphql';
import { Organization } from './organization';

@ObjectType({
  implements: Organization,
  description: 'An organization that is neither a municipality nor a ministry; `kind` says what it is.',
})
export class Body extends Organization {}
