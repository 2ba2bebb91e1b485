#!/usr/bin/env node
import { Command } from 'commander';
import { analysisCommand } from './commands/analysis';
import { checkCommand } from './commands/check';
import { coverageCommand } from './commands/coverage';
import { cypherCommand } from './commands/cypher';
import { exportCommand } from './commands/export';
import { loadCommand } from './commands/load';
import { neo4jCommand } from './commands/neo4j';
import { schemaCommand } from './commands/schema';
import { serveCommand } from './commands/serve';
import { suppressCommand } from './commands/suppress';
import { tokenCommand } from './commands/token';
import { ofFullDisk, UserError } from './errors';

const program = new Command('regiograaf')
  .description('A cited knowledge graph of the actors, initiatives and regions of Dutch labour-market governance')
  .addCommand(serveCommand())
  .addCommand(loadCommand())
  .addCommand(checkCommand())
  .addCommand(suppressCommand())
  .addCommand(schemaCommand())
  .addCommand(cypherCommand())
  .addCommand(analysisCommand())
  .addCommand(coverageCommand())
  .addCommand(exportCommand())
  .addCommand(neo4jCommand())
  .addCommand(tokenCommand());

// A reader of our output that has seen enough, such as `head`, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') tell(error);
});

program.parseAsync().catch(tell);

function tell(fault: unknown): void {
  const error = ofFullDisk(fault) ?? fault;
  if (error instanceof UserError) console.error(error.hint ? `${error.message}\n${error.hint}` : error.message);
  else console.error(error);
  process.exitCode = 1;
}
