import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { type Config, readConfig } from '../config';
import { UserError } from '../errors';
import type { Asker } from './asker';
import { openAsker } from './openAsker';
import { print } from './output';
import { type Parameters, parseValue } from './params';

const READY = 'regiograaf> ';
const MORE = '        ... ';
const HISTORY = 500;

const HELP = `A statement ends with ; and may take several lines.
  :param name => value   sets a parameter: JSON, or text in 'quotes'
  :params                lists them; :params clear forgets them
  :first 50              takes that many rows
  :analysis NAME         runs a named analysis with the parameters that are set; alone it lists them
  :help                  says this
  :quit                  ends, as Ctrl-D does; Ctrl-C forgets what was typed`;

/** Reads statements and commands from the terminal, or from a pipe, until its end. A fault is told and does not end it. */
export async function prompt(): Promise<void> {
  const config = readConfig();
  const asker = await openAsker(config);
  try {
    await converse(asker, config);
  } finally {
    await asker.close();
  }
}

async function converse(asker: Asker, config: Config): Promise<void> {
  const terminal = Boolean(process.stdin.isTTY);
  const history = join(config.embedded.dataDir, 'history');
  const lines = createInterface({
    input: process.stdin,
    output: process.stderr,
    terminal,
    prompt: READY,
    history: terminal ? readHistory(history) : [],
    historySize: HISTORY,
    removeHistoryDuplicates: true,
  });
  lines.on('history', (entries: string[]) => writeHistory(history, entries));
  if (terminal) console.error(`Cypher, read-only, at ${asker.where}. :help tells more.`);
  const session = new Session(asker, lines, terminal);
  lines.on('SIGINT', () => session.forget());
  session.ask();
  for await (const line of lines) {
    if (!(await session.take(line))) break;
    session.ask();
  }
  // What a pipe leaves without its semicolon is a statement too.
  if (!terminal) await session.finish();
  lines.close();
}

class Session {
  private typed: string[] = [];
  private parameters: Parameters = {};
  private first: number | undefined;

  constructor(
    private readonly asker: Asker,
    private readonly lines: Interface,
    private readonly terminal: boolean,
  ) {}

  ask(): void {
    if (!this.terminal) return;
    this.lines.setPrompt(this.typed.length > 0 ? MORE : READY);
    this.lines.prompt();
  }

  forget(): void {
    this.typed = [];
    process.stderr.write('\n');
    // Empties the line that readline holds.
    this.lines.write(null, { ctrl: true, name: 'e' });
    this.lines.write(null, { ctrl: true, name: 'u' });
    this.ask();
  }

  /** False when the line asks to end. */
  async take(line: string): Promise<boolean> {
    const text = line.trim();
    if (this.typed.length === 0 && /^:(quit|exit|q)\s*;?$/.test(text)) return false;
    try {
      if (this.typed.length === 0 && text.startsWith(':')) await this.command(text.replace(/;$/, ''));
      else if (text !== '' || this.typed.length > 0) {
        this.typed.push(line);
        if (text.endsWith(';')) await this.finish();
      }
    } catch (error) {
      this.tell(error);
    }
    return true;
  }

  async finish(): Promise<void> {
    const statement = this.typed.join('\n').trim();
    this.typed = [];
    if (statement === '' || statement === ';') return;
    try {
      print(await this.asker.cypher(statement, this.parameters, { first: this.first }), 'table');
    } catch (error) {
      this.tell(error);
    }
  }

  private async command(text: string): Promise<void> {
    const [, name, rest = ''] = /^:(\S*)\s*(.*)$/s.exec(text)!;
    if (name === 'param') this.setParameter(rest);
    else if (name === 'params') this.showParameters(rest);
    else if (name === 'first') this.setFirst(rest);
    else if (name === 'analysis') await this.analysis(rest.trim());
    else if (name === 'help') console.error(HELP);
    else throw new UserError(`There is no command :${name}.`, HELP);
  }

  private setParameter(rest: string): void {
    const [, name, value] = /^\$?([\p{L}_][\p{L}\p{N}_]*)\s*(?:=>|:|=)\s*(.+)$/su.exec(rest.trim()) ?? [];
    if (name === undefined) throw new UserError('It takes a name and a value: :param region => "am05"');
    this.parameters[name] = parseValue(unquoted(value!.trim()));
  }

  private showParameters(rest: string): void {
    if (rest.trim() === 'clear') this.parameters = {};
    const entries = Object.entries(this.parameters);
    for (const [name, value] of entries) console.error(`$${name} => ${JSON.stringify(value)}`);
    if (entries.length === 0) console.error('No parameter is set.');
  }

  private setFirst(rest: string): void {
    if (!/^[1-9]\d*$/.test(rest.trim())) throw new UserError('It takes a whole number from 1 on: :first 50');
    this.first = Number(rest);
  }

  private async analysis(name: string): Promise<void> {
    if (name !== '') return print(await this.asker.analysis(name, this.parameters, this.first), 'table');
    for (const { name, title } of await this.asker.analyses()) console.error(`${name.padEnd(32)} ${title}`);
  }

  private tell(error: unknown): void {
    if (!(error instanceof UserError)) throw error;
    console.error(error.hint ? `${error.message}\n${error.hint}` : error.message);
    // A pipe has nobody who reads the complaint, so its end tells.
    if (!this.terminal) process.exitCode = 1;
  }
}

/** Cypher writes a text in single quotes, too; JSON does not. */
function unquoted(value: string): string {
  const [, inside] = /^'([^'\\]*)'$/.exec(value) ?? [];
  return inside === undefined ? value : JSON.stringify(inside);
}

function readHistory(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
}

/** Latest first, as readline has it. What somebody asked is nobody else's to read. */
function writeHistory(file: string, entries: string[]): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, `${entries.join('\n')}\n`, { mode: 0o600 });
    chmodSync(file, 0o600);
  } catch {
    // A history that cannot be kept is no reason to stop answering.
  }
}
