import type { Driver } from 'neo4j-driver';
import type { Size } from './generate';
import { HUB } from './sizes';

/** What the operations ask about: the same for the same graph, and several of each, so that no answer is all that a cache holds. */
export interface Samples {
  people: string[];
  /** People with some hundreds of entities within two steps. */
  centres: string[];
  regions: string[];
  organizations: string[];
  hub: string;
  texts: string[];
  /** Where pages of the list of people begin: the API's cursor, and the sort key that it stands for. */
  pages: { after: string; low: string }[];
}

type Ask = (query: string, variables: Record<string, unknown>) => Promise<unknown>;

const COUNT = 24;
const CANDIDATES = 1000;

/**
 * Of a generated graph, things at the same places of its distributions whatever its size, so that what is asked costs the same where cost does not grow with
 * the graph; of our own facts (null), those with the most links. People are chosen by how much lies around them, among those whom the hub does not know.
 */
export async function samplesOf(size: Size | null, driver: Driver, ask: Ask): Promise<Samples> {
  const found = size ? await fromGenerated(size, driver) : await fromSeeds(driver);
  return { ...found, pages: await pagesAfter(found.pageIds, driver, ask) };
}

type Found = Omit<Samples, 'pages'> & { pageIds: string[] };

async function fromGenerated(size: Size, driver: Driver): Promise<Found> {
  const { people, crowd, municipalities, aldermen, regions, organizations } = size;
  const strangers = { first: crowd, count: people - municipalities * aldermen - crowd };
  const candidates = spread(CANDIDATES, 'person', strangers.count, strangers.first);
  const circles = await rows<{ id: string; name: string; circle: number }>(driver, CIRCLES, { ids: candidates });
  const chosen = nearest(circles, 100, 600);
  return {
    people: chosen.map(({ id }) => id),
    centres: nearest(circles, 450, 900).map(({ id }) => id),
    regions: spread(COUNT, 'region', regions),
    // Some twenty people each.
    organizations: spread(COUNT, 'organization', Math.floor(organizations * 0.015), Math.floor(organizations * 0.005)),
    hub: HUB,
    texts: chosen.map(({ name }, index) => partOf(name, index)),
    pageIds: spread(COUNT, 'person', people - COUNT),
  };
}

/** How many links those things have that a person is linked with. */
const CIRCLES = `UNWIND $ids AS id
MATCH (person:Entity {id: id})--(near:Entity)
RETURN id, person.name AS name, sum(near.linkCount) AS circle ORDER BY id`;

async function fromSeeds(driver: Driver): Promise<Found> {
  const [found] = await rows<Found & { names: string[] }>(driver, SEEDS, { count: COUNT });
  const { names, ...ids } = found!;
  return { ...ids, centres: ids.people, texts: names };
}

const SEEDS = `RETURN
  COLLECT { MATCH (n:Person) RETURN n.id ORDER BY n.linkCount DESC, n.id LIMIT toInteger($count) } AS people,
  COLLECT { MATCH (n:Person) RETURN n.name ORDER BY n.linkCount DESC, n.id LIMIT toInteger($count) } AS names,
  COLLECT { MATCH (n:Region {kind: 'LABOUR_MARKET_REGION'}) RETURN n.id ORDER BY n.id LIMIT toInteger($count) } AS regions,
  COLLECT { MATCH (n:Organization)<-[role:HOLDS_ROLE]-() WITH n, count(role) AS roles RETURN n.id ORDER BY roles DESC, n.id LIMIT toInteger($count) } AS organizations,
  COLLECT { MATCH (n:Initiative)<-[part:PARTICIPATES_IN]-() WITH n, count(part) AS parts RETURN n.id ORDER BY parts DESC, n.id LIMIT 1 }[0] AS hub,
  COLLECT { MATCH (n:Person) RETURN n.id ORDER BY n.sortKey LIMIT 8 } AS pageIds`;

/** The cursors as a client gets them, and what a hand-written statement needs instead. */
async function pagesAfter(ids: string[], driver: Driver, ask: Ask): Promise<Samples['pages']> {
  const query = 'query ($ids: [ID!]!) { people(filter: { ids: $ids }, first: 100) { edges { cursor node { id } } } }';
  const data = (await ask(query, { ids })) as { people: { edges: { cursor: string; node: { id: string } }[] } };
  const keys = await rows<{ id: string; low: string }>(
    driver,
    'UNWIND $ids AS id MATCH (person:Entity {id: id}) RETURN id, person.sortKey AS low',
    { ids },
  );
  const low = new Map(keys.map((row) => [row.id, row.low]));
  return data.people.edges.map(({ cursor, node }) => ({ after: cursor, low: low.get(node.id)! }));
}

/** Ids at even distances among `count`, from number `first` on. */
function spread(number: number, kind: string, count: number, first = 0): string[] {
  const places = Array.from({ length: number }, (_, index) => first + Math.floor(((index + 0.5) * count) / number));
  return [...new Set(places)].map((place) => `${kind}-${place + 1}`);
}

/** Those whose circles come nearest to even steps between two sizes, each once. */
function nearest<Row extends { circle: number }>(all: Row[], from: number, to: number): Row[] {
  const left = [...all];
  return Array.from({ length: COUNT }, (_, index) => {
    const wanted = from * (to / from) ** (index / (COUNT - 1));
    const distances = left.map(({ circle }) => Math.abs(circle - wanted));
    return left.splice(distances.indexOf(Math.min(...distances)), 1)[0]!;
  });
}

/** The whole of a name such as "Anna Bakker 12", or two words of it. */
function partOf(name: string, index: number): string {
  const words = name.split(' ');
  return [words, words.slice(1), [words[0]!, words.at(-1)!]][index % 3]!.join(' ');
}

async function rows<Row>(driver: Driver, text: string, parameters: Record<string, unknown>): Promise<Row[]> {
  const { records } = await driver.executeQuery(text, parameters, { database: 'neo4j' });
  return records.map((record) => record.toObject() as Row);
}
