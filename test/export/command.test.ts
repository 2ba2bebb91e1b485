import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'regiograaf-export-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['dist/main.js', 'export', ...args], { encoding: 'utf8', maxBuffer: 2 ** 28 });

test('writes to standard output, quietly in a pipe', () => {
  const { stdout, stderr, status } = run('--format', 'ndjson', '--around', 'gm0153');
  expect(status).toBe(0);
  expect(stderr).toBe('');
  const lines = stdout.trimEnd().split('\n');
  expect(JSON.parse(lines[0]!)).toMatchObject({ is: 'graph', selection: { around: 'gm0153' } });
  expect(JSON.parse(lines.at(-1)!)).toEqual({ is: 'end' });
});

test('writes a file, and for csv a folder', () => {
  expect(run('--format', 'gexf', '--types', 'person,organization', '-o', join(folder, 'made', 'g.gexf')).status).toBe(
    0,
  );
  expect(readFileSync(join(folder, 'made', 'g.gexf'), 'utf8')).toMatch(/<\/gexf>\s*$/);
  expect(run('--format', 'csv', '--paths', 'arjan-kampman,gm0164', '-o', join(folder, 'csv')).status).toBe(0);
  expect(readdirSync(join(folder, 'csv'))).toEqual(expect.arrayContaining(['import.sh', 'links.csv', 'nodes.csv']));
});

test.each([
  [['--format', 'excel'], /Allowed choices are gexf/],
  [['--format', 'ndjson', '--around', 'arjan-kampmann'], /Did you mean "arjan-kampman"/],
  [['--format', 'ndjson', '--types', 'Persoon'], /did you mean "Person"/],
  [['--format', 'ndjson', '--as-of', '2023'], /takes a day such as/],
] as const)('%j is refused in a sentence, and leaves no file', (args, message) => {
  const path = join(folder, 'none', 'graph');
  const { stderr, status } = run(...args, '-o', path);
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/ at .*\.js/);
  expect(status).toBe(1);
  expect(readdirSync(folder)).not.toContain('none');
});
