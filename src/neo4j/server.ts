import type { Folders } from './folders';
import { end } from './processes';
import { forgetState, type State } from './state';
import { type Report, step } from './step';

const PATIENCE = 20_000;

/** A running Neo4j, in the hands of the process that started, found or joined it. */
export interface Neo4jServer {
  uri: string;
  /** Address of Neo4j Browser, which then offers this server to connect to; null when it is not served. */
  browser: string | null;
  user: string;
  password: string;
  pid: number;
  version: string;
  /** Whether it ran already. */
  reused: boolean;
  /** Stops the server and waits for its end; one that belongs to another process is left alone. May be called again. */
  stop(): Promise<void>;
  /** Gives the data folder back and lets the server run on. */
  leave(): Promise<void>;
}

export function uriOf(state: State): string {
  return `bolt://127.0.0.1:${state.boltPort}`;
}

export function browserOf({ boltPort, httpPort }: State): string | null {
  return httpPort ? `http://127.0.0.1:${httpPort}/browser/?connectURL=bolt://neo4j@127.0.0.1:${boltPort}` : null;
}

/** `letGo` undoes what was arranged for the end of this process; `giveBack` releases the data folder. */
export function owned(
  state: State,
  password: string,
  reused: boolean,
  folders: Folders,
  report: Report,
  letGo: () => void,
  giveBack: () => Promise<void>,
): Neo4jServer {
  let over: Promise<void> | undefined;
  const stop = async () => {
    await stopServer(state, folders, report);
    letGo();
    await giveBack();
  };
  const leave = async () => {
    letGo();
    await giveBack();
  };
  return {
    ...described(state, password, reused),
    stop: () => (over ??= stop()),
    leave: () => (over ??= leave()),
  };
}

/** A server that belongs to another process. */
export function attached(state: State, password: string): Neo4jServer {
  const leave = async () => undefined;
  return { ...described(state, password, true), stop: leave, leave };
}

function described(state: State, password: string, reused: boolean) {
  const { pid, version } = state;
  return { uri: uriOf(state), browser: browserOf(state), user: 'neo4j', password, pid, version, reused };
}

/** Neo4j writes everything down before it ends; it is killed only when it has not ended after 20 seconds. */
export async function stopServer(state: State, folders: Folders, report: Report): Promise<void> {
  await step(report, `Stopping Neo4j (process ${state.pid})`, () => end(state.pid, PATIENCE));
  await forgetState(folders);
}
