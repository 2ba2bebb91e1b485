import { MODEL } from '../seeds/model';

/**
 * What the graph's words are called in the vocabularies of the web. What they have no word for is called
 * `urn:regiograaf:term:<word>`, where the word is that of `seeds/model.yaml`.
 */
export const EDTF = 'http://id.loc.gov/datatypes/edtf/EDTF';

const PREFIXES = {
  entity: 'urn:regiograaf:entity:',
  link: 'urn:regiograaf:link:',
  label: 'urn:regiograaf:name:',
  citation: 'urn:regiograaf:citation:',
  roles: 'urn:regiograaf:role:',
  graph: 'urn:regiograaf:graph:',
  regiograaf: 'urn:regiograaf:term:',
  org: 'http://www.w3.org/ns/org#',
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  skosxl: 'http://www.w3.org/2008/05/skos-xl#',
  dcterms: 'http://purl.org/dc/terms/',
  oa: 'http://www.w3.org/ns/oa#',
  time: 'http://www.w3.org/2006/time#',
  geo: 'http://www.w3.org/2003/01/geo/wgs84_pos#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  tooiont: 'https://identifier.overheid.nl/tooi/def/ont/',
};

const id = (term: string) => ({ '@id': term, '@type': '@id' });
const set = (term: object) => ({ ...term, '@container': '@set' });
const edtf = (term: string) => ({ '@id': term, '@type': EDTF });
const day = (term: string) => ({ '@id': term, '@type': 'xsd:date' });

/** Properties of the model that have a word of their own elsewhere; `tooi` and `wikidata` become `sameAs`. */
const PROPERTIES: Record<string, unknown> = {
  website: { '@id': 'schema:url', '@type': 'xsd:anyURI' },
  latitude: 'geo:lat',
  longitude: 'geo:long',
  date: edtf('dcterms:date'),
  asOf: edtf('schema:observationDate'),
  language: 'schema:inLanguage',
  sha256: 'schema:sha256',
  licence: 'dcterms:rights',
  measure: 'schema:variableMeasured',
  value: 'schema:value',
  minValue: 'schema:minValue',
  maxValue: 'schema:maxValue',
  unit: 'schema:unitText',
  text: 'schema:text',
  title: 'schema:roleName',
  role: id('org:role'),
};

const declared = [...MODEL.nodes.values(), ...MODEL.links.values()].flatMap(({ properties }) => properties);
const ownWords = declared.map(({ name, kind }) => {
  const term = `regiograaf:${name}`;
  return [name, PROPERTIES[name] ?? (kind === 'date' ? edtf(term) : kind === 'list' ? set({ '@id': term }) : term)];
});

/** Inlined in every document, so that a reader needs no network. */
export const CONTEXT: Record<string, unknown> = {
  '@version': 1.1,
  ...PREFIXES,
  ...Object.fromEntries(ownWords),
  name: 'schema:name',
  aliases: set({ '@id': 'schema:alternateName' }),
  description: 'schema:description',
  note: 'skos:note',
  kind: 'regiograaf:kind',
  because: 'regiograaf:because',
  certainty: 'regiograaf:certainty',
  status: 'regiograaf:status',
  seedFolder: 'regiograaf:seedFolder',
  validFrom: edtf('regiograaf:validFrom'),
  validTo: edtf('regiograaf:validTo'),
  observedOn: set(edtf('regiograaf:observedOn')),
  citations: set(id('prov:hadPrimarySource')),
  sameAs: set(id('schema:sameAs')),
  startDate: day('schema:startDate'),
  endDate: day('schema:endDate'),
  from: id('rdf:subject'),
  type: id('rdf:predicate'),
  to: id('rdf:object'),
  literalForm: 'skosxl:literalForm',
  labelOf: { '@reverse': 'skosxl:altLabel', '@type': '@id' },
  document: id('oa:hasSource'),
  section: 'regiograaf:section',
  firstLine: 'regiograaf:firstLine',
  lastLine: 'regiograaf:lastLine',
  firstParagraph: 'regiograaf:firstParagraph',
  lastParagraph: 'regiograaf:lastParagraph',
  key: 'regiograaf:key',
  reads: 'dcterms:bibliographicCitation',
  selector: 'oa:hasSelector',
  conformsTo: id('dcterms:conformsTo'),
  during: 'time:hasTime',
  memberDuring: 'org:memberDuring',
  hasBeginning: 'time:hasBeginning',
  hasEnd: 'time:hasEnd',
  onDay: day('time:inXSDDate'),
  replacedBy: id('dcterms:isReplacedBy'),
  prefLabel: 'skos:prefLabel',
  en: { '@id': 'rdfs:label', '@language': 'en' },
  nl: { '@id': 'rdfs:label', '@language': 'nl' },
  meaning: 'rdfs:comment',
  subClassOf: set(id('rdfs:subClassOf')),
  version: 'schema:version',
  modified: { '@id': 'dcterms:modified', '@type': 'xsd:dateTime' },
  other: set({ '@id': 'schema:additionalProperty' }),
};

