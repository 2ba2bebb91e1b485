import { createWriteStream, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UserError } from '../errors';
import { csvFiles } from './csv';
import type { GraphFormat } from './format';
import { piecesOf } from './pieces';
import type { ExportSource } from './source';

/** Writes a file, or for CSV a folder of files unless the name ends in `.zip`: all of it, or nothing. */
export async function writeExport(format: GraphFormat, source: ExportSource, path: string): Promise<void> {
  const folder = format.name === 'csv' && !path.endsWith('.zip');
  if (existsSync(path) && statSync(path).isDirectory() !== folder)
    throw new UserError(
      `"${path}" is ${folder ? 'a file' : 'a folder'}.`,
      `Give the name of a ${folder ? 'folder' : 'file'}.`,
    );
  const parent = folder ? path : dirname(path);
  mkdirSync(parent, { recursive: true });
  const parts: [part: string, name: string][] = [];
  const partOf = (name: string) => {
    const part = `${name}.${process.pid}.part`;
    parts.push([part, name]);
    return createWriteStream(part);
  };
  try {
    if (folder)
      for (const { name, lines } of csvFiles(source)) await pipeline(Readable.from(lines()), partOf(join(path, name)));
    else await pipeline(Readable.from(piecesOf(format, source)), partOf(path));
    if (folder) await source.finish();
    for (const [part, name] of parts) renameSync(part, name);
  } catch (error) {
    for (const [part] of parts) rmSync(part, { force: true });
    throw error;
  }
}
