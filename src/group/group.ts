import { Int, ObjectType } from 'type-graphql';
import { Detail } from '../entity/detail';
import { Actor } from '../entity/entity';
import { Qualifier } from '../link/enums';

@ObjectType({
  implements: Actor,
  description:
    'A collective that a text names without its members, e.g. "the 35 centre municipalities"; never spread over inferred members.',
})
export class Group extends Actor {
  @Detail(() => Int, { description: 'How many members the source gives it.' })
  size!: number | null;

  @Detail(() => Qualifier, { description: 'How exact `size` is.' })
  sizeQualifier!: string | null;
}
