import { compile } from './compile/compile';
import type { FactKind, Facts } from './compile/facts';
import { FACT_KINDS } from './compile/facts';
import { versionOf } from './compile/version';
import { seedFolders } from './folder';
import { Problems } from './problems';
import { readEntities } from './read/entities';
import { isFactsFile, readFacts } from './read/facts';
import { Intake } from './read/intake';
import { readSource } from './read/sources';
import { readDataset, readTable } from './read/tables';
import { SpoolFolder } from './spool';
import { listsFor, readLists } from './suppression/lists';
import type { Suppression } from './suppression/suppression';
import { withhold } from './suppression/withhold';
import { Texts } from './texts/texts';
import { type Verification, verifyCitations } from './texts/verifyCitations';

export interface PrepareOptions {
  /** Folder of the source texts, to hold the citations against. */
  documents?: string | null;
  /** How many facts of one kind are held in memory; more are sorted on disk. */
  memoryFacts?: number;
  /** A list of people to keep out, beside those of the folders and of this installation. */
  suppressedFile?: string | null;
}

/** How many there are, in all and by label or type. */
export interface Counts extends Record<FactKind, number> {
  byLabel: Record<string, number>;
  byType: Record<string, number>;
}

/** Seeds that were read, checked and compiled; `dispose` when done. */
export interface Prepared {
  facts: Facts;
  /** Null when there are errors. */
  version: string | null;
  counts: Counts;
  problems: Problems;
  texts: Texts | null;
  /** Who is kept out. */
  suppression: Suppression;
  verification: Verification | null;
  /** What the facts are marked with: the folders' base names. */
  marks: string[];
  spools: SpoolFolder;
  dispose(): void;
}

const MEMORY_FACTS = 100_000;

/** Reads all of the folders as one: their facts merge. Finds everything that is wrong with them in one run. */
export async function prepare(paths: readonly string[], options: PrepareOptions = {}): Promise<Prepared> {
  const problems = new Problems();
  const spools = new SpoolFolder(options.memoryFacts ?? MEMORY_FACTS);
  try {
    const { suppressedFile } = options;
    if (isFactsFile(paths))
      return prepareFacts(paths[0]!, spools, problems, readLists(listsFor([], suppressedFile), problems));
    const folders = seedFolders(paths, problems);
    const lists = listsFor(
      folders.map(({ path }) => path),
      suppressedFile,
    );
    const suppression = readLists(lists, problems);
    const intake = new Intake(spools, problems, Boolean(options.documents));
    const tables = folders.flatMap(({ dataset, mark }) =>
      dataset ? readDataset(dataset, mark, intake, problems) : [],
    );
    for (const { sources, mark } of folders) for (const file of sources) readSource(file, mark, intake, problems);
    for (const { entities, mark } of folders) for (const file of entities) readEntities(file, mark, intake, problems);
    for (const table of tables) await readTable(table, intake, problems);
    const marks = folders.map(({ mark }) => mark);
    const compiled = compile(intake, marks, problems, suppression);
    const texts = options.documents ? new Texts(options.documents, intake.sources.values(), problems) : null;
    const verification = texts && verifyCitations(intake, compiled, texts, problems);
    return prepared(compiled, suppression, { problems, texts, verification, marks, spools });
  } catch (error) {
    spools.remove();
    throw error;
  }
}

/** An exported graph: its facts are compiled already, and it has no texts. */
function prepareFacts(file: string, spools: SpoolFolder, problems: Problems, suppression: Suppression): Prepared {
  const { facts, marks } = readFacts(file, spools, problems);
  return prepared(facts, suppression, { problems, texts: null, verification: null, marks, spools });
}

/** Whatever was read, without those who are kept out. */
function prepared(
  all: Facts,
  suppression: Suppression,
  read: Pick<Prepared, 'problems' | 'texts' | 'verification' | 'marks' | 'spools'>,
): Prepared {
  const { problems, spools } = read;
  const facts = withhold(all, suppression, spools, problems);
  return {
    ...read,
    facts,
    suppression,
    version: problems.errorCount === 0 ? versionOf(facts) : null,
    counts: countFacts(facts),
    dispose: () => spools.remove(),
  };
}

function countFacts(facts: Facts): Counts {
  const sizes = Object.fromEntries(FACT_KINDS.map((kind) => [kind, facts[kind].size])) as Record<FactKind, number>;
  const counts: Counts = { ...sizes, byLabel: {}, byType: {} };
  for (const { labels } of facts.nodes.records()) for (const label of labels) increase(counts.byLabel, label);
  for (const { type } of facts.links.records()) increase(counts.byType, type);
  return counts;
}

function increase(counts: Record<string, number>, name: string) {
  counts[name] = (counts[name] ?? 0) + 1;
}
