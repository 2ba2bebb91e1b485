import { appendFileSync } from 'node:fs';
import { Argument, Command } from 'commander';
import { UserError } from '../errors';
import { makeToken, ROLES, type Role } from '../server/access/tokens';

export function tokenCommand(): Command {
  return new Command('token')
    .description('make a bearer token; its hash goes into TOKENS_FILE, and the token itself is shown this once')
    .addArgument(new Argument('<role>', 'reader: asks and exports; analyst: sends Cypher, too').choices(ROLES))
    .argument('<name>', 'whose it is')
    .action(make);
}

/** The token alone on standard output, so that it can be piped to where it is kept. */
function make(role: Role, name: string): void {
  if (/[\r\n]/.test(name) || !name.trim()) throw new UserError('The name is one line of text.');
  const { token, line } = makeToken(role, name.trim());
  const file = process.env.TOKENS_FILE;
  if (file) appendTo(file, line);
  console.error(
    file
      ? `Added to ${file}; the server knows it when it is started again:`
      : 'Put this line into the file that TOKENS_FILE names:',
  );
  console.error(`  ${line}\n\nThe token, which cannot be had again:`);
  console.log(token);
}

function appendTo(file: string, line: string): void {
  try {
    appendFileSync(file, `${line}\n`, { mode: 0o600 });
  } catch (error) {
    throw new UserError(`TOKENS_FILE cannot be written: ${(error as Error).message}`);
  }
}
