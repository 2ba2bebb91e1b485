import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { UserError } from '../errors';

const FORMAT = 1;

/** What a backup holds: every file with its SHA-256, so that one that has changed since is not restored. */
export interface Manifest {
  format: typeof FORMAT;
  madeAt: string;
  /** Version of the Neo4j that wrote the store. */
  neo4j: string;
  files: Record<string, { bytes: number; sha256: string }>;
}

export const MANIFEST = 'manifest.json';

export async function manifestOf(folder: string, neo4j: string): Promise<Manifest> {
  const files: Manifest['files'] = {};
  for (const name of await filesIn(folder)) files[name] = await fingerprint(join(folder, name));
  return { format: FORMAT, madeAt: new Date().toISOString(), neo4j, files };
}

/** The manifest of a backup of which every file is as it was written. Throws a UserError that names those that are not. */
export async function verifiedManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => {
    throw new UserError(`"${folder}" is no backup: it has no ${MANIFEST}.`, 'Make one: regiograaf neo4j backup FOLDER');
  });
  const manifest = parsed(text, folder);
  const wrong: string[] = [];
  for (const [name, { bytes, sha256 }] of Object.entries(manifest.files)) {
    const found = await fingerprint(join(folder, name)).catch(() => null);
    if (found === null) wrong.push(`${name} is missing`);
    else if (found.bytes !== bytes || found.sha256 !== sha256) wrong.push(`${name} has changed`);
  }
  for (const name of await filesIn(folder))
    if (name !== MANIFEST && !(name in manifest.files)) wrong.push(`${name} is none of its files`);
  if (wrong.length > 0)
    throw new UserError(`The backup "${folder}" is not as it was made: ${wrong.slice(0, 10).join(', ')}.`);
  return manifest;
}

function parsed(text: string, folder: string): Manifest {
  try {
    const manifest = JSON.parse(text) as Manifest;
    if (manifest.format === FORMAT && manifest.files && manifest.neo4j) return manifest;
  } catch {
    // Said below.
  }
  throw new UserError(`"${join(folder, MANIFEST)}" is not what this version writes.`);
}

async function fingerprint(path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { bytes: (await stat(path)).size, sha256: hash.digest('hex') };
}

/** The files below a folder, by their paths with forward slashes, sorted. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      relative(folder, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    )
    .sort();
}
