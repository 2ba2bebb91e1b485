import { setTimeout as sleep } from 'node:timers/promises';
import { underTraffic } from '../fault';
import type { Result } from '../result';
import { READERS, type Rig } from '../rig';
import { Server } from '../server';

type Found = Promise<Pick<Result, 'figures' | 'checks' | 'notes'>>;

/** What it was answering is lost, and that alone. */
export function server(rig: Rig): Found {
  return underTraffic(rig, {
    begin: () => rig.server.stop('SIGKILL'),
    lasts: 0,
    end: () => rig.server.start(),
    mayLose: READERS,
  });
}

/** The server with the Neo4j that it started itself, which is left behind and found again. */
export function orphaned(rig: Rig): Found {
  return withEmbedded(rig, (own) =>
    underTraffic(rig, {
      begin: () => own.stop('SIGKILL'),
      lasts: 0,
      end: () => own.start(),
      address: own.address,
      mayLose: READERS,
    }),
  );
}

/** The Neo4j that the server started itself is killed, and nobody but the server starts it again. */
export function watched(rig: Rig): Found {
  return withEmbedded(rig, (own) =>
    underTraffic(rig, {
      begin: () => rig.neo4j.kill('SIGKILL'),
      lasts: 0,
      end: async () => {
        const { pid } = rig.neo4j;
        for (const deadline = performance.now() + 240_000; performance.now() < deadline; await sleep(250)) {
          // While it is started anew the file that names it is not there.
          await Promise.resolve()
            .then(() => rig.neo4j.find())
            .catch(() => undefined);
          if (rig.neo4j.pid !== pid && (await rig.neo4j.takesWrites())) return;
        }
      },
      address: own.address,
    }),
  );
}

/** Runs a server as `npm start` does, on the same data. */
async function withEmbedded<T>(rig: Rig, work: (own: Server) => Promise<T>): Promise<T> {
  const { neo4j } = rig;
  await neo4j.command('neo4j', 'stop');
  const own = new Server(neo4j.settings);
  try {
    await own.start();
    neo4j.find();
    return await work(own);
  } finally {
    await own.stop();
    await neo4j.start();
  }
}
