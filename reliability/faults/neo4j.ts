import { setTimeout as sleep } from 'node:timers/promises';
import { underTraffic } from '../fault';
import type { Result } from '../result';
import type { Rig } from '../rig';

type Found = Promise<Pick<Result, 'figures' | 'checks' | 'notes'>>;

const SECOND = 1_000;
const FEWEST_CUTS = 3;
const PATIENCE = 60_000;

export function killed(rig: Rig): Found {
  return underTraffic(rig, {
    begin: () => rig.neo4j.kill('SIGKILL'),
    lasts: rig.short ? 0 : 10 * SECOND,
    end: () => rig.neo4j.start(),
  });
}

export function paused(rig: Rig): Found {
  return underTraffic(rig, {
    isSilent: true,
    begin: () => rig.neo4j.kill('SIGSTOP'),
    lasts: (rig.short ? 4 : 60) * SECOND,
    end: () => rig.neo4j.kill('SIGCONT'),
  });
}

export function refusing(rig: Rig): Found {
  return underTraffic(rig, wire(rig, 'refuse', rig.short ? 2 : 30));
}

export function slow(rig: Rig): Found {
  return underTraffic(rig, wire(rig, 'slow', rig.short ? 3 : 30));
}

export async function cut(rig: Rig): Found {
  const { wire } = rig;
  const found = await underTraffic(rig, {
    begin: () => wire.set('cut'),
    lasts: (rig.short ? 2 : 30) * SECOND,
    end: async () => {
      for (const deadline = performance.now() + PATIENCE; wire.cuts < FEWEST_CUTS; await sleep(50))
        if (performance.now() > deadline) break;
      await wire.set('pass');
    },
  });
  return {
    figures: found.figures,
    checks: { ...found.checks, 'connections were cut': wire.cuts >= FEWEST_CUTS },
    notes: `${wire.cuts} connections cut. ${found.notes}`,
  };
}

function wire(rig: Rig, mode: 'refuse' | 'slow' | 'cut', seconds: number) {
  return { begin: () => rig.wire.set(mode), lasts: seconds * SECOND, end: () => rig.wire.set('pass') };
}

/** The password of the running Neo4j is another for a while, and every connection of ours has to log in anew. */
export async function password(rig: Rig): Found {
  const { neo4j, wire } = rig;
  const statement = 'ALTER USER neo4j SET PASSWORD $word CHANGE NOT REQUIRED';
  const session = neo4j.driver.session({ database: 'system' });
  // Its connection has logged in before, and is kept until the password is put back.
  const back = await session.beginTransaction();
  try {
    return await underTraffic(rig, {
      begin: async () => {
        await neo4j.driver.executeQuery(statement, { word: `not ${neo4j.password}` }, { database: 'system' });
        wire.drop();
      },
      lasts: (rig.short ? 2 : 30) * SECOND,
      end: async () => {
        await back.run(statement, { word: neo4j.password });
        await back.commit();
      },
    });
  } finally {
    await session.close();
  }
}

/** No block of the disk is free; a load is tried as well. */
export async function full(rig: Rig): Found {
  const { disk, neo4j, seeds, extra } = rig;
  let refusal = '';
  let restarted = 'no';
  const found = await underTraffic(rig, {
    begin: () => disk.fill(neo4j.pid),
    lasts: (rig.short ? 1 : 20) * SECOND,
    end: async () => {
      refusal = await neo4j.load(seeds, extra).then(
        () => '',
        (error: { stderr: string }) => error.stderr.trim(),
      );
      disk.free(neo4j.pid);
      if (await neo4j.takesWrites()) return;
      restarted = 'yes';
      neo4j.kill('SIGKILL');
      await neo4j.start();
    },
  });
  return {
    figures: found.figures,
    checks: { ...found.checks, 'a load says that it failed': refusal !== '' },
    notes: `By ${disk.means}. Neo4j had to be started again: ${restarted}. The load said: ${refusal.split('\n')[0]}. ${found.notes}`,
  };
}
