import { spawn } from 'node:child_process';
import { UserError } from '../errors';
import type { Java } from './java';
import { findPrograms, howToInstall } from './programs';
import type { Release } from './release';

/** Puts the jars that a release needs to run into a folder. */
export async function copyDependencies(pom: string, release: Release, java: Java, folder: string): Promise<void> {
  const [maven] = await findPrograms('mvn');
  if (!maven)
    throw new UserError('Neo4j is fetched with Maven, and no `mvn` was found in PATH.', howToInstall(release.java));
  const { status, output } = await run(maven, java, [
    '--batch-mode',
    '--quiet',
    `--file=${pom}`,
    `-Dneo4j.version=${release.version}`,
    'dependency:copy-dependencies',
    '-DincludeScope=runtime',
    `-DoutputDirectory=${folder}`,
  ]);
  if (status !== 0)
    throw new UserError(
      `Maven could not fetch Neo4j ${release.version}:\n${faults(output)}`,
      'Is the version right and the network up? A proxy or mirror belongs in ~/.m2/settings.xml. A start tries again.',
    );
}

function run(maven: string, java: Java, args: string[]): Promise<{ status: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    // On Windows mvn is a .cmd file, which only a shell can run.
    const shell = process.platform === 'win32';
    const quote = (text: string) => (shell ? `"${text}"` : text);
    const env = { ...process.env, JAVA_HOME: java.home };
    const child = spawn(quote(maven), args.map(quote), { shell, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output }));
  });
}

/** Maven's own account without its colours, advice and repetitions. */
function faults(output: string): string {
  const lines = output
    // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours begin with one
    .replace(/\x1b\[[0-9;]*m/g, '')
    .split(/\r?\n/)
    .map((line) => line.replace(/^\[(ERROR|WARNING)\]\s*/, '').replace(/ -> \[Help \d+\].*$/, ''))
    .filter(
      (line) => line && !/^(To see the full|Re-run Maven|For more information|\[Help|After correcting)/.test(line),
    );
  return [...new Set(lines)].slice(0, 6).join('\n');
}
