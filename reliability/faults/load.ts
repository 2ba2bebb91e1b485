import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { EXTRA_PLACES } from '../extra';
import { checksOf, detailsOf, figuresOf } from '../fault';
import { environment, MAIN, type Neo4j } from '../neo4j';
import type { Result } from '../result';
import type { Rig } from '../rig';

/** Both ends and the middle of what a load brings: all of it is there, or nothing. */
const WHOLE = JSON.stringify({
  query: `{ nodes(ids: ${JSON.stringify([0, EXTRA_PLACES / 2, EXTRA_PLACES - 1].map((number) => `extra-${number}`))}) { id name } }`,
});
/** So few facts a transaction that a load takes many. */
const IN_STEPS = { LOAD_TRANSACTION_FACTS: '200' };

/**
 * Loads that bring a second folder, or take it back, are killed at random moments. One that is done in one transaction leaves the graph as it was or as
 * it was to be, and readers see nothing in between; one in steps is made whole by the next.
 */
export async function load(rig: Rig): Promise<Pick<Result, 'figures' | 'checks' | 'notes'>> {
  const { neo4j, seeds, extra } = rig;
  const question = { name: 'whole', body: WHOLE, expected: [] };
  const without = await neo4j.fingerprint();
  await rig.learn(question);
  const { seconds } = await neo4j.load(seeds, extra);
  const withExtra = await neo4j.fingerprint();
  await rig.learn(question);
  const states = { [without]: 'without', [withExtra]: 'with' };
  const { traffic, pulse } = await rig.traffic(undefined, [...rig.questions, question]);
  const seen = { without: 0, with: 0, neither: 0 };
  let state = 'with';
  const kills = rig.short ? 3 : 20;
  for (let kill = 0; kill < kills; kill++) {
    await killAfter(Math.random() * seconds * 1100, neo4j, state === 'with' ? [seeds] : [seeds, extra]);
    state = states[await neo4j.fingerprint()] ?? 'neither';
    seen[state as keyof typeof seen]++;
  }
  await neo4j.load(seeds, extra);
  const isWhole = (await neo4j.fingerprint()) === withExtra;
  const tally = await traffic.stop();
  const kept = await pulse.stop();
  const killsInSteps = rig.short ? 1 : 5;
  for (let kill = 0; kill < killsInSteps; kill++)
    await killAfter(Math.random() * seconds * 1100, neo4j, kill % 2 ? [seeds, extra] : [seeds], IN_STEPS);
  await neo4j.load(seeds);
  const isBack = (await neo4j.fingerprint()) === without;
  return {
    figures: {
      ...figuresOf(tally),
      kills,
      'as before or as after': seen.without + seen.with,
      'in between': seen.neither,
      'kills in steps': killsInSteps,
      writes: pulse.acknowledged,
      'writes lost': Math.max(0, pulse.acknowledged - kept),
      data: isWhole && isBack ? 'equal' : 'NOT EQUAL',
    },
    checks: {
      ...checksOf(tally),
      'a killed load leaves the graph as it was or as it was to be': seen.neither === 0,
      'the next load makes it whole': isWhole,
      'also after loads in steps': isBack,
      'no acknowledged write is lost': kept >= pulse.acknowledged,
    },
    notes: `A whole load takes ${seconds.toFixed(1)} s. ${detailsOf(tally)}`,
  };
}

async function killAfter(
  milliseconds: number,
  neo4j: Neo4j,
  folders: string[],
  settings: Record<string, string> = {},
): Promise<void> {
  const env = environment({ ...neo4j.settings, ...settings });
  const child = spawn(process.execPath, [MAIN, 'load', '--json', ...folders], { env, stdio: 'ignore' });
  const ended = once(child, 'exit');
  await Promise.race([sleep(milliseconds), ended]);
  child.kill('SIGKILL');
  await ended;
}
