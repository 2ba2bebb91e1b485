import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { copyDependencies } from './maven';
import type { Plan } from './plan';
import { lookAt } from './processes';
import { step } from './step';

// The same from dist/neo4j as from src/neo4j.
const POM = join(__dirname, '..', '..', 'src', 'neo4j', 'pom.xml');

/** Fetches the jars of a release when they are not there yet or the pom has changed. */
export async function fetchJars(plan: Plan): Promise<void> {
  const recipe = createHash('sha256')
    .update(await readFile(POM))
    .digest('hex');
  if (await isComplete(plan.jars, recipe)) return;
  await removeLeftovers(dirname(plan.jars));
  await step(plan.report, `Fetching Neo4j ${plan.release.version} with Maven`, () => fetchInto(plan, recipe));
}

async function isComplete(folder: string, recipe: string): Promise<boolean> {
  return (await readFile(join(folder, 'complete'), 'utf8').catch(() => null)) === recipe;
}

/** Fetches beside the folder and renames, so that a fetch cut short leaves nothing that looks whole. */
async function fetchInto({ jars: folder, release, java }: Plan, recipe: string): Promise<void> {
  const fresh = `${folder}.fetching-${process.pid}`;
  const old = `${folder}.replaced-${process.pid}`;
  await mkdir(fresh, { recursive: true });
  try {
    await copyDependencies(POM, release, java, join(fresh, 'lib'));
    await writeFile(join(fresh, 'complete'), recipe);
    await rename(folder, old).catch(() => undefined);
    await rename(fresh, folder).catch(async (error) => {
      // Another process that shares the folder was quicker.
      if (!(await isComplete(folder, recipe))) throw error;
    });
  } finally {
    await Promise.all([fresh, old].map((path) => rm(path, { recursive: true, force: true })));
  }
}

async function removeLeftovers(jarsDir: string): Promise<void> {
  for (const name of await readdir(jarsDir).catch(() => [])) {
    const pid = Number(name.match(/^neo4j-.+\.(?:fetching|replaced)-(\d+)$/)?.[1]);
    if (pid && pid !== process.pid && !(await lookAt(pid)))
      await rm(join(jarsDir, name), { recursive: true, force: true });
  }
}
