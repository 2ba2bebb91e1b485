import type { FastifyInstance } from 'fastify';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { createHttpServer } from '../../src/server/http';
import { testGraph } from './ask';

// Without a graphics card the picture is drawn in software; as root Chromium refuses its sandbox.
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

/** `through`: an address that passes on to the server. */
type Options = BrowserContextOptions & { through?: string };

let app: FastifyInstance | undefined;
let browser: Browser | undefined;
let address: string | undefined;
let problems: string[] = [];

/** Where the real server of these tests listens. */
export async function serverAddress(): Promise<string> {
  app ??= await createHttpServer(testGraph());
  address ??= await app.listen({ host: '127.0.0.1', port: 0 });
  return address;
}

/**
 * Opens a view of the explorer as the real server serves it, in a new window; or as a proxy passes it on. Whatever goes wrong in it fails the
 * test that opened it.
 */
export async function browse(path = '', { through, ...options }: Options = {}): Promise<Page> {
  const from = through ?? (await serverAddress());
  browser ??= await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ARGUMENTS });
  const page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1280, height: 800 }, ...options });
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security Policy/.test(message.text())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${from}/`)) problems.push(`asked another address: ${request.url()}`);
  });
  await page.goto(`${from}/${path}`);
  return page;
}

/** The same, once the layout of the picture has come to rest. */
export async function browseSettled(path = '', options: Options = {}): Promise<Page> {
  const page = await browse(path, options);
  await page.locator('.sigma[data-settled]').waitFor();
  return page;
}

/** Forgets what went wrong on purpose. */
export function forgive(): string[] {
  const forgiven = problems;
  problems = [];
  return forgiven;
}

afterEach(async () => {
  await Promise.all(browser?.contexts().map((context) => context.close()) ?? []);
  expect(forgive()).toEqual([]);
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});
