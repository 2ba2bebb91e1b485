import { expand, flatten, type JsonLdDocument, toRDF } from 'jsonld';
import { jsonld } from '../../src/export/jsonld';
import { EDTF } from '../../src/export/vocabulary';
import { aroundTheFund, counts, written } from './written';

interface Quad {
  subject: { value: string };
  predicate: { value: string };
  object: { value: string; datatype?: { value: string } };
}

interface LdNode {
  '@id': string;
  status?: string;
  certainty?: string;
  from?: object;
  to?: object;
  replacedBy?: string;
}

const ORG = 'http://www.w3.org/ns/org#';
const PROV = 'http://www.w3.org/ns/prov#';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
const SCHEMA = 'https://schema.org/';
const TERM = 'urn:regiograaf:term:';
const KAMPMAN = 'urn:regiograaf:entity:arjan-kampman';
const ENSCHEDE = 'urn:regiograaf:entity:gm0153';

/** Fails where a term has no meaning, a value is dropped, or anything is sought on the network. */
const STRICT = {
  safe: true,
  documentLoader: async (url: string): Promise<never> => {
    throw new Error(`It asks for ${url}.`);
  },
};

function nodesOf(found: JsonLdDocument): LdNode[] {
  return (found as { '@graph': LdNode[] })['@graph'];
}

async function quadsOf(text: string): Promise<Quad[]> {
  return (await toRDF(JSON.parse(text) as JsonLdDocument, STRICT)) as unknown as Quad[];
}

let document: JsonLdDocument;
let quads: Quad[];
let bySubject: Map<string, Quad[]>;
beforeAll(async () => {
  const text = await written(jsonld);
  document = JSON.parse(text);
  quads = await quadsOf(text);
  bySubject = new Map();
  for (const quad of quads) {
    const known = bySubject.get(quad.subject.value);
    if (known) known.push(quad);
    else bySubject.set(quad.subject.value, [quad]);
  }
}, 180_000);

const objects = (subject: string, predicate: string) =>
  (bySubject.get(subject) ?? []).filter((quad) => quad.predicate.value === predicate).map(({ object }) => object.value);
const subjects = (predicate: string, object: string) =>
  quads
    .filter((quad) => quad.predicate.value === predicate && quad.object.value === object)
    .map(({ subject }) => subject.value);

it('is JSON-LD 1.1 that expands, flattens and becomes RDF without loss or network', async () => {
  const nodes = await expand(document, STRICT);
  expect(nodesOf(document).length).toBe(nodes.length);
  expect((await flatten(nodes as JsonLdDocument, undefined, STRICT)) as unknown as unknown[]).not.toHaveLength(0);
  expect(quads.length).toBeGreaterThan(100_000);
});

it('holds every entity, name, link and citation, each once', async () => {
  const { nodes, names, links, citations } = await counts();
  const ids = nodesOf(document).map((node) => node['@id']);
  expect(new Set(ids).size).toBe(ids.length);
  // Former ids have nodes too, which say what replaced them.
  const own = nodesOf(document).filter((node) => !node.replacedBy);
  const of = (prefix: string) => own.filter((node) => node['@id'].startsWith(`${prefix}:`)).length;
  expect({ nodes: of('entity'), names: of('label'), links: of('link'), citations: of('citation') }).toEqual({
    nodes,
    names,
    links,
    citations,
  });
});

it('says who is what with W3C ORG, and from which lines that is known', () => {
  const [membership] = subjects(`${ORG}member`, KAMPMAN).filter((link) =>
    objects(link, `${ORG}organization`).includes(ENSCHEDE),
  );
  expect(objects(membership!, `${RDF}type`)).toContain(`${ORG}Membership`);
  expect(objects(membership!, `${RDF}predicate`)).toEqual([`${TERM}HOLDS_ROLE`]);
  expect(objects(membership!, `${ORG}role`)).toEqual(['urn:regiograaf:role:ALDERMAN']);
  expect(objects(membership!, `${SCHEMA}roleName`)).toEqual(['wethouder']);
  expect(objects(KAMPMAN, `${ORG}memberOf`)).toContain(ENSCHEDE);
  const sources = objects(membership!, `${PROV}hadPrimarySource`);
  const line = 'urn:regiograaf:citation:wethoudersbijeenkomst-2023-02-22%2394';
  expect(sources).toContain(line);
  expect(objects(line, `${TERM}firstLine`)).toEqual(['94']);
  expect(objects(line, 'http://www.w3.org/ns/oa#hasSource')).toEqual([
    'urn:regiograaf:entity:wethoudersbijeenkomst-2023-02-22',
  ]);
});

