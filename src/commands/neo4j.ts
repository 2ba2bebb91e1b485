import { Command } from 'commander';
import { readConfig } from '../config';
import { backUpStore, copyStore, type Neo4jStatus, neo4jStatus, restoreStore, startNeo4j, stopNeo4j } from '../neo4j';
import { connectText } from './connect';
import { prompt } from './prompt';
import { stepReporter, table } from './terminal';

const NOT_RUNNING = 'The embedded Neo4j does not run. `npm start`, or `regiograaf neo4j start`, starts it.';

export function neo4jCommand(): Command {
  const command = new Command('neo4j').description(
    'the embedded Neo4j: start, stop, status, prompt, copy, backup, restore, how to connect',
  );
  command.command('start').description('start it and leave it running').action(start);
  command.command('stop').description('stop one that no running process needs').action(stop);
  command
    .command('status')
    .description('where it runs, and with which process')
    .option('--json', 'as JSON')
    .action(status);
  command.command('prompt').description('ask in Cypher line by line, read-only, with history').action(prompt);
  command.command('connect').description('how to connect to it from other programmes').action(connect);
  command
    .command('copy')
    .description('make a copy to play with, which can be broken at no loss; also while it runs')
    .argument('[folder]', 'data folder of the copy (default: DATA_DIR with -copy behind it)')
    .action(copy);
  command
    .command('backup')
    .description('write the whole store into a new folder; also while it runs')
    .argument('<folder>', 'folder to make')
    .action(backup);
  command
    .command('restore')
    .description('put a backup in the place of the store, while no server uses it')
    .argument('<folder>', 'folder of the backup')
    .option('--replace', 'give up the graph that is there')
    .action(restore);
  return command;
}

async function start(): Promise<void> {
  const { embedded } = readConfig();
  const server = await startNeo4j({ ...embedded, attach: true, report: stepReporter() });
  await server.leave();
  console.log(server.reused ? 'Neo4j ran already.\n' : 'Neo4j runs; `regiograaf neo4j stop` stops it.\n');
  await connect();
}

async function status(options: { json?: boolean }): Promise<void> {
  const found = await neo4jStatus(readConfig().embedded.dataDir);
  if (options.json) console.log(JSON.stringify(found));
  else console.log(found ? table(statusRows(found)) : NOT_RUNNING);
  if (!found) process.exitCode = 3;
}

function statusRows(found: Neo4jStatus): string[][] {
  return [
    ['Bolt', found.uri],
    ...(found.browser ? [['Browser', found.browser]] : []),
    ['answers', found.answers ? 'yes' : 'no'],
    ['version', found.version],
    ['process', String(found.pid)],
    ['started', found.startedAt],
    [
      'belongs to',
      found.owner === null ? 'no process (it was started alone, or left behind)' : `process ${found.owner}`,
    ],
    ['password', `in ${found.passwordFile}`],
  ];
}

async function stop(): Promise<void> {
  const stopped = await stopNeo4j(readConfig().embedded.dataDir, stepReporter());
  console.log(stopped ? 'Neo4j has stopped.' : 'The embedded Neo4j did not run.');
}

async function connect(): Promise<void> {
  const text = await connectText(readConfig());
  console.log(text ?? NOT_RUNNING);
  if (text === null) process.exitCode = 3;
}

async function copy(folder: string | undefined): Promise<void> {
  const { dataDir } = readConfig().embedded;
  const target = folder ?? `${dataDir}-copy`;
  const bytes = await copyStore(dataDir, target, stepReporter());
  console.log(
    [
      `A copy (${Math.ceil(bytes / 1e6)} MB) is in ${target}. Nothing that is done there reaches this one. To use it:`,
      `  DATA_DIR='${target}' regiograaf neo4j start`,
      `  DATA_DIR='${target}' regiograaf neo4j stop`,
      'When it is broken, remove the folder and copy again.',
    ].join('\n'),
  );
}

async function backup(folder: string): Promise<void> {
  const { files } = await backUpStore(readConfig().embedded.dataDir, folder, stepReporter());
  const bytes = Object.values(files).reduce((sum, file) => sum + file.bytes, 0);
  console.log(
    `The backup (${Math.ceil(bytes / 1e6)} MB) is in ${folder}, with the password of its Neo4j: keep it safe.`,
  );
}

async function restore(folder: string, { replace = false }: { replace?: boolean }): Promise<void> {
  const { dataDir, version } = readConfig().embedded;
  const { madeAt } = await restoreStore(dataDir, folder, version, replace, stepReporter());
  console.log(
    [
      `The graph is as it was at ${madeAt}. \`npm start\` loads what the seeds, or the lists of people to keep out,`,
      'say otherwise by now.',
    ].join('\n'),
  );
}
