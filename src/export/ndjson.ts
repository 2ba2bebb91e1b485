import type { GraphFormat } from './format';
import type { ExportSource } from './source';

/** One record a line, each saying what it `is`; `regiograaf load FILE.ndjson` reads it back. */
export const ndjson: GraphFormat = {
  name: 'ndjson',
  mediaType: 'application/x-ndjson; charset=utf-8',
  extension: 'ndjson',
  description: 'one record a line; loads back',
  write,
};

async function* write(source: ExportSource): AsyncGenerator<string> {
  const { version, selection } = source.header;
  yield line({ is: 'graph', version, selection });
  for await (const { id, labels, properties, derived, mark } of source.nodes())
    yield line({ is: 'node', id, labels, properties: { ...properties, ...derived }, mark });
  for await (const { id, entityId, properties, derived, mark } of source.names())
    yield line({ is: 'name', id, entity: entityId, properties: { ...properties, ...derived }, mark });
  for await (const { id, entityId, mark } of source.formerIds())
    yield line({ is: 'formerId', id, entity: entityId, mark });
  for await (const { id, type, from, to, properties, derived, mark } of source.links())
    yield line({ is: 'link', id, type, from, to, properties: { ...properties, ...derived }, mark });
  for await (const { id, documentId, properties, mark } of source.citations())
    yield line({ is: 'citation', id, documentId, properties: { id, documentId, ...properties }, mark });
  for await (const { id, labels, properties, derived, mark } of source.documents())
    yield line({ is: 'node', id, labels, properties: { ...properties, ...derived }, mark });
  // What was cut off on its way must not be taken for a whole graph.
  yield line({ is: 'end' });
}

function line(record: object): string {
  return `${JSON.stringify(record)}\n`;
}
