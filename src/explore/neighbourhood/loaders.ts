import type { EntityRow } from '../../entity/build';
import type { RequestGraph } from '../../graph/request';
import type { Walk } from './args';
import { Neighbourhood } from './neighbourhood';

const STATEMENTS = ['explore/neighbourhood', 'explore/neighbourhood.degrees', 'explore/neighbourhood.links'];

/** What lies around some centres, one trip a level. Throws at once where a statement is missing. */
export function neighbourhoodLoader(graph: RequestGraph) {
  for (const statement of STATEMENTS)
    if (!graph.statements.has(statement)) throw new Error(`cypher/${statement}.cypher is missing.`);
  return (centres: EntityRow[], walk: Walk) => Neighbourhood.around(graph, centres, walk);
}
