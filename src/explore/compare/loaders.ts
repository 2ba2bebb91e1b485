import type { RequestGraph } from '../../graph/request';
import { reader } from '../reader';

/** The parts of compareRegions, one statement each. */
export function compareLoaders(graph: RequestGraph) {
  return {
    initiatives: reader(graph, 'explore/compareRegions'),
    leaders: reader(graph, 'explore/compareRegions.leaders'),
    figures: reader(graph, 'explore/compareRegions.figures'),
    meetings: reader(graph, 'explore/compareRegions.meetings'),
    wishes: reader(graph, 'explore/compareRegions.wishes'),
    others: reader(graph, 'explore/compareRegions.others'),
    connectors: reader(graph, 'explore/compareRegions.connectors'),
  };
}

export type CompareLoaders = ReturnType<typeof compareLoaders>;
