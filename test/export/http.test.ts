import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { createHttpServer } from '../../src/server/http';
import { ask, testGraph } from '../setup/ask';

let app: FastifyInstance;
let base: string;

beforeAll(async () => {
  app = await createHttpServer(testGraph(), { exportConcurrency: 1 });
  await app.listen({ host: '127.0.0.1', port: 0 });
  base = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/export/graph`;
});

afterAll(() => app.close());

// biome-ignore lint/suspicious/noExplicitAny: records have the shape of their kind
async function records(query: string): Promise<any[]> {
  const response = await fetch(`${base}.ndjson?${query}`);
  expect(response.status).toBe(200);
  return (await response.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const posted = (body: unknown, extension = 'ndjson') =>
  fetch(`${base}.${extension}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

async function refusal(query: string | object) {
  const response = await (typeof query === 'string' ? fetch(`${base}.ndjson?${query}`) : posted(query));
  return {
    status: response.status,
    ...((await response.json()) as { error: { message: string; code: string } }).error,
  };
}

test.each([
  ['gexf', /xml/],
  ['graphml', /xml/],
  ['csv', /zip/],
  ['zip', /zip/],
  ['ndjson', /ndjson/],
  ['jsonld', /ld\+json/],
  ['cypher', /cypher/],
])('graph.%s is served with its type and a name', async (extension, type) => {
  const response = await fetch(`${base}.${extension}?around=twents-fonds-voor-vakmanschap`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(type);
  expect(response.headers.get('content-disposition')).toMatch(/attachment; filename="graph\./);
  expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(1000);
});

test('HEAD answers without a body', async () => {
  const response = await fetch(`${base}.gexf`, { method: 'HEAD' });
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('');
});

test('a neighbourhood has the nodes and links that the API shows', async () => {
  const question =
    '(around: "twents-fonds-voor-vakmanschap", first: 40, depth: 2) { nodes { entity { id } } links { id } }';
  const { data } = await ask(`{ neighbourhood${question} }`);
  const found = await records('around=twents-fonds-voor-vakmanschap&first=40&depth=2');
  const shown = found.filter(({ is }) => is === 'link').map(({ id }) => id);
  expect(shown.sort()).toEqual(data.neighbourhood.links.map(({ id }: { id: string }) => id).sort());
  const ids = new Set(found.filter(({ is }) => is === 'node').map(({ id }) => id));
  for (const { entity } of data.neighbourhood.nodes) expect(ids).toContain(entity.id);
});

test('paths and collaborators have their links', async () => {
  const { data } = await ask(
    '{ paths(from: "arjan-kampman", to: "gm0164") { nodes { links { id } } } collaborators(of: "arjan-kampman", first: 5) { nodes { actor { id } contexts { links { id } } } } }',
  );
  const idsOf = (found: { is: string; id: string }[], kind: string) =>
    new Set(found.filter(({ is }) => is === kind).map(({ id }) => id));
  const onPaths = idsOf(await records('paths=arjan-kampman,gm0164'), 'link');
  for (const { links } of data.paths.nodes) for (const { id } of links) expect(onPaths).toContain(id);
  const around = await records('collaborators=arjan-kampman&first=5');
  const shared = idsOf(around, 'link');
  for (const { actor, contexts } of data.collaborators.nodes) {
    expect(idsOf(around, 'node')).toContain(actor.id);
    for (const { links } of contexts) for (const { id } of links) expect(shared).toContain(id);
  }
});

test('every link has both ends, every citation its document, and everything cited its citation', async () => {
  for (const query of ['types=Person,Initiative', 'as-of=2023-01-01&types=Actor', 'around=gm0153', 'status=PLANNED']) {
    const found = await records(query);
    const ids = new Set(found.map(({ id }) => id));
    for (const { is, from, to, documentId, entity } of found) {
      if (is === 'link') expect([ids.has(from), ids.has(to)]).toEqual([true, true]);
      if (is === 'citation') expect(ids).toContain(documentId);
      if (is === 'name') expect(ids).toContain(entity);
    }
    const cited = new Set(found.flatMap(({ properties }) => properties?.citations ?? []));
    expect(
      found
        .filter(({ is }) => is === 'citation')
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...cited].sort());
    expect(found.at(-1)).toEqual({ is: 'end' });
  }
});

test('exactly the entities and links that are named, by address or by POST', async () => {
  const around = '(around: "twents-fonds-voor-vakmanschap", first: 30)';
  const { data } = await ask(`{ neighbourhood${around} { nodes { entity { id } } links { id } } }`);
  const ids: string[] = data.neighbourhood.nodes.map(({ entity }: { entity: { id: string } }) => entity.id);
  const all: string[] = data.neighbourhood.links.map(({ id }: { id: string }) => id);
  const linkIds = all.filter((_, index) => index % 2 === 0);
  const response = await posted({ ids, linkIds, asOf: null });
  const found = (await response.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const idsOf = (kind: string) => found.filter(({ is }) => is === kind).map(({ id }) => id);
  expect(idsOf('link').sort()).toEqual([...linkIds].sort());
  // Documents that are cited come last, as what proves the rest.
  expect(idsOf('node').slice(0, ids.length).sort()).toEqual([...ids].sort());
  expect(found[0].selection).toEqual({ ids: '30 ids', 'link-ids': `${linkIds.length} ids` });
  const none = await (await posted({ ids: ids.slice(0, 3), linkIds: [] })).text();
  expect(none).not.toContain('"is":"link"');
  const among = await records(`ids=${ids.join()}`);
  expect(
    among
      .filter(({ is }) => is === 'link')
      .map(({ id }) => id)
      .sort(),
  ).toEqual([...all].sort());
});

test.each(['gexf', 'graphml', 'jsonld'])('%s says how to cite it', async (extension) => {
  const { data } = await ask('{ graph { version loadedAt } }');
  const line = `Regiograaf, graph version ${data.graph.version.slice(0, 12)}, loaded on ${data.graph.loadedAt.slice(0, 10)}, as of 2023-02-22`;
  expect(await (await posted({ ids: ['am05', 'gm0153'], asOf: '2023-02-22' }, extension)).text()).toContain(line);
});

test('what cannot be used is said', async () => {
  expect(await refusal('around=arjan-kampmann')).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  expect(await refusal({ ids: ['gm0153', 'gm015'] })).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  expect((await refusal('ids=gm0153,am05&linkIds=nowhere')).message).toBe('No link among these entities "nowhere".');
  expect((await refusal('around=arjan-kampmann')).message).toMatch(/Did you mean "arjan-kampman"/);
  for (const [query, message] of [
    ['types=Persoon', /did you mean "Person"/],
    ['links=LOVES', /It takes HOLDS_ROLE/],
    ['as-of=2023-02-30', /takes a day/],
    ['around=gm0153&depth=9', /from 1 to 4/],
    ['paths=gm0153,gm0164&first=51', /from 1 to 50/],
    ['depth=2', /needs `around`/],
    ['paths=gm0153', /two ids/],
    ['around=gm0153&paths=gm0153,gm0164', /takes one of them/],
    ['arround=gm0153', /did you mean "around"/],
    ['link-ids=x', /`link-ids` needs `ids`/],
    ['ids=gm0153&types=Person', /leave `types` out/],
    ['ids=gm0153&first=3', /nothing else has a ranking/],
    [['gm0153'], /no JSON object of options/],
    [{ ids: { gm0153: true } }, /takes text, or a list of it/],
    ['types=Person&types=Event', /separate its values by commas/],
  ] as const)
    expect(await refusal(query)).toMatchObject({ status: 400, message: expect.stringMatching(message) });
});

test('one more than may run is told to come back, and one who leaves makes room', async () => {
  const begun = await new Promise<{ end(): void }>((resolve, reject) => {
    const sent = request(`${base}.ndjson`, (response) => {
      response.once('readable', () => resolve({ end: () => sent.destroy() }));
    });
    sent.on('error', reject).end();
  });
  const busy = await fetch(`${base}.ndjson`);
  expect(busy.status).toBe(503);
  expect(Number(busy.headers.get('retry-after'))).toBeGreaterThan(0);
  await busy.text();
  begun.end();
  const deadline = Date.now() + 10_000;
  let status = 503;
  while (status === 503 && Date.now() < deadline) {
    await new Promise((done) => setTimeout(done, 100));
    status = (await fetch(`${base}.ndjson`, { method: 'HEAD' })).status;
  }
  expect(status).toBe(200);
});
