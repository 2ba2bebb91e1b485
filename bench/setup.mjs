// Runs before `npm run bench`: installs what only the bench needs, and compiles it. Silent when there is nothing to do.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bench = dirname(fileURLToPath(import.meta.url));
const readJson = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null);

if (!isInstalled()) {
  console.error('Installing what the bench needs …');
  // npm says where it is; under Windows its command would need a shell.
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  run([...npm, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
}
run([process.execPath, join(bench, '..', 'node_modules', 'typescript', 'bin', 'tsc'), '--project', bench]);

/** Whether each package that the lock file asks for is there, in that version. */
function isInstalled() {
  const wanted = Object.entries(readJson(join(bench, 'package-lock.json')).packages);
  const installed = readJson(join(bench, 'node_modules', '.package-lock.json'))?.packages;
  return (
    Boolean(installed) && wanted.every(([path, { version }]) => path === '' || installed[path]?.version === version)
  );
}

function run([command, ...args]) {
  const { status } = spawnSync(command, args, { cwd: bench, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
}
