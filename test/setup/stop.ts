import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stopNeo4j } from '../../src/neo4j';

export default async function stop(): Promise<void> {
  const { stopTestServer, testFolder } = globalThis as { stopTestServer?: () => Promise<void>; testFolder?: string };
  await stopTestServer?.();
  const own = process.env.TEST_DATABASES!;
  for (const name of existsSync(own) ? readdirSync(own) : []) await stopNeo4j(join(own, name));
  if (testFolder) rmSync(testFolder, { recursive: true, force: true });
}
