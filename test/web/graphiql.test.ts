import Fastify from 'fastify';
import { serveGraphiQL } from '../../src/server/graphiql';
import { createHttpServer } from '../../src/server/http';
import { ask, testGraph } from '../setup/ask';
import { browse } from '../setup/browse';

const accept = 'text/html,application/xhtml+xml,*/*;q=0.8';

it('opens in a browser with ten operations as tabs, runs the one that is chosen, and explains the schema', async () => {
  const page = await browse('graphql');
  const tabs = page.getByRole('tab', { name: /^(?!Variables|Headers)/ });
  await tabs.nth(9).waitFor();
  expect(await tabs.count()).toBe(10);
  const execute = page.getByRole('button', { name: /Execute/ });
  const result = (text: string) => page.locator('.result-window', { hasText: text }).waitFor();
  await execute.click();
  await result('"wethoudersbijeenkomst-2023-02-22#18"');
  await tabs.filter({ hasText: 'Subgraph' }).click();
  await execute.click();
  await result('"neighbourhood"');
  await tabs.filter({ hasText: 'Cypher' }).click();
  await execute.click();
  await result('"columns"');

  await page.getByRole('button', { name: /Documentation Explorer/ }).click();
  await page.locator('.graphiql-doc-explorer', { hasText: 'Query' }).waitFor();
}, 120_000);

it('keeps the tab that a visitor was at, in the dark and on a phone too', async () => {
  const page = await browse('graphql', { colorScheme: 'dark', viewport: { width: 390, height: 844 } });
  // A click before the editor is there changes the tab, and not what is in it.
  await page.getByText('Who is this').waitFor();
  await page.getByRole('tab', { name: 'Search' }).click();
  await page.getByText('Misspelt names').waitFor();
  // A function, not a text: the policy forbids the page to evaluate one.
  await page.waitForFunction(() => {
    const { localStorage } = globalThis as unknown as { localStorage: Record<string, string> };
    return localStorage['graphiql:tabState']?.includes('"activeTabIndex":1');
  });
  await page.reload();
  await page.getByRole('tab', { name: 'Search', selected: true }).waitFor();
  const wider = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
  expect(wider).toBeLessThanOrEqual(0);
}, 120_000);

it('is a page for browsers alone, under a policy that lets it ask nobody else; programs are answered as ever', async () => {
  const app = await createHttpServer(testGraph());
  const page = await app.inject({ url: '/graphql', headers: { accept, 'accept-encoding': 'br' } });
  expect(page.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', vary: 'accept, accept-encoding' });
  const policy = String(page.headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'; script-src 'self';");
  expect(policy).toContain("connect-src 'self';");
  expect(policy).not.toMatch(/https?:|\*|blob:|unsafe-eval|script-src[^;]*unsafe/);
  expect((await app.inject({ url: '/', headers: { accept } })).headers['content-security-policy']).not.toContain(
    'unsafe',
  );

  const get = { url: '/graphql?query={graph{version}}', headers: { 'apollo-require-preflight': '1' } };
  expect((await app.inject(get)).json().data.graph.version).toEqual(expect.any(String));
  const headers = { accept, 'content-type': 'application/json' };
  const post = { method: 'POST' as const, url: '/graphql', headers, payload: { query: '{ graph { version } }' } };
  expect((await app.inject(post)).json().data.graph.version).toEqual(expect.any(String));
  expect(serveGraphiQL(Fastify(), 'nowhere')).toBeUndefined();
  await app.close();
  expect((await ask('{ __schema { queryType { name } } }')).data.__schema.queryType.name).toBe('Query');
});
