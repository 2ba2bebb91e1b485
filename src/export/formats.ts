import { csv } from './csv';
import { cypher } from './cypher';
import type { FormatName, GraphFormat } from './format';
import { gexf } from './gexf';
import { graphml } from './graphml';
import { jsonld } from './jsonld';
import { ndjson } from './ndjson';

/** Every way to write a graph down. */
export const FORMATS: Readonly<Record<FormatName, GraphFormat>> = { gexf, graphml, csv, ndjson, jsonld, cypher };
