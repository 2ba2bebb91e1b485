import { Command } from 'commander';
import { type Config, readConfig } from '../config';
import type { Graph } from '../graph/graph';
import { type LoadResult, load } from '../seeds';
import { openDatabase } from './database';
import { progressBar, stepReporter } from './terminal';

export function loadCommand(): Command {
  return new Command('load')
    .description('make the graph hold what the seeds say; what others added is left alone')
    .argument('[folders...]', 'folders of seeds, taken as one (default: SEEDS_DIR)')
    .option('--json', 'print the result as JSON')
    .action(loadFolders);
}

async function loadFolders(folders: string[], options: { json?: boolean }): Promise<void> {
  const config = readConfig();
  const database = await openDatabase(config, stepReporter(), true);
  try {
    const result = await loadWithBar(database.graph, folders.length > 0 ? folders : config.seedsDirs, config);
    console.log(options.json ? JSON.stringify(result) : loadSummary(result));
  } finally {
    await database.close();
  }
}

/** Loads with a progress bar on a terminal, and says so when readers may see the graph grow. */
export async function loadWithBar(graph: Graph, folders: string[], config: Config): Promise<LoadResult> {
  const bar = progressBar();
  try {
    return await load(graph, folders, {
      ...config,
      progress: bar.update,
      onSteps: (facts) =>
        console.error(
          `${facts.toLocaleString('en')} facts are more than one transaction takes (LOAD_TRANSACTION_FACTS): they are loaded in steps, and readers may see the graph grow.`,
        ),
    });
  } finally {
    bar.stop();
  }
}

export function loadSummary({ version, counts, written, removed, passages, seconds, warnings }: LoadResult): string {
  const number = (value: number) => value.toLocaleString('en');
  const texts = passages > 0 ? `, ${number(passages)} lines of text` : '';
  const facts = counts.nodes + counts.names + counts.citations + counts.links;
  const change =
    written + removed === 0
      ? 'nothing had changed'
      : `${number(written)} written, ${number(removed)} removed, ${number(Math.round(facts / seconds))} facts a second`;
  return [
    ...warnings.map((warning) => `warning: ${warning}`),
    `${number(counts.nodes)} nodes, ${number(counts.links)} links, ${number(counts.names)} names and ${number(counts.citations)} citations${texts} in ${seconds.toFixed(1)} s: ${change}.`,
    `Graph version ${version.slice(0, 12)}.`,
  ].join('\n');
}
