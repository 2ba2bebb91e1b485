import { CypherError } from './error';

/** Lets only so many statements run at once. Who comes too many waits in line, and is sent away when that takes too long. */
export class Slots {
  private taken = 0;
  private readonly line: (() => void)[] = [];

  /** `wait` in seconds. */
  constructor(
    private readonly most: number,
    private readonly wait: number,
  ) {}

  /** Resolves to what gives the slot back. Throws a CypherError with code CYPHER_BUSY when none came free in time. */
  async take(): Promise<() => void> {
    if (this.taken < this.most) this.taken++;
    else await this.turn();
    let given = false;
    return () => {
      if (given) return;
      given = true;
      const next = this.line.shift();
      if (next) next();
      else this.taken--;
    };
  }

  private turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      const next = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.line.splice(this.line.indexOf(next), 1);
        reject(this.busy());
      }, this.wait * 1000);
      this.line.push(next);
    });
  }

  private busy(): CypherError {
    const running = this.most === 1 ? '1 statement runs' : `${this.most} statements run`;
    const wait = this.wait === 1 ? '1 second' : `${this.wait} seconds`;
    const error = new CypherError(
      'CYPHER_BUSY',
      `${running} already, and none ended within ${wait}. Try again in ${wait}.`,
    );
    error.extensions.retryAfter = this.wait;
    return error;
  }
}
