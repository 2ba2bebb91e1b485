import type { graphLoaders } from '../dataset/loaders';
import type { entityLoaders } from '../entity/loaders';
import type { RequestGraph } from '../graph/request';
import { list } from './list';

/** The eight lists. */
export function listLoaders(
  graph: RequestGraph,
  { byId }: ReturnType<typeof entityLoaders>,
  { nodeCounts }: ReturnType<typeof graphLoaders>,
) {
  const of = (name: string, label: string) =>
    list(graph, byId, name, async () => (await nodeCounts()).find((row) => row.label === label)!.count);
  return {
    people: of('person/people', 'Person'),
    organizations: of('organization/organizations', 'Organization'),
    municipalities: of('municipality/municipalities', 'Municipality'),
    ministries: of('ministry/ministries', 'Ministry'),
    regions: of('region/regions', 'Region'),
    initiatives: of('initiative/initiatives', 'Initiative'),
    events: of('event/events', 'Event'),
    documents: of('document/documents', 'Document'),
  };
}
