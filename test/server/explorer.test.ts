import Fastify from 'fastify';
import { serveExplorer } from '../../src/server/explorer';
import { createHttpServer } from '../../src/server/http';
import { testGraph } from '../setup/ask';

const serve = () => createHttpServer(testGraph());
const accept = 'text/html,application/xhtml+xml,*/*;q=0.8';
const page = { url: '/', headers: { accept } };

it('serves the page with a strict policy, compressed, and only once to those who have it', async () => {
  const app = await serve();
  const first = await app.inject({ url: '/', headers: { accept, 'accept-encoding': 'gzip, br' } });
  expect(first.statusCode).toBe(200);
  expect(first.headers['content-encoding']).toBe('br');
  expect(first.headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
  expect(first.headers['content-security-policy']).not.toMatch(/unsafe|https?:|data:|blob:|\*/);
  const again = await app.inject({
    url: '/',
    headers: { accept, 'accept-encoding': 'br', 'if-none-match': String(first.headers.etag) },
  });
  expect(again.statusCode).toBe(304);
  expect(
    (await app.inject({ url: '/', headers: { accept, 'accept-encoding': 'br;q=0' } })).headers['content-encoding'],
  ).toBeUndefined();
  await app.close();
});

it('tells a program what this is, whether or not the explorer was built', async () => {
  const [built, unbuilt] = [await serve(), Fastify()];
  serveExplorer(unbuilt, 'nowhere');
  for (const app of [built, unbuilt])
    for (const headers of [{}, { accept: '*/*' }, { accept: 'application/json' }]) {
      const answer = await app.inject({ url: '/', headers });
      expect(answer.json()).toMatchObject({ name: 'Regiograaf', graphql: '/graphql' });
      expect(answer.headers.vary).toBe('accept');
    }
  expect((await built.inject(page)).headers.vary).toContain('accept,');
  expect((await unbuilt.inject(page)).json()).toMatchObject({ name: 'Regiograaf' });
  await Promise.all([built.close(), unbuilt.close()]);
});

it('lets what is named after its content be kept for ever, and serves nothing else', async () => {
  const app = await serve();
  const { body } = await app.inject(page);
  const script = /src="\.(\/assets\/[^"]+\.js)"/.exec(body)?.[1];
  expect((await app.inject(String(script))).headers['cache-control']).toContain('immutable');
  for (const url of ['/../package.json', '/assets/..%2f..%2fpackage.json', '/package.json'])
    expect((await app.inject(url)).statusCode).toBe(404);
  await app.close();
});

it('keeps below 350 kB compressed', async () => {
  const app = await serve();
  const { body } = await app.inject(page);
  const names = [...body.matchAll(/(?:src|href)="\.(\/[^"]+)"/g)].map(([, name]) => String(name));
  const sizes = await Promise.all(
    names.map(async (url) => (await app.inject({ url, headers: { 'accept-encoding': 'gzip' } })).rawPayload.length),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(350_000);
  await app.close();
});
