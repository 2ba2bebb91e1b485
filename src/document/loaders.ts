import { entityFrom } from '../entity/build';
import { batch } from '../graph/batching';
import type { QueryParameters, Row } from '../graph/graph';
import type { RequestGraph } from '../graph/request';
import { linkParameters, type PageArgs, pageParameters } from '../link/args';
import { citationFrom } from '../link/loaders';
import { pagedFrom } from '../link/paged';
import { linkFrom, relation } from '../link/relation';

export function documentLoaders(graph: RequestGraph) {
  return {
    publishers: relation(graph, 'document/publishers'),
    subjects: relation(graph, 'document/subjects'),
    buildsOn: relation(graph, 'document/buildsOn'),
    basisOf: relation(graph, 'document/basisOf'),
    handedOverBy: relation(graph, 'document/handedOverBy'),
    receivedBy: relation(graph, 'document/receivedBy'),
    contributors: relation(graph, 'document/contributors'),
    refersTo: relation(graph, 'document/refersTo'),
    referredToBy: relation(graph, 'document/referredToBy'),
    citedPlaces: paged(graph, 'document/citedPlaces', citationFrom, pageParameters),
    provesLinks: paged(graph, 'document/provesLinks', provenLinkFrom, linkParameters),
    provesEntities: paged(graph, 'document/provesEntities', (row) => entityFrom(row), pageParameters),
  };
}

function paged<Node, Args extends PageArgs>(
  graph: RequestGraph,
  statement: string,
  build: (row: Row) => Node,
  parameters: (args: Args) => QueryParameters,
) {
  const loader = batch(graph, statement, (rows) => pagedFrom(rows, build));
  return {
    load: (document: { id: string }, args: Args, filter: QueryParameters = {}) =>
      loader.load(document.id, { ...parameters(args), ...filter }),
  };
}

function provenLinkFrom(row: Row) {
  return { ...linkFrom(row), from: entityFrom(row, 'from'), to: entityFrom(row, 'to') };
}
