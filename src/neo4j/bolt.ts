import { connect, createServer } from 'node:net';
import { UserError } from '../errors';

const HOST = '127.0.0.1';
// Bolt's magic number, then the versions offered: 5.8 down to 5.0, and 4.4.
const HANDSHAKE = Buffer.from('6060b017' + '00080805' + '00000404' + '00000000' + '00000000', 'hex');

/** Whether a Bolt server answers on that port of this machine within `patience` milliseconds. */
export function answersBolt(port: number, patience = 2000): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: HOST, port, timeout: patience });
    const finish = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('connect', () => socket.write(HANDSHAKE));
    // Any other protocol would begin with something readable.
    socket.on('data', (reply) => finish(reply[0] === 0));
    for (const event of ['error', 'timeout', 'close']) socket.on(event, () => finish(false));
  });
}

/**
 * The first free port from `wanted` on. Throws a UserError that names `what` and its `setting` when none of the next hundred is free,
 * or when only the wanted one will do.
 */
export async function findFreePort(wanted: number, fixed: boolean, what = 'Bolt', setting = 'NEO4J_BOLT_PORT') {
  const last = fixed ? wanted : Math.min(wanted + 100, 65535);
  for (let port = wanted; port <= last; port++) if (await isFree(port)) return port;
  throw new UserError(
    fixed
      ? `${what} port ${wanted} is in use by another program.`
      : `The ${what} ports ${wanted} to ${last} are all in use.`,
    `Stop that program, or set ${setting} to another port.`,
  );
}

/** Listens there for a moment; asks first whether anyone answers, since macOS lets two programs listen on one port at different addresses. */
async function isFree(port: number): Promise<boolean> {
  const answered = await new Promise<boolean>((resolve) => {
    const socket = connect({ host: HOST, port, timeout: 1000 });
    const finish = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('connect', () => finish(true));
    for (const event of ['error', 'timeout']) socket.on(event, () => finish(false));
  });
  if (answered) return false;
  return new Promise((resolve) => {
    const server = createServer();
    server.on('error', () => resolve(false));
    server.listen(port, HOST, () => server.close(() => resolve(true)));
  });
}
