import { createHash } from 'node:crypto';
import { generate, type Size, SMALL } from '../../bench/generate';
import { HUB, LARGE, MIDDLE } from '../../bench/sizes';

const fingerprint = (size: Size) => {
  const hash = createHash('sha256');
  for (const { entry, rows } of generate(size)) {
    hash.update(JSON.stringify(entry));
    for (const row of rows()) hash.update(row.join());
  }
  return hash.digest('hex');
};

/** How many links each thing has, either way. */
function degrees(size: Size): Map<string, number> {
  const found = new Map<string, number>();
  const count = (id: string, number: number) => found.set(id, (found.get(id) ?? 0) + number);
  for (const { entry, columns, rows } of generate(size)) {
    const ends = (entry.links as { to: string }[]).map(({ to }) => columns.indexOf(to.slice(1, -1)));
    for (const row of rows()) {
      count(row[0]!, 0);
      for (const end of ends)
        if (row[end]) {
          count(row[0]!, 1);
          count(row[end], 1);
        }
    }
  }
  return found;
}

it('is the same graph for the same numbers, and another one for another seed', () => {
  const size = { ...SMALL, municipalities: 20, aldermen: 3, crowd: 50 };
  expect(fingerprint(size)).toBe(fingerprint({ ...size }));
  expect(fingerprint({ ...size, seed: 2 })).not.toBe(fingerprint(size));
});

it('has 100,000 things and 500,000 links, a tenth of them those of one hub, and degrees with a heavy tail', () => {
  const found = degrees(MIDDLE);
  const links = [...found.values()].reduce((sum, degree) => sum + degree, 0) / 2;
  expect(found.size / 100_000).toBeCloseTo(1, 1);
  expect(links / 500_000).toBeCloseTo(1, 1);
  expect(found.get(HUB)! / links).toBeGreaterThan(0.1);
  expect(found.get(HUB)! / links).toBeLessThan(0.105);
  const others = [...found].filter(([id]) => id !== HUB && id.startsWith('event-')).map(([, degree]) => degree);
  const most = others.sort((a, b) => b - a);
  expect(most[0]!).toBeGreaterThan(40 * most[Math.floor(most.length / 2)]!);
});

it('grows tenfold in what there is, not in what each does', () => {
  const counts = ['people', 'organizations', 'initiatives', 'events', 'regions', 'municipalities', 'crowd'] as const;
  for (const name of counts) expect(LARGE[name]).toBe(10 * MIDDLE[name]);
  const { attended, taken, aldermen, seed } = MIDDLE;
  expect(LARGE).toMatchObject({ attended, taken, aldermen, seed });
});
