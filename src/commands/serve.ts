import { Command } from 'commander';
import { checkAnalyses } from '../analysis/named/check';
import { type Config, readConfig } from '../config';
import type { Graph } from '../graph/graph';
import { step } from '../neo4j';
import { check, inputsOf } from '../seeds';
import { createHttpServer, listen } from '../server/http';
import { warmUp } from '../server/warmUp';
import { drain } from '../server/watch/drain';
import { createLog, takeConsole } from '../server/watch/log';
import { type Database, openDatabase } from './database';
import { loadSummary, loadWithBar } from './load';
import { stepReporter, table } from './terminal';

const FIRST_QUESTION =
  '{ person(id: "arjan-kampman") { name events { edges { capacity validFrom node { name } citations { id } } } } }';

export function serveCommand(): Command {
  return new Command('serve')
    .description('start Neo4j where none is given, load the seeds and serve the GraphQL API')
    .option('--no-load', 'serve what the graph holds, whatever the seeds say')
    .action(serve);
}

async function serve(options: { load: boolean }): Promise<void> {
  const config = readConfig();
  const log = createLog(config.operation.logLevel);
  if (config.operation.logLevel) takeConsole(log);
  const report = stepReporter();
  const stopping = stopSignal();
  const database = await openDatabase(config, report);
  try {
    if (options.load) await loadSeeds(config, database.graph);
    const app = await createHttpServer(database.graph, { ...config, log });
    const port = await listen(app, config.host, config.port, config.portFixed);
    console.log(addresses(config, database, port));
    nameBrokenAnalyses(database.graph)
      .then(() => warmUp(app))
      .catch(console.error);
    await stopping;
    await drain(app, config.operation);
  } finally {
    await database.close();
  }
}

/**
 * A graph that holds the seeds' version already is left as it is, so that a second start is quick; `load` compares every fact. Seeds whose files
 * are as they were are not even read.
 */
async function loadSeeds(config: Config, graph: Graph): Promise<void> {
  const { seedsDirs, documentsDir, loadMemoryFacts, suppressedFile } = config;
  const inputs = inputsOf(seedsDirs, suppressedFile);
  // However long it takes: a Neo4j that was just started on a busy machine may need longer than a question may.
  const [loaded] = await graph.transaction((tx) => tx.run('load/loaded'));
  const isLoaded = (version: unknown) =>
    version !== null &&
    version === loaded?.version &&
    loaded?.hasTexts === (documentsDir !== null) &&
    // The texts are no part of the version, and a list of people to keep out may be about them alone.
    (documentsDir === null || loaded?.inputs === inputs);
  let version = loaded?.version;
  if (documentsDir !== null || loaded?.inputs !== inputs)
    ({ version } = await step(stepReporter(), 'Reading and checking the seeds', () =>
      check(seedsDirs, { documents: documentsDir, memoryFacts: loadMemoryFacts, suppressedFile }),
    ));
  if (isLoaded(version)) console.log(`The graph holds the seeds already: version ${(version as string).slice(0, 12)}.`);
  else console.log(loadSummary(await loadWithBar(graph, seedsDirs, config)));
}

/** The server answers already, with the analyses that are whole. */
async function nameBrokenAnalyses(graph: Graph): Promise<void> {
  for (const { file, fault } of await checkAnalyses(graph)) console.error(`${file} is not served: ${fault}`);
}

function addresses(config: Config, { uri, browser, user, password }: Database, port: number): string {
  const moved = port === config.port ? '' : `  (port ${config.port} is in use)`;
  const explorer = `http://${config.host}:${port}/`;
  const api = `${explorer}graphql`;
  const rows = [
    ['Explorer', `${explorer}${moved}`],
    ['GraphQL', `${api}${config.openness.graphiql ? '  (in a browser: GraphiQL)' : ''}`],
    ...(browser ? [['Browser', browser]] : []),
    ['Bolt', uri],
    ['user', user],
    ['password', password ?? '(as set in NEO4J_PASSWORD)'],
  ];
  return [
    '',
    table(rows),
    '',
    'One question to begin with:',
    `  curl -s ${api} -H 'content-type: application/json' \\`,
    `    -d '${JSON.stringify({ query: FIRST_QUESTION })}'`,
    '',
    'Ctrl-C stops the server and Neo4j.',
  ].join('\n');
}

/** Resolves at the first SIGINT or SIGTERM. A second one ends the process at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
