import { readFileSync } from 'node:fs';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Page } from 'playwright-core';
import { LOOKS } from '../../web/src/picture/kinds';
import { ask } from '../setup/ask';
import { browse, browseSettled, forgive } from '../setup/browse';

// Each test opens several pages, which a busy machine draws slowly.
jest.setTimeout(180_000);

const FUND = 'twents-fonds-voor-vakmanschap';

async function open(page: Page, name = 'Download') {
  await page.locator('.keep summary', { hasText: name }).click();
}

async function download(page: Page, name: string): Promise<Buffer> {
  const button = page.locator('.keep').getByRole('button', { name, exact: true });
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  await page.locator('.keep .said', { hasText: file.suggestedFilename() }).waitFor();
  return readFileSync(await file.path());
}

/** How many things and links the menu says that it will download. */
async function promised(page: Page): Promise<number[]> {
  const heading = await page
    .locator('.keep h2')
    .filter({ hasText: /graph that is shown|getoonde graaf/ })
    .innerText();
  return (heading.match(/\d[\d.,]*/g) ?? []).map((text) => Number(text.replace(/\D/g, '')));
}

const asArray = <T>(value: T | T[] | undefined): T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
const parse = (text: string) => new XMLParser({ ignoreAttributes: false }).parse(text);

describe('the graph that is shown, as a file', () => {
  it('has as many nodes and links as are shown, filters and hidden things aside', async () => {
    const page = await browseSettled(
      `?around=${FUND},arjan-kampman&hidden=gm0153&withoutKinds=Statement&withoutLinks=DISCUSSED_AT`,
    );
    await open(page);
    const [nodes, links] = await promised(page);
    const label = await page.locator('.sigma').getAttribute('aria-label');
    expect(label).toContain(`of ${nodes} things`);
    const gexf = parse(String(await download(page, 'GEXF'))).gexf.graph;
    expect([gexf.nodes.node.length, gexf.edges.edge.length]).toEqual([nodes, links]);
    const ids = gexf.nodes.node.map((node: Record<string, string>) => node['@_id']);
    expect(ids).toContain(FUND);
    expect(ids).not.toContain('gm0153');
    expect(gexf.edges.edge.map((edge: Record<string, string>) => edge['@_kind'])).not.toContain('DISCUSSED_AT');
    const graphml = parse(String(await download(page, 'GraphML'))).graphml.graph;
    expect([graphml.node.length, graphml.edge.length]).toEqual([nodes, links]);
    const jsonld = JSON.parse(String(await download(page, 'JSON-LD')));
    const types = jsonld['@graph'].map((node: { '@type': string[] }) => asArray(node['@type']));
    expect(types.filter((type: string[]) => type.includes('rdf:Statement'))).toHaveLength(links!);
    const zip = await download(page, 'CSV');
    expect(zip.subarray(0, 2).toString()).toBe('PK');
    for (const name of ['nodes.csv', 'links.csv', 'citation.txt']) expect(zip.includes(name)).toBe(true);
  });

  it('holds on a day what is there on that day', async () => {
    const page = await browseSettled(`?around=${FUND}&asOf=2019-11-13`);
    await open(page);
    await page.getByText('What is faint is not there').waitFor();
    await page.locator('.keep').getByRole('button', { name: 'GraphML' }).and(page.locator(':enabled')).waitFor();
    const [nodes, links] = await promised(page);
    const text = String(await download(page, 'GraphML'));
    const { graph } = parse(text).graphml;
    expect([asArray(graph.node).length, asArray(graph.edge).length]).toEqual([nodes, links]);
    expect(text).toContain('as of 2019-11-13');
    const { data } = await ask(
      `{ neighbourhood(around: "${FUND}", first: 2000, asOf: "2019-11-13") { nodes { entity { id } } } }`,
    );
    expect(nodes).toBeLessThanOrEqual(data.neighbourhood.nodes.length);
  });

  it('says what went wrong, in words', async () => {
    const page = await browseSettled(`?around=${FUND}`);
    await page.route('**/export/**', (route) =>
      route.fulfill({ status: 400, contentType: 'application/json', body: '{"error":{"message":"Ask for less."}}' }),
    );
    await open(page);
    await page.locator('.keep').getByRole('button', { name: 'GEXF' }).click();
    await page.locator('.keep .said', { hasText: 'That did not work: Ask for less.' }).waitFor();
    // Chromium reports a status of 400 on its console.
    expect(forgive().join()).toContain('400');
  });
});

