import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { UserError } from '../errors';
import { findPrograms, howToInstall } from './programs';

export interface Java {
  command: string;
  /** Its JAVA_HOME. */
  home: string;
  /** Major version. */
  version: number;
}

/** The first Java of at least that major version: the one of JAVA_HOME, else the first of PATH. */
export async function findJava(minimum: number): Promise<Java> {
  const home = process.env.JAVA_HOME;
  const commands = [...(home ? await findPrograms('java', [join(home, 'bin')]) : []), ...(await findPrograms('java'))];
  const found: Java[] = [];
  for (const command of new Set(commands)) {
    const java = await ask(command);
    if (java && java.version >= minimum) return java;
    if (java) found.push(java);
  }
  const seen = found.map(({ command, version }) => `${command} is Java ${version}`).join(', ');
  throw new UserError(
    `Neo4j needs Java ${minimum} or newer; ${seen || 'none was found in JAVA_HOME or PATH'}.`,
    howToInstall(minimum),
  );
}

/** Null when the program is no Java: macOS has a `java` that only says that there is none. */
async function ask(command: string): Promise<Java | null> {
  try {
    const { stderr } = await promisify(execFile)(command, ['-XshowSettings:properties', '-version']);
    const property = (name: string) => stderr.match(new RegExp(`^\\s*${name} = (.+?)\\s*$`, 'm'))?.[1];
    // Java 8 and older call themselves 1.8, 1.7 …
    const version = Number(property('java\\.specification\\.version')?.replace(/^1\./, ''));
    return version ? { command, version, home: property('java\\.home') ?? '' } : null;
  } catch {
    return null;
  }
}
