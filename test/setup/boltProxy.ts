import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A real proxy before the database. */
export interface BoltProxy {
  uri: string;
  /** Passes all on; or nothing, and keeps the connections open, as a database that hangs; or cuts them and takes no more, as one that was killed. */
  become(mode: 'passing' | 'silent' | 'gone'): Promise<void>;
  close(): Promise<void>;
}

export async function startBoltProxy(target: string): Promise<BoltProxy> {
  const { hostname, port: targetPort } = new URL(target.replace(/^\w+/, 'http'));
  const sockets = new Set<Socket>();
  let isSilent = false;
  let port = 0;
  const server = createServer((client) => {
    const database = connect(Number(targetPort), hostname);
    for (const [one, other] of [
      [client, database],
      [database, client],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
      if (isSilent) one.pause();
    }
  });
  const listen = () =>
    new Promise<void>((done) => {
      server.listen(port, '127.0.0.1', () => {
        port = (server.address() as AddressInfo).port;
        done();
      });
    });
  const end = () => {
    const closed = new Promise<void>((done) => server.close(() => done()));
    for (const socket of sockets) socket.destroy();
    return closed;
  };
  await listen();
  return {
    uri: `bolt://127.0.0.1:${port}`,
    become: async (mode) => {
      isSilent = mode === 'silent';
      for (const socket of sockets) {
        if (isSilent) socket.pause();
        else socket.resume();
      }
      if (mode === 'gone') await end();
      else if (!server.listening) await listen();
    },
    close: async () => {
      if (server.listening) await end();
    },
  };
}
