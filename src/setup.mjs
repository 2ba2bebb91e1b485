// Runs before `npm start` and `npm test`: installs and compiles what is missing or out of date. Silent when there is nothing to do.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const inRoot = (...names) => join(root, ...names);
const readJson = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null);

requireNode(readJson(inRoot('package.json')).engines.node.replace('>=', ''));
if (!isInstalled()) {
  // npm says where it is; under Windows its command would need a shell.
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  run('Installing packages', [
    ...npm,
    'ci',
    '--include=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
}
const bin = (name, file) => [process.execPath, inRoot('node_modules', name, ...file.split('/'))];
make(
  'Compiling',
  'dist/.compiled',
  [inRoot('src'), inRoot('tsconfig.json')],
  [...bin('typescript', 'bin/tsc'), '--project', root],
);
const vite = (config) => [...bin('vite', 'bin/vite.js'), 'build', '--config', config, '--logLevel', 'warn'];
make(
  'Building the explorer',
  'dist/.built',
  [inRoot('web'), inRoot('seeds', 'model.yaml')],
  vite(inRoot('web', 'vite.config.mjs')),
);
make(
  'Building GraphiQL',
  'dist/.built-graphiql',
  [inRoot('web', 'graphiql')],
  vite(inRoot('web', 'graphiql', 'vite.config.mjs')),
);

/** Runs a command when what it is made from has changed since it last ran. */
function make(text, mark, sources, command) {
  const now = fingerprint([...sources, inRoot('package-lock.json')]);
  if (readFileIfAny(inRoot(mark)) === now) return;
  run(text, command);
  writeFileSync(inRoot(mark), now);
}

function requireNode(wanted) {
  const [have, want] = [process.versions.node, wanted].map((version) => version.split('.').map(Number));
  const place = have.findIndex((number, index) => number !== want[index]);
  if (place < 0 || have[place] > want[place]) return;
  console.error(
    `Regiograaf needs Node ${wanted} or newer; this is ${process.versions.node}. See https://nodejs.org/en/download`,
  );
  process.exit(1);
}

/** Whether everything the lock file asks for was installed, in that version. Optional packages are for other systems too. */
function isInstalled() {
  const wanted = Object.entries(readJson(inRoot('package-lock.json')).packages);
  const installed = readJson(inRoot('node_modules', '.package-lock.json'))?.packages;
  const isThere = ([path, { version, optional }]) =>
    path === '' || optional || (installed[path]?.version === version && existsSync(inRoot(path, 'package.json')));
  return Boolean(installed) && wanted.every(isThere);
}

/** Changes when one of these files, or a file in one of these folders, is added, changed or removed. */
function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesOf)) {
    const { mtimeMs, size } = statSync(path);
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path];
  const inside = readdirSync(path, { recursive: true, withFileTypes: true });
  return inside
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function readFileIfAny(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function run(text, [command, ...args]) {
  const begun = performance.now();
  process.stdout.write(`${text} …`);
  const { status, error, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 64e6 });
  console.log(` ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  if (status === 0) return;
  console.error(error?.message ?? `${stdout}${stderr}`.trim());
  process.exit(1);
}
