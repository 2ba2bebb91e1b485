import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { UserError } from '../errors';
import { MODEL_FILE } from './model';
import type { Problems } from './problems';

/** The files of one seeds folder, by what they hold. */
export interface SeedFolder {
  /** What everything loaded from it is marked with: its base name. */
  mark: string;
  path: string;
  sources: string[];
  entities: string[];
  dataset?: string;
}

/** Lists the folders' files. Throws a UserError for a folder that is none, holds no seeds, or cannot be told from another. */
export function seedFolders(paths: readonly string[], problems: Problems): SeedFolder[] {
  const marks = new Map<string, string>();
  return paths.map(fromHere).map((path) => {
    const mark = basename(resolve(path));
    const same = marks.get(mark);
    if (same !== undefined)
      throw new UserError(
        `"${same}" and "${path}" are both called "${mark}", by which their facts are marked.`,
        'Rename one of them.',
      );
    marks.set(mark, path);
    if (!existsSync(path) || !statSync(path).isDirectory()) throw new UserError(`There is no seeds folder "${path}".`);
    const dataset = join(path, 'reference', 'dataset.yaml');
    const folder: SeedFolder = {
      mark,
      path,
      sources: yamlFiles(join(path, 'sources'), problems),
      entities: yamlFiles(join(path, 'entities'), problems),
      ...(existsSync(dataset) && { dataset }),
    };
    if (folder.sources.length === 0 && folder.entities.length === 0 && !folder.dataset)
      throw new UserError(
        `"${path}" holds no seeds.`,
        'It needs sources/*.yaml, entities/*.yaml or reference/dataset.yaml.',
      );
    checkModel(path, problems);
    return folder;
  });
}

/** As a person in this folder would write it, which is how errors name it. */
function fromHere(path: string): string {
  const short = relative(process.cwd(), resolve(path));
  return short === '' ? '.' : short.startsWith('..') ? resolve(path) : short;
}

function yamlFiles(folder: string, problems: Problems): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort();
  for (const name of names)
    if (!name.endsWith('.yaml'))
      problems.warning({ file: join(folder, name), line: 1 }, 'is not read', 'only files that end in .yaml are');
  return names.filter((name) => name.endsWith('.yaml')).map((name) => join(folder, name));
}

/** The API's enums are made from one model, so that a folder with another one cannot be loaded beside it. */
function checkModel(path: string, problems: Problems) {
  const own = join(path, 'model.yaml');
  if (existsSync(own) && readFileSync(own, 'utf8') !== readFileSync(MODEL_FILE, 'utf8'))
    problems.error(
      { file: own, line: 1 },
      'differs from the model that the API is made from',
      `remove it, or change ${MODEL_FILE}`,
    );
}
