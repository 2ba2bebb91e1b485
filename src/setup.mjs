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
  run('Installing packages', [...npm, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
}
const sources = fingerprint();
if (readFileIfAny(inRoot('dist', '.compiled')) !== sources) {
  run('Compiling', [process.execPath, inRoot('node_modules', 'typescript', 'bin', 'tsc'), '--project', root]);
  writeFileSync(inRoot('dist', '.compiled'), sources);
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

/** Changes when a source file is added, changed or removed. */
function fingerprint() {
  const files = readdirSync(inRoot('src'), { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => inRoot('src', name));
  const hash = createHash('sha256');
  for (const path of [...files, inRoot('tsconfig.json'), inRoot('package-lock.json')]) {
    const { mtimeMs, size } = statSync(path);
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
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
