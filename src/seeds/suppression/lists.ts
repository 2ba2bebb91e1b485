import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../errors';
import { SEEDS_DIR } from '../model';
import type { Problems } from '../problems';
import { checkStructure, validator } from '../structure';
import { YamlFile } from '../yamlFile';
import { suppressedSchema } from './schema';
import { Suppression } from './suppression';

interface Entry {
  who: string[];
  apartFrom?: string | string[];
}

/** The name that a list has in a folder of seeds. */
export const LIST = 'suppressed.yaml';

/** The list of this installation, which every load honours, whatever folders it is of. */
export const OWN_LIST = join(SEEDS_DIR, LIST);

const check = validator(suppressedSchema);

/** The lists that a load of these folders honours. Throws a UserError where the further one is missing: nobody may come back by a typing error. */
export function listsFor(folders: readonly string[], further: string | null = null): string[] {
  if (further !== null && !existsSync(further))
    throw new UserError(`There is no list "${further}" of people to keep out.`, 'See SUPPRESSED_FILE.');
  const lists = [OWN_LIST, ...folders.map((folder) => join(folder, LIST)), ...(further === null ? [] : [further])];
  const there = lists.filter((list) => existsSync(list));
  return there.filter(
    (list, index) => there.findIndex((other) => realpathSync(other) === realpathSync(list)) === index,
  );
}

/** Reads the lists as one. */
export function readLists(lists: readonly string[], problems: Problems): Suppression {
  const suppression = new Suppression();
  for (const list of lists) {
    const file = new YamlFile(list, problems);
    if (file.value === undefined || file.value === null) continue;
    const broken = checkStructure(file, check, problems, 1);
    for (const [index, entry] of (Array.isArray(file.value) ? (file.value as Entry[]) : []).entries()) {
      if (broken.has(String(index))) continue;
      const own = { place: file.place([index, 'who']), apartFrom: [entry.apartFrom ?? []].flat() };
      for (const called of entry.who) suppression.add(called, own);
    }
  }
  return suppression;
}
