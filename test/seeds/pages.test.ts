import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeExport } from '../../src/export/file';
import { FORMATS } from '../../src/export/formats';
import { ExportSource } from '../../src/export/source';
import { load } from '../../src/seeds';
import { createHttpServer } from '../../src/server/http';
import { TestDatabase } from './database';
import { seedFolder } from './folder';
import { TWENTE } from './twente';

const DOCUMENT = `document:
  id: twente-nieuws-2023-09-11
  name: Scholingsfonds geopend
  kind: NEWS
  publisher: gm0153
  website: https://example.org/nieuws/fonds
  date: 2023-09-11
  consulted: 2026-11-21
  paragraphs: 12
`;
const NEWS = `${DOCUMENT}sections: {1: Opening, 10: Vervolg}
links:
  - {from: gm0141, type: PARTICIPATES_IN, to: twents-fonds, capacity: PARTNER, at: "3-4, 10"}
  - {from: gm0141, type: PARTNERS_WITH, to: gm0164, at: 2, mention: niet na te gaan}
  - {from: gm0153, type: PARTICIPATES_IN, to: twents-fonds, capacity: FOUNDER, at: 11}
figures:
  - {id: cheques-nieuws, about: twents-fonds, by: gm0153, measure: cheques, value: 3000, asOf: 2023, at: 12}
`;
const NAMED = TWENTE['entities/initiatives.yaml']!.replace(
  'at: verslag#3}',
  'at: "verslag#3; twente-nieuws-2023-09-11#1"}',
);
const FILES = { ...TWENTE, 'entities/initiatives.yaml': NAMED, 'sources/nieuws.yaml': NEWS };
const ID = 'twente-nieuws-2023-09-11';

const database = new TestDatabase();
beforeAll(async () => {
  await database.start();
  await load(database.graph, [seedFolder(FILES)]);
}, 120_000);
afterAll(() => database.stop());

async function ask(query: string) {
  const app = await createHttpServer(database.graph);
  const response = await app.inject({ method: 'POST', url: '/graphql', payload: { query } });
  await app.close();
  const { data, errors } = response.json();
  expect(errors).toBeUndefined();
  return data;
}

const PLACE = 'id section firstParagraph lastParagraph firstLine lastLine key excerpt';
const place = (first: number, last = first, section = 'Opening') => ({
  id: `${ID}#${first === last ? first : `${first}-${last}`}`,
  section,
  firstParagraph: first,
  lastParagraph: last,
  firstLine: null,
  lastLine: null,
  key: null,
  excerpt: null,
});

test('a fact gives its paragraphs, and the page its address, its publisher and the day it was read', async () => {
  const { initiative } = await ask(`{ initiative(id: "twents-fonds") {
    names { name citations { id firstLine firstParagraph } }
    participants { edges { node { id } observedOn citations { ${PLACE} document { __typename kind date website consulted paragraphs lines sha256
      publishers { edges { certainty validFrom node { id } citations { id } } } } } } }
  } }`);
  const almelo = initiative.participants.edges.find(({ node }: { node: { id: string } }) => node.id === 'gm0141');
  const document = {
    __typename: 'Document',
    kind: 'NEWS',
    date: '2023-09-11',
    website: 'https://example.org/nieuws/fonds',
    consulted: '2026-11-21',
    paragraphs: 12,
    lines: null,
    sha256: null,
    publishers: {
      edges: [
        { certainty: 'EXPLICIT', validFrom: '2023-09-11', node: { id: 'gm0153' }, citations: [{ id: `${ID}#1` }] },
      ],
    },
  };
  expect(almelo).toEqual({
    node: { id: 'gm0141' },
    observedOn: ['2023-09-11'],
    citations: [
      { ...place(3, 4), document },
      { ...place(10, 10, 'Vervolg'), document },
    ],
  });
  expect(initiative.names.find(({ name }: { name: string }) => name === 'Twents Fonds').citations).toEqual([
    { id: `${ID}#1`, firstLine: null, firstParagraph: 1 },
    { id: 'verslag#3', firstLine: 3, firstParagraph: null },
  ]);
});

