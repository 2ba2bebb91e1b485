import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { madeFiles } from '../../src/commands/schema';

const run = (args: string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, ['dist/main.js', ...args], { encoding: 'utf8', env: { ...process.env, ...env } });

test.each([...madeFiles().keys()])('%s is what the code makes', (file) => {
  expect(readFileSync(file, 'utf8')).toBe(madeFiles().get(file));
});

test('schema prints the committed schema', () => {
  expect(run(['schema']).stdout).toBe(readFileSync('schema/schema.graphql', 'utf8'));
  expect(run(['schema', '--check']).status).toBe(0);
});

describe('check', () => {
  test('finds nothing wrong with the seeds, and counts them', () => {
    const { status, stdout } = run(['check']);
    expect(stdout).toMatch(/nodes, .* links, .* names and .* citations read/);
    expect(status).toBe(0);
  });

  test('names file, line and field of every fault, and fails', () => {
    const folder = mkdtempSync(join(tmpdir(), 'regiograaf-seeds-'));
    try {
      execFileSync('cp', ['-r', 'seeds/.', folder]);
      const file = join(folder, 'entities', 'people.yaml');
      writeFileSync(file, readFileSync(file, 'utf8').replace('label: Person', 'label: Persoon'));
      const { status, stdout, stderr } = run(['check', folder]);
      expect(stdout).toMatch(/entities\/people\.yaml:2 .*label/);
      expect(stderr).toMatch(/error/);
      expect(stderr).not.toMatch(/ at /);
      expect(status).toBe(1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('says so when the folder is none', () => {
    const { status, stderr } = run(['check', 'no-such-folder']);
    expect(stderr).toMatch(/There is no seeds folder/);
    expect(status).toBe(1);
  });
});

test('load of what is loaded already changes nothing', () => {
  const { stdout, status } = run(['load', '--json']);
  expect(JSON.parse(stdout)).toMatchObject({ written: 0, removed: 0 });
  expect(status).toBe(0);
});

test('settings that cannot be used are all named at once', () => {
  const { stderr, status } = run(['load'], {
    PORT: 'many',
    NEO4J_HEAP: 'much',
    NEO4J_URI: 'http://example.org',
    NEO4J_PASSWORD: '',
  });
  for (const variable of ['PORT', 'NEO4J_HEAP', 'NEO4J_URI', 'NEO4J_PASSWORD']) expect(stderr).toContain(variable);
  expect(status).toBe(1);
});

test('a wrong password is said plainly', () => {
  const { stderr, status } = run(['load'], { NEO4J_PASSWORD: 'not-the-password' });
  expect(stderr).toMatch(/refused the user or password/);
  expect(stderr).not.toMatch(/ at .*\.js/);
  expect(status).toBe(1);
});

test('a database that is not there is said plainly', () => {
  const { stderr, status } = run(['load'], { NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_PASSWORD: 'x' });
  expect(stderr).toMatch(/No Neo4j answers at bolt:\/\/127\.0\.0\.1:9/);
  expect(status).toBe(1);
});

test('a full disk is said plainly', () => {
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = spawnSync(process.execPath, ['dist/main.js', 'schema'], {
    stdio: ['ignore', full, 'pipe'],
  });
  closeSync(full);
  expect(String(stderr)).toBe(
    'The disk has no room left.\nMake room and run it again. What a large load sorts on disk goes where TMPDIR says.\n',
  );
  expect(status).toBe(1);
});