describe('the picture as a file', () => {
  it('is an SVG of the same shapes and colours, with title, description, names and the line that cites it', async () => {
    const page = await browseSettled(`?around=${FUND}`);
    await open(page);
    const [nodes] = await promised(page);
    const text = String(await download(page, 'SVG'));
    expect(XMLValidator.validate(text)).toBe(true);
    const { svg } = parse(text);
    expect(svg.title['#text']).toBe('Regiograaf: Twents Fonds voor Vakmanschap');
    const cite = await page.locator('.copyable p').innerText();
    expect(svg.desc['#text']).toContain(cite);
    const groups = Object.fromEntries(
      [...asArray(svg.svg.g), ...asArray(svg.g)].map((group: Record<string, unknown>) => [group['@_id'], group]),
    );
    expect(groups.things.g).toHaveLength(nodes!);
    const colors = new Set(Object.values(LOOKS).map(({ color }) => color));
    const paths = groups.things.g.map((thing: { path: unknown }) => asArray(thing.path)[0]);
    for (const path of paths) expect(colors).toContain(path['@_fill']);
    expect(groups.things.g.map((thing: { title: string }) => thing.title)).toContain('Twente (region)');
    const names = groups.names.text.map((name: Record<string, string>) => name['#text']);
    expect(names).toContain('Twents Fonds voor Vakmanschap');
    for (const name of groups.names.text) expect(Number(name['@_font-size'])).toBeGreaterThanOrEqual(12);
    const foot = groups.foot.text.map((line: Record<string, string>) => line['#text']);
    expect(foot).toEqual(expect.arrayContaining(['initiatives', 'a source states it', cite]));
  });

  it('says which lines a source denies, where it shows some', async () => {
    const about = '?around=am05,human-capital-agenda-twente';
    const foot = async (address: string) => {
      const page = await browseSettled(address);
      await open(page);
      return /<g id="foot"[\s\S]*/.exec(String(await download(page, 'SVG')))![0];
    };
    expect(await foot(`${about}&status=HELD,PLANNED,PROPOSED,DENIED`)).toContain('a source denies it');
    expect(await foot(about)).not.toContain('a source denies it');
  });

  it('is a PNG twice as fine as the screen', async () => {
    const page = await browseSettled(`?around=${FUND}`);
    await open(page);
    const png = await download(page, 'PNG');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    const width = await page.evaluate<number>(`document.querySelector('.sigma').offsetWidth`);
    expect(png.readUInt32BE(16)).toBe(width * 2);
  });

  it('is not offered beside the list', async () => {
    const page = await browse(`?around=${FUND}&list=1`, { locale: 'nl-NL' });
    await open(page, 'Downloaden');
    await page.getByText('De lijst heeft geen beeld').waitFor();
    expect(await page.getByRole('button', { name: 'PNG' }).count()).toBe(0);
    await download(page, 'GEXF');
  });
});

it('gives the line that cites it, with graph version and date, to be copied', async () => {
  const { data } = await ask('{ graph { version loadedAt } }');
  const page = await browseSettled('?around=am05', { permissions: ['clipboard-read', 'clipboard-write'] });
  await open(page);
  const line = await page.locator('.copyable p').innerText();
  const year = data.graph.loadedAt.slice(0, 4);
  expect(line).toMatch(
    new RegExp(`^Regiograaf, graph version ${data.graph.version.slice(0, 12)}, loaded on \\d+ \\w+ ${year}$`),
  );
  await page.getByRole('button', { name: 'Copy' }).click();
  await page.getByText('Copied').waitFor();
  expect(await page.evaluate<string>('navigator.clipboard.readText()')).toBe(line);
  await page.keyboard.press('Escape');
  expect(await page.locator('.keep').getAttribute('open')).toBeNull();
  expect(await page.evaluate<string>('document.activeElement.tagName')).toBe('SUMMARY');
});

it('gives the line in Dutch, and selects it where copying is forbidden', async () => {
  const page = await browseSettled('?around=am05', { locale: 'nl-NL' });
  await page.evaluate(`Object.defineProperty(navigator, 'clipboard', { value: undefined })`);
  await open(page, 'Downloaden');
  const line = await page.locator('.copyable p').innerText();
  expect(line).toMatch(/^Regiograaf, graafversie \w{12}, geladen op \d+ \w+ \d{4}$/);
  await page.getByRole('button', { name: 'Kopiëren' }).click();
  await page.getByText('Geselecteerd').waitFor();
  expect(await page.evaluate<string>('String(getSelection())')).toBe(line);
});
