import { XMLParser, XMLValidator } from 'fast-xml-parser';
import Graph from 'graphology';
import { parse } from 'graphology-gexf';
import { gexf } from '../../src/export/gexf';
import { escapeXml } from '../../src/export/xml';
import { aroundTheFund, counts, written } from './written';

interface Element {
  '@id': string;
  '@start'?: string;
  '@end'?: string;
  '@source'?: string;
  '@target'?: string;
  '@kind'?: string;
}

const DAY = /^(?!0000)\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function elements(text: string): { nodes: Element[]; edges: Element[]; graph: Record<string, string> } {
  const options = { ignoreAttributes: false, attributeNamePrefix: '@', processEntities: { maxTotalExpansions: 1e6 } };
  const { graph } = new XMLParser(options).parse(text).gexf;
  return { nodes: graph.nodes.node, edges: graph.edges.edge, graph };
}

let whole: string;
let found: ReturnType<typeof elements>;
let graph: Graph;
beforeAll(async () => {
  whole = await written(gexf);
  found = elements(whole);
  graph = parse(Graph, whole);
});

it('is well-formed, declares GEXF 1.3 and dates as days', () => {
  expect(XMLValidator.validate(whole)).toBe(true);
  expect(whole).toContain('xmlns="http://gexf.net/1.3"');
  expect(found.graph).toMatchObject({ '@mode': 'dynamic', '@timeformat': 'date', '@timerepresentation': 'interval' });
});

it('holds every entity and link of the graph, each once, links between entities that are there', async () => {
  const { nodes, links } = await counts();
  const ids = new Set(found.nodes.map((node) => node['@id']));
  expect(ids.size).toBe(nodes);
  expect(new Set(found.edges.map((edge) => edge['@id'])).size).toBe(links);
  expect(found.nodes).toHaveLength(nodes);
  expect(found.edges).toHaveLength(links);
  expect(found.edges.filter((edge) => !ids.has(edge['@source']!) || !ids.has(edge['@target']!))).toEqual([]);
});

it('has lifetimes that a timeline can read: days, first before last', () => {
  const { nodes, edges } = found;
  const lifetimes = [...nodes, ...edges].map((element) => [element['@start'], element['@end']]);
  expect(lifetimes.flat().filter((day) => day !== undefined && !DAY.test(day))).toEqual([]);
  expect(lifetimes.filter(([start, end]) => start && end && start > end)).toEqual([]);
  expect(lifetimes.filter(([start]) => start).length).toBeGreaterThan(1_000);
  expect(lifetimes.filter(([, end]) => end).length).toBeGreaterThan(50);
});

it('reads back with its attributes and citations', () => {
  expect(graph.getNodeAttributes('gm0153')).toMatchObject({
    label: 'Enschede',
    type: 'Municipality',
    kind: 'MUNICIPALITY',
    labels: ['Actor', 'Entity', 'Municipality', 'Organization'],
    latitude: 52.2208,
  });
  const roles = graph.directedEdges('arjan-kampman', 'gm0153').map((edge) => graph.getEdgeAttributes(edge));
  const role = roles.find(({ observedOn }) => observedOn.includes('2025-04-16'));
  expect(role).toMatchObject({
    kind: 'HOLDS_ROLE',
    title: 'wethouder',
    certainty: 'EXPLICIT',
    status: 'HELD',
    observedOn: ['2023-02-22', '2025-04-16'],
  });
  expect(role!.citations).toContain('wethoudersbijeenkomst-2023-02-22#94');
  expect(role!.sources).toContain('Verslag van de wethoudersbijeenkomst van 22 februari 2023, line 94');
  expect(role).not.toHaveProperty('other');
});

it('starts what happened on its day, and keeps the date as it was written beside the days that it can mean', () => {
  const { nodes } = found;
  const meeting = nodes.find((node) => node['@id'] === '2019-11-13-wethoudersbijeenkomst')!;
  expect(meeting).toMatchObject({ '@start': '2019-11-13' });
  expect(meeting).not.toHaveProperty('@end');
  expect(graph.getNodeAttribute('2019-11-13-wethoudersbijeenkomst', 'date')).toBe('2019?-11-13');
});

it('exports of a neighbourhood only what counts on a day', async () => {
  const around = await aroundTheFund();
  const before = elements(await written(gexf, { ...around, asOf: '2018-01-01' }));
  const after = elements(await written(gexf, { ...around, asOf: '2023-06-01' }));
  expect(before.edges.length).toBeLessThan(after.edges.length);
  for (const { '@start': start, '@end': end } of before.edges) {
    if (start) expect(start <= '2018-01-01').toBe(true);
    if (end) expect(end >= '2018-01-01').toBe(true);
  }
});

it('has no text of a document, and replaces what XML cannot hold', () => {
  expect(whole).not.toContain('Passage');
  expect(escapeXml('a\u0000b\uD800 <"&\n\t> \u{1F600}')).toBe('a\uFFFDb\uFFFD &lt;&quot;&amp;&#10;&#9;&gt; \u{1F600}');
});
