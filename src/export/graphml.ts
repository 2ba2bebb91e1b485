import { type Attribute, type AttributeType, attributeText, LINK_ATTRIBUTES, NODE_ATTRIBUTES } from './attributes';
import { citing } from './citing';
import type { GraphFormat } from './format';
import type { ExportLink, ExportNode } from './records';
import type { ExportHeader, ExportSource } from './source';
import { escapeXml, xmlAttributes } from './xml';

/** GraphML, directed, every attribute declared with its type. A list, such as `citations`, is a JSON array of strings. */
export const graphml: GraphFormat = {
  name: 'graphml',
  mediaType: 'application/graphml+xml',
  extension: 'graphml',
  description: 'for NetworkX, igraph and yEd',
  write,
};

const TYPES: Record<AttributeType, string> = { string: 'string', long: 'long', double: 'double', list: 'string' };

/** What programmes show beside a node and along an edge. */
const nodeAttributes: readonly Attribute<ExportNode>[] = [
  { name: 'label', type: 'string', value: ({ id, properties }) => properties.name ?? id },
  ...NODE_ATTRIBUTES,
];
const linkAttributes: readonly Attribute<ExportLink>[] = [
  { name: 'label', type: 'string', value: ({ type }) => type },
  ...LINK_ATTRIBUTES,
];
const graphAttributes: readonly Attribute<ExportHeader>[] = [
  { name: 'citeAs', type: 'string', value: citing },
  { name: 'version', type: 'string', value: ({ version }) => version },
  { name: 'loadedAt', type: 'string', value: ({ loadedAt }) => loadedAt },
  { name: 'selection', type: 'string', value: ({ selection }) => JSON.stringify(selection) },
];

async function* write(source: ExportSource): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`;
  yield keys('graph', graphAttributes) + keys('node', nodeAttributes) + keys('edge', linkAttributes);
  yield '  <graph id="regiograaf" edgedefault="directed">\n';
  yield data('graph', source.header, graphAttributes);
  for await (const node of source.nodes())
    yield `    <node${xmlAttributes({ id: node.id })}>\n${data('node', node, nodeAttributes)}    </node>\n`;
  for await (const link of source.links()) {
    const attributes = xmlAttributes({ id: link.id, source: link.from, target: link.to });
    yield `    <edge${attributes}>\n${data('edge', link, linkAttributes)}    </edge>\n`;
  }
  yield '  </graph>\n</graphml>\n';
}

type Owner = 'graph' | 'node' | 'edge';

/** The ids of keys are unique in the document, while nodes and links share names of attributes. */
function keys<T>(of: Owner, attributes: readonly Attribute<T>[]): string {
  return attributes
    .map(({ name, type }) => ({ id: `${of}.${name}`, for: of, 'attr.name': name, 'attr.type': TYPES[type] }))
    .map((key) => `  <key${xmlAttributes(key)}/>\n`)
    .join('');
}

function data<T>(of: Owner, item: T, attributes: readonly Attribute<T>[]): string {
  return attributes
    .flatMap(({ name, value }) => {
      const found = value(item);
      if (found === null || found === undefined || (Array.isArray(found) && found.length === 0)) return [];
      return `      <data key="${of}.${name}">${escapeXml(attributeText(found))}</data>\n`;
    })
    .join('');
}
