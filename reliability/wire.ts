import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * A real connection between our server and Neo4j that can be made to fail: `pass`; `refuse` (nothing listens); `slow` (each piece from Neo4j comes
 * later); `cut` (now and then the connection ends half-way through a piece).
 */
export type Mode = 'pass' | 'refuse' | 'slow' | 'cut';

/** Milliseconds by which `slow` holds up each piece. */
const DELAY = 400;
/** `cut` ends the connection in every so many pieces from Neo4j that are more than an acknowledgement. */
const CUT_EVERY = 10;
const SUBSTANTIAL = 100;

export class Wire {
  port = 0;
  /** How often `cut` has cut. */
  cuts = 0;
  private mode: Mode = 'pass';
  private pieces = 0;
  private server: Server | null = null;
  private readonly sockets = new Set<Socket>();

  /** `target`: the port of Neo4j on this machine. */
  constructor(private readonly target: number) {}

  async set(mode: Mode): Promise<void> {
    this.mode = mode;
    if (mode === 'refuse') await this.close();
    else if (!this.server) await this.listen();
  }

  /** Ends the connections that there are, so that new ones are made. */
  drop(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  async close(): Promise<void> {
    const { server } = this;
    this.server = null;
    this.drop();
    if (server) await new Promise((done) => server.close(done));
  }

  private async listen(): Promise<void> {
    const server = createServer((near) => this.join(near));
    this.server = server;
    await new Promise<void>((ready, failed) =>
      server.once('error', failed).listen(this.port, '127.0.0.1', () => ready()),
    );
    this.port = (server.address() as { port: number }).port;
  }

  private join(near: Socket): void {
    const far = connect(this.target, '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.sockets.delete(socket);
        other.destroy();
      });
    }
    near.on('data', (piece) => far.write(piece));
    const back = inOrder((piece) => near.writable && near.write(piece));
    far.on('data', (piece) => {
      if (this.mode === 'cut' && piece.length > SUBSTANTIAL && ++this.pieces % CUT_EVERY === 0) {
        this.cuts++;
        near.write(piece.subarray(0, piece.length / 2), () => near.destroy());
      } else back(piece, this.mode === 'slow' ? DELAY : 0);
    });
  }
}

/** Hands on each piece after its delay, but none before the one that came before it. */
function inOrder(hand: (piece: Buffer) => void): (piece: Buffer, delay: number) => void {
  let waiting = 0;
  let last = Promise.resolve();
  return (piece, delay) => {
    if (delay === 0 && waiting === 0) return hand(piece);
    waiting++;
    const due = new Promise<void>((done) => setTimeout(done, delay));
    last = Promise.all([last, due]).then(() => {
      waiting--;
      hand(piece);
    });
  };
}
