import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { LOCKS, type Locked, lockedIn } from '../src/commands/licences';
import { SETTINGS } from '../src/config';

/** Those under which a work may be part of one under the EUPL, and the text of which asks no more than to be named. */
const PERMISSIVE = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC0-1.0', 'ISC', 'MIT'];
/** These stay apart from what is distributed: they are data, or run while we develop, test and measure. */
const APART = ['@apollo/federation-internals', 'argparse', 'axe-core', 'caniuse-lite'];
/** Packages that would run a programme when they are installed; each does its work without. */
const SCRIPTED = ['@apollo/protobufjs', '@parcel/watcher', '@swc/core', 'esbuild', 'unrs-resolver'];

const locks = LOCKS.filter((file) => existsSync(file));

test.each(locks)('%s pins each package by its content, and names no place to fetch it from', (file) => {
  const locked = lockedIn(file);
  expect(locked.length).toBeGreaterThan(0);
  expect(locked.filter(({ integrity }) => !/^sha512-/.test(integrity ?? '')).map(({ name }) => name)).toEqual([]);
  expect(locked.filter(({ resolved }) => resolved !== undefined).map(({ name }) => name)).toEqual([]);
});

test.each(locks)('the licences of %s go with ours', (file) => {
  const goes = (licence: string) =>
    licence
      .replace(/[()]/g, '')
      .split(/ AND | OR /)
      .every((one) => PERMISSIVE.includes(one));
  const apart = ({ name, dev }: Locked) => APART.includes(name) && (dev || file !== LOCKS[0]);
  const others = lockedIn(file).filter((locked) => !goes(locked.licence) && !apart(locked));
  expect(others.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
});

test('nothing needs to run when it is installed, and nothing is run', () => {
  const scripted = lockedIn(LOCKS[0]!).flatMap(({ name, hasInstallScript }) => (hasInstallScript ? name : []));
  expect(scripted.filter((name) => !SCRIPTED.includes(name))).toEqual([]);
  for (const file of ['.ci/run', 'src/setup.mjs', 'bench/setup.mjs', 'Dockerfile'])
    for (const [command] of readFileSync(file, 'utf8').matchAll(/(npm|\[?\.\.\.npm,) '?ci\b.*/g))
      expect(`${file}: ${command}`).toContain('--ignore-scripts');
});

test('what the programme itself depends on directly is in the lock file as package.json asks', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  expect([packages[''].dependencies, packages[''].devDependencies]).toEqual([dependencies, devDependencies]);
});

test('the compose file sets nothing that is no setting, opens nothing to other machines, and has no password in it', () => {
  const text = readFileSync('compose.yaml', 'utf8');
  const { services } = parse(text) as { services: Record<string, { ports: string[]; environment: object }> };
  const settings = Object.values(SETTINGS).map(({ variable }) => variable);
  expect(Object.keys(services.server!.environment).filter((name) => !settings.includes(name))).toEqual([]);
  for (const { ports } of Object.values(services)) for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  expect(text.match(/PASSWORD\}|AUTH: .*|PASSWORD: .*/g)!.every((line) => line.includes('$'))).toBe(true);
});

test('whatever the Dockerfile copies is there, and whatever the server reads is copied', () => {
  const copied = [...readFileSync('Dockerfile', 'utf8').matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(([, paths]) =>
    paths!.split(' '),
  );
  expect(copied.filter((path) => !existsSync(path))).toEqual([]);
  const ignored = readFileSync('.dockerignore', 'utf8').split('\n');
  expect(copied.filter((path) => ignored.includes(path))).toEqual([]);
  expect(copied).toEqual(expect.arrayContaining(['cypher', 'seeds', 'schema', 'web', '.npmrc', 'package-lock.json']));
});
