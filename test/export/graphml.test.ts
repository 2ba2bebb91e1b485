import { XMLParser, XMLValidator } from 'fast-xml-parser';
import Graph from 'graphology';
import { parse } from 'graphology-graphml';
import { graphml } from '../../src/export/graphml';
import { aroundTheFund, counts, written } from './written';

interface Key {
  '@id': string;
  '@for': string;
  '@attr.name': string;
  '@attr.type': string;
}

let whole: string;
let graph: Graph;
beforeAll(async () => {
  whole = await written(graphml);
  graph = parse(Graph, whole);
});

it('is well-formed and declares each attribute once, with a type', () => {
  expect(XMLValidator.validate(whole)).toBe(true);
  const options = { ignoreAttributes: false, attributeNamePrefix: '@', processEntities: { maxTotalExpansions: 1e6 } };
  const keys = new XMLParser(options).parse(whole).graphml.key as Key[];
  expect(new Set(keys.map((key) => key['@id'])).size).toBe(keys.length);
  expect(new Set(keys.map((key) => key['@attr.type']))).toEqual(new Set(['string', 'long', 'double']));
  const declared = new Set(keys.map((key) => key['@id']));
  const used = new Set([...whole.matchAll(/<data key="([^"]+)"/g)].map((match) => match[1]!));
  expect([...used].filter((key) => !declared.has(key))).toEqual([]);
});

it('reads back as the directed graph it was', async () => {
  const { nodes, links } = await counts();
  expect(graph.order).toBe(nodes);
  expect(graph.directedSize).toBe(links);
  expect(graph.undirectedSize).toBe(0);
});

it('carries types, dates and citations', async () => {
  expect(graph.getNodeAttributes('gm0153')).toMatchObject({
    label: 'Enschede',
    type: 'Municipality',
    latitude: 52.2208,
  });
  const roles = graph.directedEdges('arjan-kampman', 'gm0153').map((edge) => graph.getEdgeAttributes(edge));
  const role = roles.find(({ citations }) => citations.includes('bestuurlijk-netwerk-economie-2025-04-16'));
  expect(role).toMatchObject({ label: 'HOLDS_ROLE', role: 'ALDERMAN', certainty: 'EXPLICIT' });
  expect(JSON.parse(role!.citations)).toContain('wethoudersbijeenkomst-2023-02-22#94');
  const succession = graph.findEdge((_edge, { kind, validFrom }) => kind === 'MERGER' && validFrom)!;
  expect(graph.getEdgeAttribute(succession, 'possibleFrom')).toMatch(/^\d{4}-\d\d-\d\d$/);
});

it('exports of a neighbourhood only what counts on a day', async () => {
  const around = await aroundTheFund();
  const before = parse(Graph, await written(graphml, { ...around, asOf: '2018-01-01' }));
  expect(before.edges().length).toBeLessThan(parse(Graph, await written(graphml, around)).edges().length);
  expect(before.edges().filter((edge) => before.getEdgeAttribute(edge, 'possibleFrom') > '2018-01-01')).toEqual([]);
});
