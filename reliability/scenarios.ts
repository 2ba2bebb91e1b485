import { load } from './faults/load';
import * as neo4j from './faults/neo4j';
import { overload } from './faults/overload';
import * as server from './faults/server';
import { soak } from './faults/soak';
import type { Result } from './result';
import { Rig } from './rig';

interface Scenario {
  name: string;
  title: string;
  run(rig: Rig): Promise<Pick<Result, 'figures' | 'checks' | 'notes'>>;
  /** Left out of the short form. */
  isLong?: true;
}

/** What can go wrong; the longest last. */
export const SCENARIOS: Scenario[] = [
  { name: 'refusing', title: 'Neo4j refuses connections', run: neo4j.refusing },
  { name: 'slow', title: 'Neo4j answers slowly', run: neo4j.slow },
  { name: 'cut', title: 'connections to Neo4j are cut in the middle of an answer', run: neo4j.cut },
  { name: 'password', title: 'the password is wrong', run: neo4j.password },
  { name: 'paused', title: 'Neo4j is stopped (SIGSTOP) and goes on', run: neo4j.paused },
  { name: 'killed', title: 'Neo4j is killed (SIGKILL) and started again', run: neo4j.killed },
  {
    name: 'watched',
    title: 'the embedded Neo4j is killed; the server starts it again',
    run: server.watched,
    isLong: true,
  },
  { name: 'full', title: 'the disk of Neo4j is full', run: neo4j.full },
  { name: 'server', title: 'the server is killed and started again', run: server.server },
  {
    name: 'orphaned',
    title: 'a server is killed, its embedded Neo4j is left behind, and it is started again',
    run: server.orphaned,
    isLong: true,
  },
  { name: 'load', title: 'loads are killed at random moments', run: load },
  { name: 'overload', title: 'ten times what it can do', run: overload },
  { name: 'soak', title: 'mixed load', run: soak },
];

/**
 * Runs these in turn, on one Neo4j; `found` is told each result as soon as there is one. One that breaks off counts as one in which nothing held, and
 * the next begins on a new Neo4j. Ends in order when `interrupted` rejects.
 */
export async function runScenarios(
  names: string[],
  short: boolean,
  found: (result: Result) => void,
  interrupted: Promise<never>,
): Promise<void> {
  let rig: Rig | undefined;
  try {
    for (const scenario of SCENARIOS.filter(({ name }) => names.includes(name))) {
      rig ??= await Rig.open(short);
      const result = await Promise.race([runOne(scenario, rig), interrupted]);
      found(result);
      if (!(WHOLE in result.checks)) continue;
      await rig.close();
      rig = undefined;
    }
  } finally {
    await rig?.close();
  }
}

const WHOLE = 'it runs to its end';

async function runOne({ name, title, run }: Scenario, rig: Rig): Promise<Result> {
  try {
    return { name, title, ...(await run(rig)) };
  } catch (error) {
    return { name, title, figures: {}, checks: { [WHOLE]: false }, notes: String((error as Error).stack ?? error) };
  }
}
