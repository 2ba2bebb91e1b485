import axe from 'axe-core';
import { browse } from '../setup/browse';

const VIEWS = [
  ['the first page', '', 'h1'],
  ['a circle and what is known', '?around=arjan-kampman&chosen=arjan-kampman', '.relations'],
  ['a link', '?around=arjan-kampman&chosen=arjan-kampman,gm0153', '.claim'],
  ['the list', '?around=twents-fonds-voor-vakmanschap&list=1', '.list'],
  ['paths', '?paths=arjan-kampman,am19', '.paths li'],
  ['collaborators', '?collaborators=yvonne-van-delft', '.ranked li'],
  ['compared regions', '?compare=am05,am19,am36', '.compare'],
  ['a timeline', '?timeline=twents-fonds-voor-vakmanschap,am19', '.timeline li'],
  ['a day', '?around=am05&asOf=2023-02-22', '.day output'],
] as const;

interface Violation {
  id: string;
  nodes: { target: string[]; failureSummary: string }[];
}

describe.each(['light', 'dark'] as const)('WCAG 2.2 AA, %s', (colorScheme) => {
  it.each(VIEWS)('%s', async (_name, path, ready) => {
    const page = await browse(path, { colorScheme, locale: colorScheme === 'light' ? 'en-GB' : 'nl-NL' });
    await page.locator(ready).first().waitFor();
    await page.evaluate(axe.source);
    const run = `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })`;
    const { violations } = await page.evaluate<{ violations: Violation[] }>(run);
    expect(
      violations.map(({ id, nodes }) => [id, nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`)]),
    ).toEqual([]);
  });
});

it('works on a phone without scrolling sideways', async () => {
  const page = await browse('?around=arjan-kampman&chosen=arjan-kampman', {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
  });
  await page.locator('.relations').first().waitFor();
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
});
