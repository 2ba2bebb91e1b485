import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/commands/database';
import { readConfig } from '../../src/config';
import { neo4jStatus } from '../../src/neo4j';

const dataDir = mkdtempSync(join(tmpdir(), 'regiograaf-watched-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

async function until(otherwise: string, isSo: () => Promise<boolean>): Promise<void> {
  for (const begun = Date.now(); !(await isSo()); ) {
    if (Date.now() - begun > 120_000) throw new Error(otherwise);
    await new Promise((done) => setTimeout(done, 500));
  }
}

test.each([
  ['SIGSTOP', 2],
  // A process that has ended is not waited for, however many misses there may be.
  ['SIGKILL', 10_000],
] as const)(
  'a Neo4j that no longer answers, as after %s, is restarted on the same ports, with its data',
  async (signal, misses) => {
    const settings = readConfig({ NEO4J_HEAP: '256m', NEO4J_PAGECACHE: '64m' });
    const config = {
      ...settings,
      embedded: { ...settings.embedded, dataDir, jarsDir: readConfig().embedded.dataDir },
    };
    const warnings = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const database = await openDatabase(config, () => undefined, false, { every: 200, patience: 3000, misses });
    try {
      const before = (await neo4jStatus(dataDir))!;
      process.kill(before.pid, signal);
      await until('It was not restarted.', async () => {
        const status = await neo4jStatus(dataDir);
        return status?.answers === true && status.pid !== before.pid;
      });
      expect((await neo4jStatus(dataDir))!.uri).toBe(before.uri);
      expect(warnings.mock.calls.flat()).toContain('Neo4j does not answer any more: it is restarted.');
      await until('It is still taken to be away.', () =>
        database.graph.read('graph/revision').then(Boolean, () => false),
      );
    } finally {
      await database.close();
      warnings.mockRestore();
    }
    expect(await neo4jStatus(dataDir)).toBeNull();
  },
  180_000,
);
