import type { GraphFormat } from './format';
import { linkNode } from './jsonldLinks';
import { citationNode, entityNode, formerNode, graphNode, type JsonLdNode, nameNode, roleNode } from './jsonldNodes';
import { termNodes } from './jsonldTerms';
import type { ExportSource } from './source';
import { CONTEXT } from './vocabulary';

/** JSON-LD 1.1: one document with its context inlined, one node a line. Every claim names its citations with `prov:hadPrimarySource`. */
export const jsonld: GraphFormat = {
  name: 'jsonld',
  mediaType: 'application/ld+json',
  extension: 'jsonld',
  description: 'linked data in W3C ORG, schema.org and PROV',
  write,
};

async function* write(source: ExportSource): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[\n`;
  yield JSON.stringify(graphNode(source.header));
  for await (const node of nodes(source)) yield `,\n${JSON.stringify(node)}`;
  yield '\n]}\n';
}

async function* nodes(source: ExportSource): AsyncGenerator<JsonLdNode> {
  yield* termNodes();
  for await (const node of source.nodes()) yield entityNode(node);
  for await (const name of source.names()) yield nameNode(name);
  for await (const former of source.formerIds()) yield formerNode(former);
  const roles = new Set<string>();
  for await (const link of source.links()) {
    yield linkNode(link);
    if (typeof link.properties.role === 'string') roles.add(link.properties.role);
  }
  for (const role of roles) yield roleNode(role);
  for await (const citation of source.citations()) yield citationNode(citation);
}
