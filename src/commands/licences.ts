import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a lock file says of one package. */
export interface Locked {
  name: string;
  version: string;
  licence: string;
  /** Whether only those who develop need it. */
  dev: boolean;
  integrity?: string;
  resolved?: string;
  hasInstallScript: boolean;
}

/** Every lock file that there may be: the programme's, and of what has packages of its own. */
export const LOCKS = ['.', 'bench', 'reliability', 'test/clients'].map((folder) => join(folder, 'package-lock.json'));

/** The packages of a lock file, by name; several versions of one package each. */
export function lockedIn(file: string): Locked[] {
  if (!existsSync(file)) return [];
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Record<string, unknown>> };
  return Object.entries(packages)
    .filter(([path, { link }]) => path !== '' && !link)
    .map(([path, { version, license, dev = false, devOptional = false, integrity, resolved, hasInstallScript }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: String(version),
      licence: String(license ?? 'UNKNOWN'),
      dev: Boolean(dev || devOptional),
      integrity: integrity as string | undefined,
      resolved: resolved as string | undefined,
      hasInstallScript: Boolean(hasInstallScript),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** `docs/licences.md`: every package that is used, by its licence. */
export function licencesText(root: string): string {
  const packages = LOCKS.flatMap((file) =>
    lockedIn(join(root, file)).map((locked) => ({ ...locked, dev: locked.dev || file !== LOCKS[0] })),
  );
  const needed = packages.filter(({ dev }) => !dev);
  const names = new Set(needed.map(({ name }) => name));
  return [
    '# Licences of what is used',
    '',
    'Made by `npm run regiograaf -- schema --write` from the lock files. [What they may be](supply-chain.md#licences).',
    '',
    '## The server',
    '',
    ...listed(needed),
    '',
    '## To build the explorer, develop, test and measure',
    '',
    ...listed(packages.filter(({ name }) => !names.has(name))),
    '',
  ].join('\n');
}

function listed(packages: readonly Locked[]): string[] {
  const byLicence = new Map<string, Set<string>>();
  for (const { licence, name } of packages) byLicence.set(licence, (byLicence.get(licence) ?? new Set()).add(name));
  return [...byLicence]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([licence, names]) => [`**${licence}** (${names.size}): ${[...names].sort().join(', ')}`, ''])
    .slice(0, -1);
}
