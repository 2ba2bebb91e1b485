import 'reflect-metadata';
import { graphLoaders } from '../dataset/loaders';
import { documentLoaders } from '../document/loaders';
import { actorLoaders, entityLoaders } from '../entity/loaders';
import { eventLoaders } from '../event/loaders';
import { collaboratorsLoader } from '../explore/collaborators/loaders';
import { compareLoaders } from '../explore/compare/loaders';
import { evidenceLoader } from '../explore/evidence';
import { neighbourhoodLoader } from '../explore/neighbourhood/loaders';
import { pathLoaders } from '../explore/paths/loaders';
import { reader } from '../explore/reader';
import { searchLoader } from '../explore/search/loaders';
import { timelineLoader } from '../explore/timeline/loaders';
import { figureLoaders } from '../figure/loaders';
import type { RequestGraph } from '../graph/request';
import { groupLoaders } from '../group/loaders';
import { initiativeLoaders } from '../initiative/loaders';
import { citationLoaders } from '../link/loaders';
import { listLoaders } from '../list/loaders';
import { municipalityLoaders, organizationLoaders } from '../organization/loaders';
import { personLoaders } from '../person/loaders';
import { placeLoaders } from '../place/loaders';
import { regionLoaders } from '../region/loaders';
import { statementLoaders } from '../statement/loaders';

/** The loaders of one request. Made once at start-up too, since a loader whose Cypher file is missing throws when it is made. */
export function createLoaders(graph: RequestGraph) {
  const entity = entityLoaders(graph);
  const whole = graphLoaders(graph);
  return {
    graph: whole,
    list: listLoaders(graph, entity, whole),
    citation: citationLoaders(graph),
    entity,
    search: searchLoader(graph, entity),
    paths: pathLoaders(graph, entity),
    evidence: evidenceLoader(graph),
    actor: actorLoaders(graph),
    person: personLoaders(graph),
    organization: organizationLoaders(graph),
    municipality: municipalityLoaders(graph),
    group: groupLoaders(graph),
    region: regionLoaders(graph),
    initiative: initiativeLoaders(graph),
    event: eventLoaders(graph),
    document: documentLoaders(graph),
    place: placeLoaders(graph),
    figure: figureLoaders(graph),
    statement: statementLoaders(graph),
    collaborators: collaboratorsLoader(graph),
    compare: compareLoaders(graph),
    network: reader(graph, 'explore/network'),
    contradictions: reader(graph, 'explore/contradictions'),
    neighbourhood: neighbourhoodLoader(graph),
    timeline: timelineLoader(graph),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
