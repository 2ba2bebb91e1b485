import type { Config } from '../config';
import { Graph } from '../graph/graph';
import { type Neo4jServer, neo4jStatus, type Report, startNeo4j, type Watch, watch } from '../neo4j';

type Pace = Pick<Watch, 'every' | 'patience' | 'misses'>;

/** The database of this run: the one that NEO4J_URI names, or the embedded one. */
export interface Database {
  graph: Graph;
  uri: string;
  user: string;
  /** Password of the embedded server; null for a database that is not ours, whose password is never shown. */
  password: string | null;
  /** Address of the embedded server's Neo4j Browser; null where there is none. */
  browser: string | null;
  /** Closes the connection, and stops the embedded server when this process started it, or is the one that serves. */
  close(): Promise<void>;
}

/**
 * `attach`: use an embedded server that runs already, also that of a running `serve`, and leave it running. Else the embedded server
 * is watched, at the `pace` given, and restarted on the same ports when it no longer answers.
 */
export async function openDatabase(config: Config, report: Report, attach = false, pace: Pace = {}): Promise<Database> {
  const { user, password, database, uri } = config.neo4j;
  if (uri) {
    const graph = await connect(config, { uri, user, password, database });
    return { graph, uri, user, password: null, browser: null, close: () => graph.close() };
  }
  let server = await startNeo4j({ ...config.embedded, attach, report });
  const end = () => (attach && server.reused ? server.leave() : server.stop());
  try {
    const graph = await connect(config, {
      uri: server.uri,
      user: server.user,
      password: server.password,
      database: 'neo4j',
    });
    const restart = async () => {
      server = await restarted(server, config, report);
    };
    const watchdog = attach ? null : guard(graph, restart, config.embedded.dataDir, pace);
    return {
      graph,
      uri: server.uri,
      user: server.user,
      password: server.password,
      browser: server.browser,
      close: async () => {
        await watchdog?.stop();
        await graph.close();
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

function guard(graph: Graph, restart: () => Promise<void>, dataDir: string, pace: Pace) {
  return watch({
    // Past what the graph takes to be away, which is found out sooner than a busy server is given up.
    ask: () => graph.ping(),
    isGone: async () => (await neo4jStatus(dataDir)) === null,
    restart,
    warn: (text) => console.error(text),
    ...pace,
  });
}

/** On the same ports, so that whoever is connected finds it again. */
async function restarted(server: Neo4jServer, { embedded }: Config, report: Report): Promise<Neo4jServer> {
  const port = (address: string | null) => (address ? Number(new URL(address).port) : undefined);
  await server.stop();
  return startNeo4j({
    ...embedded,
    boltPort: port(server.uri)!,
    boltPortFixed: true,
    httpPort: port(server.browser),
    httpPortFixed: true,
    report,
  });
}

async function connect(
  config: Config,
  login: { uri: string; user: string; password: string; database: string },
): Promise<Graph> {
  const graph = new Graph({ ...login, queryTimeout: config.queryTimeout });
  try {
    await graph.verify();
    return graph;
  } catch (error) {
    await graph.close();
    throw error;
  }
}
