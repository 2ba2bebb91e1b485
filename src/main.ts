#!/usr/bin/env node
import { Command } from 'commander';
import { checkCommand } from './commands/check';
import { loadCommand } from './commands/load';
import { neo4jCommand } from './commands/neo4j';
import { schemaCommand } from './commands/schema';
import { serveCommand } from './commands/serve';
import { UserError } from './errors';

const program = new Command('regiograaf')
  .description('A cited knowledge graph of the actors, initiatives and regions of Dutch labour-market governance')
  .addCommand(serveCommand())
  .addCommand(loadCommand())
  .addCommand(checkCommand())
  .addCommand(schemaCommand())
  .addCommand(neo4jCommand());

// A reader of our output that has seen enough, such as `head`, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

program.parseAsync().catch((error: unknown) => {
  if (error instanceof UserError) console.error(error.hint ? `${error.message}\n${error.hint}` : error.message);
  else console.error(error);
  process.exitCode = 1;
});
