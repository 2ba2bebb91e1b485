import { type Agent, request } from 'node:http';

/** What came back: an answer of whatever status, or what happened to the connection. */
export interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  /** Why there is no whole answer; null where there is one. */
  fault: string | null;
  milliseconds: number;
}

/** Sends a question as a client does. Never rejects; after `patience` milliseconds it gives up. */
export function send(address: string, body: string, agent: Agent, patience: number): Promise<Reply> {
  const begun = performance.now();
  return new Promise((resolve) => {
    const reply: Reply = { status: 0, headers: {}, text: '', fault: null, milliseconds: 0 };
    const finish = (fault: string | null) => {
      clearTimeout(timer);
      if (reply.milliseconds === 0) resolve(Object.assign(reply, { fault, milliseconds: performance.now() - begun }));
    };
    const asking = request(`${address}/graphql`, {
      agent,
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
    });
    const timer = setTimeout(() => {
      finish('TIMEOUT');
      asking.destroy();
    }, patience);
    asking.on('error', (error: NodeJS.ErrnoException) => finish(error.code ?? error.message));
    asking.on('response', (answer) => {
      const pieces: Buffer[] = [];
      Object.assign(reply, { status: answer.statusCode, headers: answer.headers });
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('error', (error: NodeJS.ErrnoException) => finish(error.code ?? error.message));
      answer.on('end', () => {
        reply.text = Buffer.concat(pieces).toString();
        finish(null);
      });
    });
    asking.end(body);
  });
}
