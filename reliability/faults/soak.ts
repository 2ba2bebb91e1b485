import { setTimeout as sleep } from 'node:timers/promises';
import { memoryOf } from '../../bench/processes';
import { checksOf, detailsOf, figuresOf } from '../fault';
import { type Result, round } from '../result';
import type { Rig } from '../rig';
import { variants } from '../variants';

const MINUTES = 10;
/** The part of the time after which all is compiled, planned and kept that will be. */
const WARM = 0.2;
/** In MB: what is in use once the rest is collected may differ so much for reasons that pass. */
const LEEWAY = 8;
const SHARE = 0.1;

/** Questions of all kinds with many different values, some of them wrong, and a writer, for ten minutes: memory at the end is as it was at the beginning. */
export async function soak(rig: Rig): Promise<Pick<Result, 'figures' | 'checks' | 'notes'>> {
  const seconds = rig.short ? 5 : MINUTES * 60;
  const { server, neo4j } = rig;
  const before = await neo4j.fingerprint();
  const { traffic, pulse } = await rig.traffic(undefined, await variants(neo4j.driver, rig.short ? 30 : 600));
  await sleep(WARM * seconds * 1000);
  const [begin, neo4jBegin] = [await server.memory(), memoryOf(neo4j.pid)?.now];
  await sleep((1 - WARM) * seconds * 1000);
  const tally = await traffic.stop();
  const [end, neo4jEnd] = [await server.memory(), memoryOf(neo4j.pid)?.now];
  const kept = await pulse.stop();
  const isEqual = (await neo4j.fingerprint()) === before;
  const [used, usedAtEnd] = [begin.used / 1e6, end.used / 1e6];
  const growth = usedAtEnd - used;
  return {
    figures: {
      ...figuresOf(tally),
      minutes: round(seconds / 60),
      'in use at begin and end (MB)': `${used.toFixed(1)}, ${usedAtEnd.toFixed(1)}`,
      'resident (MB)': `${Math.round(begin.rss / 1e6)}, ${Math.round(end.rss / 1e6)}`,
      'Neo4j resident (MB)': `${neo4jBegin ?? '?'}, ${neo4jEnd ?? '?'}`,
      writes: pulse.acknowledged,
      'writes lost': Math.max(0, pulse.acknowledged - kept),
      data: isEqual ? 'equal' : 'NOT EQUAL',
    },
    checks: {
      ...checksOf(tally),
      // In seconds all that is still to be compiled and planned counts as growth.
      'memory ends where it began': growth <= used * SHARE + (rig.short ? 4 * LEEWAY : LEEWAY),
      'the data are equal before and after': isEqual,
    },
    notes: detailsOf(tally),
  };
}
