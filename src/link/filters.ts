import { ArgsType, Field } from 'type-graphql';
import { LinkArgs } from './args';
import { AttendanceCapacity, LinkType, ParticipationCapacity, Role } from './enums';

@ArgsType()
export class RoleArgs extends LinkArgs {
  @Field(() => [Role], { nullable: true, description: 'Only these roles. Left out: all.' })
  role?: string[] | null;
}

@ArgsType()
export class ParticipationArgs extends LinkArgs {
  @Field(() => [ParticipationCapacity], { nullable: true, description: 'Only these capacities. Left out: all.' })
  capacity?: string[] | null;
}

@ArgsType()
export class AttendanceArgs extends LinkArgs {
  @Field(() => [AttendanceCapacity], { nullable: true, description: 'Only these capacities. Left out: all.' })
  capacity?: string[] | null;
}

@ArgsType()
export class LinkTypeArgs extends LinkArgs {
  @Field(() => [LinkType], { nullable: true, description: 'Only links of these types. Left out: all.' })
  types?: string[] | null;
}