test('what a page proves comes in the order of its paragraphs, ten after two', async () => {
  const { document } = await ask(`{ document(id: "${ID}") {
    citedPlaces(first: 50) { nodes { ${PLACE} } }
    provesLinks(first: 50) { nodes { type from { id } } }
    provesEntities { nodes { id } }
  } }`);
  expect(document.citedPlaces.nodes).toEqual([
    place(1),
    place(2),
    place(3, 4),
    place(10, 10, 'Vervolg'),
    place(11, 11, 'Vervolg'),
    place(12, 12, 'Vervolg'),
  ]);
  expect(document.provesLinks.nodes.map(({ type }: { type: string }) => type)).toEqual([
    'PUBLISHED',
    'PARTNERS_WITH',
    'PARTICIPATES_IN',
    'PARTICIPATES_IN',
    'ABOUT',
    'STATED',
  ]);
  expect(document.provesEntities.nodes).toEqual([{ id: 'twents-fonds' }, { id: 'cheques-nieuws' }]);
});

test('search, sources and kinds find it as any other document', async () => {
  const { search, documents, initiative } = await ask(`{
    search(text: "scholingsfonds geopend") { nodes { kind entity { id } citation { id } } }
    documents(filter: {kind: [NEWS]}) { nodes { id } }
    initiative(id: "twents-fonds") { sources { id } }
  }`);
  expect(search.nodes[0]).toEqual({ kind: 'OFFICIAL', entity: { id: ID }, citation: null });
  expect(documents.nodes).toEqual([{ id: ID }]);
  expect(initiative.sources).toEqual([{ id: 'verslag' }, { id: ID }]);
});

test.each([
  ['another date', 'date: 2023-09', '2023-09'],
  ['no date', '', '2023-09-11'],
])('a curated link for who published it, with %s, is one with it', async (_what, date, validFrom) => {
  const curated = `${NEWS.replace('figures:', `  - {from: gm0153, type: PUBLISHED, to: ${ID}, at: 5${date && `, ${date}`}}\nfigures:`)}`;
  const folder = seedFolder({ ...FILES, 'sources/nieuws.yaml': curated });
  await load(database.graph, [folder]);
  const published = `MATCH (:Entity {id: 'gm0153'})-[link:PUBLISHED]->(:Document {id: '${ID}'}) RETURN link.citations AS citations, link.validFrom AS validFrom`;
  expect(await database.run(published)).toEqual([{ citations: [`${ID}#1`, `${ID}#5`], validFrom }]);
  await load(database.graph, [seedFolder(FILES)]);
});

test('it leaves in every format, and comes back the same', async () => {
  const folder = seedFolder({ 'readme.txt': '' });
  const exported = async (name: keyof typeof FORMATS, file: string) => {
    const source = await ExportSource.open(database.graph);
    await writeExport(FORMATS[name], source, join(folder, file));
    source.dispose();
    return join(folder, file);
  };
  const citations = readFileSync(join(await exported('csv', 'csv'), 'citations.csv'), 'utf8').split('\n');
  expect(citations[0]).toContain('firstLine:long,lastLine:long,firstParagraph:long,lastParagraph:long');
  expect(citations.find((row) => row.startsWith(`${ID}#3-4,`))).toBe(`${ID}#3-4,${ID},Opening,,,3,4,,seeds`);
  const jsonld = JSON.parse(readFileSync(await exported('jsonld', 'graph.jsonld'), 'utf8'));
  const node = (id: string) => jsonld['@graph'].find((one: { '@id': string }) => one['@id'] === id);
  const cited = node(`citation:${encodeURIComponent(`${ID}#3-4`)}`);
  expect(cited).toMatchObject({
    firstParagraph: 3,
    lastParagraph: 4,
    reads: 'Scholingsfonds geopend, paragraphs 3–4',
  });
  expect(cited.selector).toBeUndefined();
  expect(node(`entity:${ID}`)['@type']).toContain('schema:NewsArticle');
  expect(readFileSync(await exported('cypher', 'graph.cypher'), 'utf8')).toContain('firstParagraph: 3');

  const file = await exported('ndjson', 'graph.ndjson');
  const before = await database.everything();
  await database.empty();
  const { version } = await load(database.graph, [file]);
  expect(await database.everything()).toEqual(before);
  expect(await load(database.graph, [seedFolder(FILES)])).toMatchObject({ written: 0, removed: 0, version });
});
