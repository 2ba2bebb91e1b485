import { type ChildProcess, fork } from 'node:child_process';
import { resolve } from 'node:path';
import type { Compared, Letter } from './compared';
import type { Request } from './equal';
import type { Group } from './operations';
import type { Order, Outcome } from './order';
import { cpuOf, memoryOf } from './processes';
import type { Server } from './servers';
import { progress } from './terminal';

/** One measurement: one of the compared, one operation, so many connections, one round. */
export interface Measured extends Outcome {
  operation: string;
  group: Group;
  connections: number;
  letter: Letter;
  round: number;
  /** Of its answers, in bytes, the mean. */
  bytes: number;
  /** CPU milliseconds a request of the Node process and of Neo4j; null where the system does not tell. */
  nodeCpu: number | null;
  neo4jCpu: number | null;
  /** Resident memory of the Node process in MB, after it. */
  memory: number | null;
}

export interface Task {
  operation: { name: string; group: Group };
  connections: number[];
  rounds: number;
  seconds: number;
}

/** The processes that a measurement needs beside those that are compared. */
export interface Bench {
  client: Client;
  writer: ChildProcess;
  neo4j: number;
}

export class Client {
  private readonly child = fork(resolve(__dirname, 'client.js'));

  run(order: Order): Promise<Outcome> {
    this.child.send(order);
    return new Promise((done, failed) => {
      const ended = () => failed(new Error('The load generator ended.'));
      this.child.once('exit', ended);
      this.child.once('message', (outcome: Outcome) => {
        this.child.off('exit', ended);
        done(outcome);
      });
    });
  }

  stop(): void {
    this.child.disconnect();
  }
}

/** Each of them in turn, round after round, so that what else the machine does meets all of them alike; after each was warmed up. */
export async function measure(
  task: Task,
  running: Map<Compared, Server>,
  requests: Map<Letter, Request[]>,
  bench: Bench,
): Promise<Measured[]> {
  const { operation, rounds, seconds } = task;
  const taking = [...running].filter(([{ letter }]) => requests.has(letter));
  const found: Measured[] = [];
  for (const connections of task.connections) {
    const one = async (round: number, [compared, server]: [Compared, Server], length: number): Promise<Measured> => {
      const { letter } = compared;
      progress(`${operation.name}, ${connections} connections, round ${round} of ${rounds}: ${compared.what}`);
      const own = requests.get(letter)!;
      const pids = [server.child.pid!, bench.neo4j];
      if (compared.written) bench.writer.send('WRITE');
      const before = pids.map(cpuOf);
      const { origin, path } = server;
      const outcome = await bench.client.run({ origin, path, requests: own, connections, seconds: length });
      const [nodeCpu, neo4jCpu] = pids
        .map(cpuOf)
        .map((now, index) => perRequest(before[index]!, now, outcome.requests));
      if (compared.written) bench.writer.send('REST');
      return {
        operation: operation.name,
        group: operation.group,
        connections,
        letter,
        round,
        ...outcome,
        bytes: Math.round(own.reduce((sum, { bytes }) => sum + bytes, 0) / own.length),
        nodeCpu: nodeCpu!,
        neo4jCpu: neo4jCpu!,
        memory: memoryOf(server.child.pid!)?.now ?? null,
      };
    };
    for (const each of taking) {
      const [{ letter, keeps }, { origin, path }] = each;
      if (keeps)
        await bench.client.run({ origin, path, requests: requests.get(letter)!, connections, seconds, once: true });
      await one(0, each, seconds / 2);
    }
    for (let round = 1; round <= rounds; round++)
      for (const each of taking) found.push(await one(round, each, seconds));
  }
  return found;
}

function perRequest(before: number | null, now: number | null, requests: number): number | null {
  return before === null || now === null ? null : ((now - before) * 1000) / requests;
}
