import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedFolder } from '../seeds/folder';

const folder = mkdtempSync(join(tmpdir(), 'regiograaf-suppress-'));
const list = join(folder, 'list.yaml');
const seeds = seedFolder({
  'entities/mensen.yaml': `
- {id: jan-van-dijk, label: Person, name: Jan van Dijk, at: lijst@1, names: [{name: Jan van Dyck, kind: SPELLING, at: lijst@1, because: zo stond het er}]}
- {id: fonds, label: Initiative, name: Fonds, kind: FUND, at: lijst@1, description: Bedacht door Van Dijk en J. van Dijk.}
`,
  'reference/dataset.yaml':
    'lijst: {document: {name: Lijst, kind: DATASET, date: 2026-01-01}, key: nr, expected: {rows: 1}}\n',
  'reference/lijst.csv': 'nr\n1\n',
});
const run = (args: string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, ['dist/main.js', ...args], {
    encoding: 'utf8',
    env: { ...process.env, SEEDS_DIR: seeds, ...env },
  });

afterAll(() => rmSync(folder, { recursive: true }));

test('suppress adds hashes of all that the seeds call somebody, and check then leaves them out', () => {
  // A list that somebody ended without a line break.
  writeFileSync(list, '# ours');
  const { status, stdout } = run(['suppress', 'jan-van-dijk', 'J. van Dijk', '--list', list, '--ground', 'ERASURE']);
  expect([status, stdout]).toEqual([0, expect.stringContaining('of the id, 3 names and 4 surnames')]);
  const text = readFileSync(list, 'utf8');
  expect(text).toMatch(/^# ours\n- who:\n( {4}- [0-9a-f]{64}\n){7} {2}since: \d{4}-\d\d-\d\d\n {2}ground: ERASURE\n$/);
  expect(text).not.toMatch(/di?[jy]/i);
  const checked = run(['check'], { SUPPRESSED_FILE: list });
  expect(checked.stdout).toMatch(/list\.yaml:2 who: is "jan-van-dijk" in the seeds, who is left out/);
  expect(checked.stdout).toMatch(/is named in the description of "fonds"/);
  expect(checked.stdout).toMatch(/^2 nodes, /m);
  expect(checked.status).toBe(0);
});
