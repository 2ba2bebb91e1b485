import { Field, InputType } from 'type-graphql';
import { enumOf } from '../link/enums';

export const ListOrderField = enumOf(
  'ListOrderField',
  'NAME; DATE: the date of an event or document, the first day of anything else, the undated last; LINKS: the number of links.',
  ['NAME', 'DATE', 'LINKS'],
);
export const OrderDirection = enumOf('OrderDirection', 'ASC: A to Z, oldest or fewest first. DESC: the reverse.', [
  'ASC',
  'DESC',
]);

@InputType({ description: 'The order of a list. What is equal stands by name, then by id.' })
export class ListOrder {
  @Field(() => ListOrderField)
  field!: string;

  @Field(() => OrderDirection, { nullable: true, description: 'Default ASC; for LINKS DESC, the most linked first.' })
  direction?: string | null;
}