/** Classes of a node beside `regiograaf:<Label>`, by its label, and by its label and kind. */
export const NODE_CLASSES: Record<string, readonly string[]> = {
  Person: ['foaf:Person', 'schema:Person'],
  Organization: ['org:Organization', 'schema:Organization'],
  'Organization PUBLIC_BODY': ['org:FormalOrganization', 'schema:GovernmentOrganization'],
  'Organization DEPARTMENT': ['org:OrganizationalUnit'],
  'Organization NETWORK': ['org:OrganizationalCollaboration'],
  'Organization JOINT_ARRANGEMENT': ['org:OrganizationalCollaboration'],
  'Organization EDUCATION': ['schema:EducationalOrganization'],
  Municipality: ['org:FormalOrganization', 'schema:GovernmentOrganization', 'tooiont:Gemeente'],
  Ministry: ['org:FormalOrganization', 'schema:GovernmentOrganization', 'tooiont:Ministerie'],
  Group: ['org:OrganizationalCollaboration'],
  Region: ['schema:AdministrativeArea'],
  Initiative: ['schema:Project'],
  'Initiative FUND': ['schema:FundingScheme'],
  Event: ['schema:Event', 'prov:Activity'],
  Document: ['schema:CreativeWork', 'prov:Entity'],
  'Document REPORT': ['schema:Report'],
  'Document BOOK': ['schema:Book'],
  'Document LAW': ['schema:Legislation'],
  'Document DATASET': ['schema:Dataset'],
  'Document NEWS': ['schema:NewsArticle'],
  'Document WEBSITE': ['schema:WebSite'],
  Place: ['schema:Place'],
  Figure: ['schema:Observation', 'schema:QuantitativeValue'],
  Statement: ['schema:Claim', 'prov:Entity'],
};

export interface LinkWords {
  /** Class of the link itself beside `rdf:Statement`. */
  readonly class?: string;
  /** What the link calls its ends, beside `rdf:subject` and `rdf:object`. */
  readonly from?: string;
  readonly to?: string;
  /** The property that says it in one triple: of the one it leaves, or (inverse) of the one it reaches. */
  readonly plain?: string;
  readonly inverse?: string;
}

const membership: LinkWords = {
  class: 'org:Membership',
  from: 'org:member',
  to: 'org:organization',
  plain: 'org:memberOf',
};

/** A type that is not here is `regiograaf:<TYPE>` in one triple. */
export const LINK_WORDS: Record<string, LinkWords> = {
  HOLDS_ROLE: membership,
  MEMBER_OF: membership,
  PART_OF: { plain: 'dcterms:isPartOf' },
  LOCATED_IN: { plain: 'schema:location' },
  SUCCEEDED_BY: { class: 'org:ChangeEvent', from: 'org:originalOrganization', to: 'org:resultingOrganization' },
  PARTICIPATES_IN: { class: 'schema:Role', from: 'schema:participant', to: 'schema:object' },
  RUNS_IN: { plain: 'schema:areaServed' },
  BUILDS_ON: { plain: 'prov:wasInfluencedBy' },
  ATTENDED: { class: 'schema:Role', from: 'schema:participant', to: 'schema:object', inverse: 'schema:attendee' },
  ORGANIZED: { inverse: 'schema:organizer' },
  HELD_AT: { plain: 'schema:location' },
  DISCUSSED_AT: { inverse: 'schema:about' },
  PUBLISHED: { inverse: 'schema:publisher' },
  STATED: { inverse: 'prov:wasAttributedTo' },
  STATED_AT: { plain: 'prov:wasGeneratedBy' },
  ABOUT: { plain: 'schema:about' },
  CONTRIBUTED_TO: { inverse: 'schema:contributor' },
  REFERS_TO: { plain: 'dcterms:references' },
};
