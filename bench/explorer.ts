/**
 * Measures the explorer as a reader meets it: what is sent, how soon something is seen, and how many frames a second are drawn while the layout of
 * a large scene runs. `npm run bench:explorer` makes a scene of its own in a Neo4j of its own; `-- ADDRESS` measures the first paint of a server that
 * runs already as well. CHROMIUM names the browser.
 */
import { get } from 'node:http';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type Scratch, scratchServer } from './scratch';

/** Opened by these 50 circles it makes close to 2,000 nodes and 10,000 links, and fits. */
const SCENE = { people: 1560, organizations: 260, initiatives: 60, events: 120, regions: 10, attended: 4, taken: 1 };
const CIRCLES = [
  ...Array.from({ length: 30 }, (_, index) => `event-${index + 1}`),
  ...Array.from({ length: 10 }, (_, index) => `initiative-${index + 1}`),
  ...Array.from({ length: 10 }, (_, index) => `region-${index + 1}`),
];
const SECONDS = 5;
const VISITS = 5;
const SOFTWARE = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

async function main([address]: string[]): Promise<void> {
  const scratch = await scratchServer(SCENE);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage', ...(process.env.GPU ? [] : SOFTWARE)],
  });
  try {
    await sizes(scratch.address);
    if (address) await firstPaint(browser, address);
    await firstPaint(browser, scratch.address);
    await frames(browser, scratch);
  } finally {
    await browser.close();
    await scratch.stop();
  }
}

/** Bytes as they go over the wire. */
function received(address: string, encoding: string): Promise<{ bytes: number; text: Promise<string> }> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { accept: 'text/html,*/*', 'accept-encoding': encoding } }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => {
        const all = Buffer.concat(pieces);
        resolve({ bytes: all.length, text: Promise.resolve(all.toString()) });
      });
    }).on('error', reject);
  });
}

async function sizes(address: string): Promise<void> {
  const text = async (path: string) => (await received(address + path, 'identity')).text;
  const page = await text('');
  const names = [...page.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, name]) => name!);
  const script = await text(names.find((name) => name.endsWith('.js'))!);
  const workers = [...new Set([...script.matchAll(/[\w-]*[Ww]orker-[\w-]+\.js/g)].map(([name]) => `assets/${name}`))];
  console.log('\nbundle, bytes            gzip    brotli');
  const sums = [0, 0];
  for (const name of ['', ...names, ...workers]) {
    const bytes = [(await received(address + name, 'gzip')).bytes, (await received(address + name, 'br')).bytes];
    bytes.forEach((size, index) => {
      sums[index]! += size;
    });
    console.log(row(name.replace(/^assets\/|-[\w-]{8}(?=\.)/g, '') || 'page', bytes));
  }
  console.log(row('all', sums));
}

const row = (name: string, values: number[]) =>
  name.padEnd(20) + values.map((value) => value.toLocaleString('en').padStart(10)).join('');

// Not by waitForFunction, which compiles its text in the page: the policy of the page forbids that.
const PAINTED = `new Promise((resolve) => new PerformanceObserver((list) => {
  for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') resolve(startTime);
}).observe({ type: 'paint', buffered: true }))`;

/** The median of visits that have nothing in their cache. */
async function firstPaint(browser: Browser, address: string): Promise<void> {
  const times: number[] = [];
  for (let visit = 0; visit < VISITS; visit++) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(address);
    times.push(await page.evaluate<number>(PAINTED));
    await page.close();
  }
  times.sort((a, b) => a - b);
  console.log(
    `\nfirst contentful paint of ${address}: ${Math.round(times[Math.floor(VISITS / 2)]!)} ms, the median of`,
  );
  console.log(`  ${times.map(Math.round).join(', ')} ms`);
}

/** Frames that the browser shows, and how often the picture is drawn anew. */
const COUNT = `new Promise((resolve) => {
  const { sigma } = document.querySelector('.sigma').picture;
  let drawn = 0;
  sigma.on('afterRender', () => drawn++);
  const begun = performance.now();
  let frames = 0;
  let last = begun;
  let longest = 0;
  const next = (now) => {
    frames++;
    longest = Math.max(longest, now - last);
    last = now;
    if (now - begun < ${SECONDS * 1000}) requestAnimationFrame(next);
    else resolve({ rate: (frames * 1000) / (now - begun), longest, drawn });
  };
  requestAnimationFrame(next);
})`;

/** With the work of the page itself, in time of its processor: the rest is the graphics card's, or what stands in for it. */
async function report(page: Page, when: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'ScriptDuration')!.value;
  };
  const before = await worked();
  const { rate, longest, drawn } = await page.evaluate<Record<'rate' | 'longest' | 'drawn', number>>(COUNT);
  const work = (await worked()) - before;
  console.log(`${when}: ${rate.toFixed(1)} frames a second over ${SECONDS} s; the longest ${Math.round(longest)} ms;`);
  console.log(
    drawn > 0
      ? `  drawn ${drawn} times, each for ${(work / drawn).toFixed(1)} ms of the page's own work`
      : '  never drawn',
  );
}

async function frames(browser: Browser, { address }: Scratch): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  await page.goto(`${address}?around=${CIRCLES.join()}&per=2000`);
  await page.locator('.sigma:not([data-settled])').waitFor({ timeout: 120_000 });
  const renderer = await page.evaluate<string>(
    `(() => { const gl = document.createElement('canvas').getContext('webgl2'); return gl.getParameter(gl.getExtension('WEBGL_debug_renderer_info').UNMASKED_RENDERER_WEBGL); })()`,
  );
  console.log(`\n${await page.locator('.sigma').getAttribute('aria-label')}\ndrawn by ${renderer}`);
  // Its own 250 steps may be over before the measuring is.
  await page.locator('.sigma[data-settled]').waitFor({ timeout: 120_000 });
  const move = (steps: number) => page.evaluate(`document.querySelector('.sigma').picture.layout.start(${steps})`);
  await move(1_000_000);
  await report(page, 'while the layout runs');
  await page.evaluate(`document.querySelector('.sigma').removeAttribute('data-settled')`);
  await move(1);
  await page.locator('.sigma[data-settled]').waitFor({ timeout: 120_000 });
  const zoom = `setInterval(() => document.querySelector('.sigma').picture.sigma.getCamera().updateState(({ ratio }) => ({ ratio: ratio > 0.4 ? ratio * 0.99 : 1 })), 16)`;
  await page.evaluate(`void ${zoom}`);
  await report(page, 'while it is zoomed, with its names');
  await page.close();
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exit(1);
});
