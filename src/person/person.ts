import { ObjectType } from 'type-graphql';
import { Detail } from '../entity/detail';
import { Actor } from '../entity/entity';

@ObjectType({
  implements: Actor,
  description: 'A named human who acts in a public or representative role; nobody else is recorded.',
})
export class Person extends Actor {
  @Detail(() => String, { description: 'Wikidata item, e.g. `Q55`.' })
  wikidata!: string | null;
}
