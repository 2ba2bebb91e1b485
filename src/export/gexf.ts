import { type Attribute, type AttributeType, attributeText, LINK_ATTRIBUTES, NODE_ATTRIBUTES } from './attributes';
import { citing } from './citing';
import type { GraphFormat } from './format';
import { period } from './period';
import type { ExportLink, ExportNode } from './records';
import type { ExportHeader, ExportSource } from './source';
import { escapeXml, xmlAttributes } from './xml';

/**
 * GEXF 1.3 with dates as intervals of days. A node or link lives from the first to the last day on which it can be so; a link that
 * happened lives from its day on. What is dated nowhere lives always.
 */
export const gexf: GraphFormat = {
  name: 'gexf',
  mediaType: 'application/gexf+xml',
  extension: 'gexf',
  description: 'for Gephi, with a timeline',
  write,
};

const TYPES: Record<AttributeType, string> = { string: 'string', long: 'long', double: 'double', list: 'liststring' };

/** Told apart by those who confuse red and green too (after Okabe and Ito). */
const COLOURS: Record<string, [number, number, number]> = {
  Person: [213, 94, 0],
  Organization: [0, 114, 178],
  Municipality: [86, 180, 233],
  Ministry: [0, 60, 110],
  Group: [148, 103, 189],
  Region: [0, 158, 115],
  Initiative: [230, 159, 0],
  Event: [204, 121, 167],
  Document: [120, 120, 120],
  Place: [140, 86, 75],
  Figure: [240, 228, 66],
  Statement: [190, 190, 190],
};

/** These reach Gephi as the lifetime of the node or link itself. */
const LIFETIME = ['possibleFrom', 'possibleTo'];
/** `kind` of an edge is its type in GEXF; what a link calls its kind is how one thing succeeded another. */
const TITLES: Record<string, string> = { kind: 'succession' };

const nodeAttributes = NODE_ATTRIBUTES.filter(({ name }) => !LIFETIME.includes(name));
const linkAttributes = LINK_ATTRIBUTES.filter(({ name }) => !LIFETIME.includes(name)).map((attribute) => ({
  ...attribute,
  name: TITLES[attribute.name] ?? attribute.name,
}));

async function* write(source: ExportSource): AsyncGenerator<string> {
  yield opening(source.header);
  yield declarations('node', nodeAttributes);
  yield declarations('edge', linkAttributes);
  yield '    <nodes>\n';
  for await (const node of source.nodes()) yield nodeElement(node);
  yield '    </nodes>\n    <edges>\n';
  for await (const link of source.links()) yield edgeElement(link);
  yield '    </edges>\n  </graph>\n</gexf>\n';
}

function opening(header: ExportHeader): string {
  const { version, loadedAt, selection } = header;
  const part = Object.entries(selection).map(([name, value]) => `${name} ${value}`);
  const description = [`Cite as: ${citing(header)}`, `Graph version ${version ?? 'unknown'}`, ...part].join('; ');
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
  <meta${xmlAttributes({ lastmodifieddate: loadedAt?.slice(0, 10) })}>
    <creator>Regiograaf</creator>
    <description>${escapeXml(description)}</description>
  </meta>
  <graph mode="dynamic" defaultedgetype="directed" idtype="string" timeformat="date" timerepresentation="interval">
`;
}

function declarations<T>(of: 'node' | 'edge', attributes: readonly Attribute<T>[]): string {
  const lines = attributes.map(
    ({ name, type }) => `      <attribute${xmlAttributes({ id: name, title: name, type: TYPES[type] })}/>\n`,
  );
  return `    <attributes class="${of}">\n${lines.join('')}    </attributes>\n`;
}

function nodeElement(node: ExportNode): string {
  const { id, label, properties } = node;
  const [r, g, b] = COLOURS[label] ?? [100, 100, 100];
  const attributes = xmlAttributes({ id, label: oneLine(properties.name ?? id), ...period(node) });
  const colour = `        <viz:color r="${r}" g="${g}" b="${b}"/>\n`;
  return `      <node${attributes}>\n${values(node, nodeAttributes)}${colour}      </node>\n`;
}

function edgeElement(link: ExportLink): string {
  const { id, type, from, to } = link;
  const attributes = xmlAttributes({ id, source: from, target: to, kind: type, label: type, ...period(link) });
  return `      <edge${attributes}>\n${values(link, linkAttributes)}      </edge>\n`;
}

function values<T>(item: T, attributes: readonly Attribute<T>[]): string {
  const lines = attributes.flatMap(({ name, value }) => {
    const found = value(item);
    if (found === null || found === undefined || (Array.isArray(found) && found.length === 0)) return [];
    return `          <attvalue for="${name}" value="${escapeXml(attributeText(found))}"/>\n`;
  });
  return `        <attvalues>\n${lines.join('')}        </attvalues>\n`;
}

/** A label is an xs:token. */
function oneLine(text: unknown): string {
  return String(text).replace(/\s+/g, ' ').trim();
}
