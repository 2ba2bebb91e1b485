import type { RequestGraph } from '../graph/request';
import { relation } from '../link/relation';

export function organizationLoaders(graph: RequestGraph) {
  return {
    people: relation(graph, 'organization/people'),
    members: relation(graph, 'organization/members'),
    regions: relation(graph, 'organization/regions'),
    locations: relation(graph, 'organization/locations'),
    visitors: relation(graph, 'organization/visitors'),
  };
}

export function municipalityLoaders(graph: RequestGraph) {
  return {
    labourMarketRegions: relation(graph, 'municipality/labourMarketRegions'),
    provinces: relation(graph, 'municipality/provinces'),
    aldermen: relation(graph, 'municipality/aldermen'),
    jointArrangements: relation(graph, 'municipality/jointArrangements'),
    centreOf: relation(graph, 'municipality/centreOf'),
    hostedEvents: relation(graph, 'municipality/hostedEvents'),
    locatedHere: relation(graph, 'municipality/locatedHere'),
  };
}
