import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, resolve, sep } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { type Browser, chromium, type Page } from 'playwright-core';
import { createHttpServer } from '../../src/server/http';
import { ask, testGraph } from '../setup/ask';

const AROUND = 'neighbourhood(around: ["twents-fonds-voor-vakmanschap"], types: [ACTOR, INITIATIVE, EVENT])';
const section = /## In a drawing of your own[\s\S]*?(?=\n## )/.exec(readFileSync('README.md', 'utf8'))![0];
const [cytoscape, d3] = [...section.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code!);
const div = /`(<div.*<\/div>)`/.exec(section)![1]!;

const MODULES = resolve('node_modules');
const LIBRARIES = ['cytoscape', 'd3-dispatch', 'd3-force', 'd3-quadtree', 'd3-selection', 'd3-timer'];
const imports = Object.fromEntries(LIBRARIES.map((name) => [name, `/${name}/${entryOf(name)}`]));
function entryOf(name: string): string {
  return JSON.parse(readFileSync(join(MODULES, name, 'package.json'), 'utf8')).module;
}

let pages: FastifyInstance;
let server: FastifyInstance;
let browser: Browser;

/** A page of another origin, as a reader of the README would write it, with the libraries beside it. */
beforeAll(async () => {
  pages = Fastify();
  pages.get('/favicon.ico', (_, reply) => reply.code(204).send());
  pages.get('/:example', (request, reply) => {
    const { example } = request.params as { example: string };
    const map = `<script type="importmap">${JSON.stringify({ imports })}</script>`;
    const code = (example === 'd3' ? d3! : cytoscape!).replaceAll('http://127.0.0.1:4000', addressOf(server));
    return reply.type('text/html').send(`<!doctype html>${map}${div}<script type="module">${code}</script>`);
  });
  pages.get('/*', (request, reply) => {
    const file = resolve(MODULES, `.${request.url}`);
    if (!file.startsWith(MODULES + sep)) return reply.code(404).send();
    return reply.type('text/javascript').send(readFileSync(file));
  });
  await pages.listen({ host: '127.0.0.1', port: 0 });
  server = await createHttpServer(testGraph(), { corsOrigins: [addressOf(pages)] });
  await server.listen({ host: '127.0.0.1', port: 0 });
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
});
afterAll(async () => {
  await browser.close();
  await Promise.all([pages.close(), server.close()]);
});

function addressOf(app: FastifyInstance): string {
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
}

async function open(example: string): Promise<{ page: Page; problems: string[] }> {
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto(`${addressOf(pages)}/${example}`);
  return { page, problems };
}

it('is twenty lines each', () => {
  for (const code of [cytoscape!, d3!]) expect(code.split('\n').filter(Boolean).length).toBeLessThanOrEqual(20);
});

it('takes no more trips than the nodes and links themselves', async () => {
  const fields = 'nodes { id name type } links { id source: fromId target: toId }';
  const { data, trips } = await ask(`{ ${AROUND} { ${fields} } }`);
  expect(trips).toBe((await ask(`{ ${AROUND} { nodes { distance } links { id } } }`)).trips);
  const { nodes, links } = data.neighbourhood;
  expect(nodes[0]).toEqual({
    id: 'twents-fonds-voor-vakmanschap',
    name: 'Twents Fonds voor Vakmanschap',
    type: 'INITIATIVE',
  });
  const ids = new Set(nodes.map(({ id }: { id: string }) => id));
  for (const { source, target } of links) expect(ids.has(source) && ids.has(target)).toBe(true);
});

it('tells what each node is, most precisely', async () => {
  const { nodes } = (await ask('{ organizations(first: 100) { nodes { __typename id } } }')).data.organizations;
  const body = nodes.find(({ __typename }: { __typename: string }) => __typename === 'Body').id;
  const { data } = await ask(`{ neighbourhood(around: ["${body}", "gm0153"], first: 2) { nodes { id type } } }`);
  expect(data.neighbourhood.nodes).toEqual([
    { id: body, type: 'ORGANIZATION' },
    { id: 'gm0153', type: 'MUNICIPALITY' },
  ]);
});

it('names both ends of an edge of a network', async () => {
  const query =
    '{ network(kind: PEOPLE, first: 20) { nodes { id name actor { id name } } edges { oneId otherId one { id } other { id } } } }';
  const { nodes, edges } = (await ask(query)).data.network;
  expect(nodes.length).toBe(20);
  for (const { id, name, actor } of nodes) expect({ id, name }).toEqual(actor);
  for (const { oneId, otherId, one, other } of edges) expect([oneId, otherId]).toEqual([one.id, other.id]);
});

describe('the examples of the README, on a page of another origin', () => {
  const counted = async () => {
    const { nodes, links } = (await ask(`{ ${AROUND} { nodes { id } links { id } } }`)).data.neighbourhood;
    return [nodes.length, links.length];
  };

  it('Cytoscape.js draws every node and link', async () => {
    const { page, problems } = await open('cytoscape');
    await page.locator('#graph canvas').first().waitFor();
    const drawn = await page.evaluate(
      `(({ cy }) => [cy.nodes(':visible').length, cy.edges(':visible').length])(document.querySelector('#graph')._cyreg)`,
    );
    expect(drawn).toEqual(await counted());
    expect(problems).toEqual([]);
  });

  it('D3 draws every node and link', async () => {
    const { page, problems } = await open('d3');
    await page.locator('#graph g[transform]').first().waitFor();
    expect([await page.locator('#graph circle').count(), await page.locator('#graph line').count()]).toEqual(
      await counted(),
    );
    expect(problems).toEqual([]);
  });
});
