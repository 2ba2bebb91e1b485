import { Query, Resolver } from 'type-graphql';
import { GraphInfo } from './graph';

@Resolver()
export class GraphResolver {
  @Query(() => GraphInfo, {
    description: 'The graph as a whole: its version, where its facts come from, how much it holds.',
  })
  graph(): GraphInfo {
    return new GraphInfo();
  }
}