it('names the same thing elsewhere: TOOI and Wikidata', () => {
  expect(objects(ENSCHEDE, `${SCHEMA}sameAs`).sort()).toEqual([
    'http://www.wikidata.org/entity/Q10002',
    'https://identifier.overheid.nl/tooi/id/gemeente/gm0153',
  ]);
  expect(objects('urn:regiograaf:entity:mnre1034', `${SCHEMA}sameAs`)).toContain(
    'https://identifier.overheid.nl/tooi/id/ministerie/mnre1034',
  );
});

it('types dates as EDTF', () => {
  const date = quads.find(
    ({ subject, predicate }) =>
      subject.value === 'urn:regiograaf:entity:2019-11-13-wethoudersbijeenkomst' &&
      predicate.value === 'http://purl.org/dc/terms/date',
  )!;
  expect(date.object).toMatchObject({ value: '2019?-11-13', datatype: { value: EDTF } });
});

it('gives every claim a source, but those that say they have none', () => {
  const cited = new Set(
    quads.filter(({ predicate }) => predicate.value === `${PROV}hadPrimarySource`).map(({ subject }) => subject.value),
  );
  const described = new Set(subjects(`${RDF}type`, 'http://www.w3.org/ns/oa#SpecificResource'));
  const named = quads
    .filter(({ predicate }) => predicate.value === `${PROV}hadPrimarySource`)
    .map(({ object }) => object.value);
  expect(named.filter((citation) => !described.has(citation))).toEqual([]);
  const bare = subjects(`${RDF}type`, `${RDF}Statement`).filter((link) => !cited.has(link));
  expect(bare.filter((link) => !objects(link, `${TERM}certainty`).includes('UNVERIFIED'))).toEqual([]);
});

it('says in one triple only what holds without reservation', () => {
  const links = nodesOf(document).filter(({ '@id': id }) => id.startsWith('link:'));
  const reserved = links.filter(({ status, certainty }) => status !== 'HELD' || certainty === 'UNVERIFIED');
  expect(new Set(reserved.map(({ status }) => status))).toEqual(new Set(['HELD', 'PLANNED', 'PROPOSED', 'DENIED']));
  expect(reserved.flatMap(({ from, to }) => [from, to]).filter((end) => Object.keys(end!).length > 1)).toEqual([]);
});

it('explains its own words', () => {
  expect(objects(`${TERM}HOLDS_ROLE`, `${RDFS}label`).sort()).toEqual(['holds a role at', 'vervult een rol bij']);
  expect(objects(`${TERM}Municipality`, `${RDFS}subClassOf`)).toContain(
    'https://identifier.overheid.nl/tooi/def/ont/Gemeente',
  );
  const types = new Set(
    quads.filter(({ predicate }) => predicate.value === `${RDF}predicate`).map(({ object }) => object.value),
  );
  expect([...types].filter((type) => !bySubject.has(type))).toEqual([]);
});

it('exports of a neighbourhood its own citations, and only what counts on a day', async () => {
  const around = await aroundTheFund();
  const [all, before] = await Promise.all([
    written(jsonld, around),
    written(jsonld, { ...around, asOf: '2018-01-01' }),
  ]);
  const part = await quadsOf(all);
  const described = new Set(
    part
      .filter(({ predicate }) => predicate.value === 'http://www.w3.org/ns/oa#hasSource')
      .map(({ subject }) => subject.value),
  );
  const named = new Set(
    part.filter(({ predicate }) => predicate.value === `${PROV}hadPrimarySource`).map(({ object }) => object.value),
  );
  expect(described).toEqual(named);
  expect((await quadsOf(before)).length).toBeLessThan(part.length);
});
