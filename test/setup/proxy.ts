import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A real proxy before the server, whose answers to questions can be held up or cut off. */
export interface Between {
  address: string;
  /** Whether questions are passed on, wait until they are, or have their connection cut. */
  mode: 'pass' | 'hold' | 'cut';
  /** Passes on what waits, and all that comes. */
  release: () => void;
  close: () => Promise<void>;
}

export async function startProxy(target: string): Promise<Between> {
  let waiting: (() => void)[] = [];
  const server = createServer((incoming, outgoing) => {
    const pass = () => {
      const { method, headers, url } = incoming;
      const onward = request(`${target}${url}`, { method, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      });
      onward.on('error', () => outgoing.destroy());
      incoming.pipe(onward);
    };
    if (incoming.url !== '/graphql' || proxy.mode === 'pass') pass();
    else if (proxy.mode === 'cut') incoming.socket.destroy();
    else waiting.push(pass);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: Between = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mode: 'pass',
    release: () => {
      proxy.mode = 'pass';
      for (const pass of waiting) pass();
      waiting = [];
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return proxy;
}
