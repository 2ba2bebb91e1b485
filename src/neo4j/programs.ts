import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

const windows = process.platform === 'win32';

/** Every program of that name in the given folders (those of PATH when left out), in their order. */
export async function findPrograms(
  name: string,
  folders = (process.env.PATH ?? '').split(delimiter),
): Promise<string[]> {
  const endings = windows ? ['.exe', '.cmd'] : [''];
  const paths = folders.filter(Boolean).flatMap((folder) => endings.map((ending) => join(folder, name + ending)));
  const found = await Promise.all(paths.map(isProgram));
  return paths.filter((_, index) => found[index]);
}

async function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** How to install a Java of that major version, and Maven, on the systems that people use. */
export function howToInstall(java: number): string {
  return [
    `Debian, Ubuntu  apt-get install openjdk-${java}-jre-headless maven`,
    `macOS           brew install openjdk@${java} maven && export JAVA_HOME="$(brew --prefix openjdk@${java})"`,
    `Windows         winget install EclipseAdoptium.Temurin.${java}.JRE, and choco install maven`,
    'Or set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD to use a Neo4j that runs already.',
  ].join('\n');
}
