import { Command } from 'commander';
import { readConfig } from '../config';
import { neo4jStatus, stopNeo4j } from '../neo4j';
import { stepReporter, table } from './terminal';

export function neo4jCommand(): Command {
  return new Command('neo4j')
    .description('the embedded Neo4j: its status, and how to stop one that was left behind')
    .addCommand(
      new Command('status')
        .description('where it runs, and with which process')
        .option('--json', 'as JSON')
        .action(status),
    )
    .addCommand(new Command('stop').description('stop one that a killed server left behind').action(stop));
}

async function status(options: { json?: boolean }): Promise<void> {
  const found = await neo4jStatus(readConfig().embedded.dataDir);
  if (options.json) console.log(JSON.stringify(found));
  else if (found)
    console.log(
      table([
        ['Bolt', found.uri],
        ['answers', found.answers ? 'yes' : 'no'],
        ['version', found.version],
        ['process', String(found.pid)],
        ['started', found.startedAt],
        ['belongs to', found.owner === null ? 'nobody (left behind)' : `process ${found.owner}`],
        ['password', `in ${found.passwordFile}`],
      ]),
    );
  else console.log('The embedded Neo4j does not run. `npm start` starts it.');
  if (!found) process.exitCode = 3;
}

async function stop(): Promise<void> {
  const stopped = await stopNeo4j(readConfig().embedded.dataDir, stepReporter());
  console.log(stopped ? 'Neo4j has stopped.' : 'The embedded Neo4j did not run.');
}
