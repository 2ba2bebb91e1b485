import { underTraffic } from '../fault';
import type { Result } from '../result';
import type { Rig } from '../rig';

type Found = Promise<Pick<Result, 'figures' | 'checks' | 'notes'>>;

const SECOND = 1_000;

export function killed(rig: Rig): Found {
  return underTraffic(rig, {
    begin: () => rig.neo4j.kill('SIGKILL'),
    lasts: rig.short ? 0 : 10 * SECOND,
    end: () => rig.neo4j.start(),
  });
}

export function paused(rig: Rig): Found {
  return underTraffic(rig, {
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
  const found = await underTraffic(rig, wire(rig, 'cut', rig.short ? 2 : 30));
  const { cuts } = rig.wire;
  return {
    figures: found.figures,
    checks: { ...found.checks, 'connections were cut': cuts > 0 },
    notes: `${cuts} connections cut. ${found.notes}`,
  };
}

function wire(rig: Rig, mode: 'refuse' | 'slow' | 'cut', seconds: number) {
  return { begin: () => rig.wire.set(mode), lasts: seconds * SECOND, end: () => rig.wire.set('pass') };
}

/** The password of the running Neo4j is another for a while, and every connection of ours has to log in anew. */
export async function password(rig: Rig): Found {
  const { driver, password } = rig.neo4j;
  const set = async (word: string) => {
    await driver.executeQuery(
      'ALTER USER neo4j SET PASSWORD $word CHANGE NOT REQUIRED',
      { word },
      { database: 'system' },
    );
  };
  const found = await underTraffic(rig, {
    begin: async () => {
      await set(`not ${password}`);
      rig.wire.drop();
    },
    lasts: (rig.short ? 2 : 30) * SECOND,
    end: () => set(password),
  });
  return found;
}

/** No block of the disk is free; a load is tried as well. */
export async function full(rig: Rig): Found {
  const { disk, neo4j } = rig;
  let refusal = '';
  let restarted = 'no';
  const found = await underTraffic(rig, {
    begin: () => disk.fill(neo4j.pid),
    lasts: (rig.short ? 1 : 20) * SECOND,
    end: async () => {
      refusal = await neo4j.load('seeds', rig.extra).then(
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
