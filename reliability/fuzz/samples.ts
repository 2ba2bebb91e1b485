import { ask } from './ask';

/** Values that lead somewhere in a graph, by the sort of argument that takes them. */
export interface Samples {
  ids: string[];
  regions: string[];
  municipalities: string[];
  texts: string[];
  cursors: string[];
  statements: string[];
  analyses: string[];
}

/** What a search, an id or a cursor must survive: marks of Lucene, Cypher and JSON, other scripts, halves of characters. */
export const ODD_TEXTS = [
  '',
  ' ',
  '*',
  '"',
  "'",
  '\\',
  'a:b~2^9',
  '(AND',
  '+-&|!{}[]^~?:/',
  '\u0000',
  '\ud800',
  'İstanbul',
  '👩‍👩‍👧',
  'ﷺ',
  'e\u0301'.repeat(50),
  '`) RETURN 1 //',
  '$x',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  'x'.repeat(5000),
];

const STATEMENTS = [
  'RETURN 1 AS one',
  'MATCH (p:Person) RETURN p LIMIT 3',
  'MATCH (a)-[l]->(b) RETURN a, l, b LIMIT 2',
  'MATCH p = (:Person)-[:ATTENDED]->(:Event) RETURN p LIMIT 2',
  "RETURN date('2023-02-22') AS d, duration('P1Y2M') AS u, point({x: 1, y: 2}) AS p, 9007199254740993 AS n, 0.0/0 AS nan",
  'UNWIND range(1, 2000) AS n RETURN n, [n, {n: n}] AS list',
  'RETURN $x AS x',
  'RETURN 1 / 0',
  'CREATE (n) RETURN n',
  'MATCH (n',
  'CALL db.labels()',
  ';',
];

const QUESTION = `{
  analyses { name }
  people(first: 60) { nodes { id name } pageInfo { endCursor } }
  organizations(first: 30, orderBy: { field: LINKS, direction: DESC }) { nodes { id name } pageInfo { endCursor } }
  municipalities(first: 10) { nodes { id name } pageInfo { endCursor } }
  regions(first: 20) { nodes { id name } pageInfo { endCursor } }
  initiatives(first: 40) { nodes { id name } pageInfo { endCursor } }
  events(first: 10) { nodes { id name } pageInfo { endCursor } }
  documents(first: 10) { nodes { id name } pageInfo { endCursor } }
}`;

interface Page {
  nodes: { id: string; name: string }[];
  pageInfo: { endCursor: string | null };
}

/** Neo4j plans a statement when it is first asked, which may take longer than a question may. */
const ATTEMPTS = 5;

type Found = { analyses: { name: string }[] } & Record<'regions' | 'municipalities', Page>;

async function found(origin: string): Promise<Found> {
  for (let attempt = 1; ; attempt++) {
    const { data, errors } = await ask(origin, JSON.stringify({ query: QUESTION }));
    if (data && !errors) return data as Found;
    if (attempt === ATTEMPTS) throw new Error(`The graph cannot be asked for samples: ${JSON.stringify(errors)}`);
  }
}

/** Asks the server for what its graph holds. */
export async function samplesOf(origin: string): Promise<Samples> {
  const { analyses, ...lists } = await found(origin);
  const pages: Page[] = Object.values(lists);
  const nodes = pages.flatMap((page) => page.nodes);
  const idsOf = (page: Page) => page.nodes.map(({ id }) => id);
  return {
    ids: pages.flatMap(idsOf),
    regions: idsOf(lists.regions),
    municipalities: idsOf(lists.municipalities),
    texts: nodes.map(({ name }) => name),
    cursors: pages.flatMap(({ pageInfo }) => pageInfo.endCursor ?? []),
    statements: STATEMENTS,
    analyses: analyses.map(({ name }) => name),
  };
}
