/** How many may be at work at once, and who else may wait for it. */
export interface SlotLimits {
  most: number;
  /** How many may wait in line; all who come, when left out. */
  line?: number;
  /** Seconds that one waits. */
  wait: number;
  /**
   * Of more than so many in line, who came last is next: with more than can be served in time, the others would only be served when they have given up
   * (adaptive LIFO: Maurer, Fail at Scale, 2015). First come, first served, when left out.
   */
  patient?: number;
  /** What is thrown to who is sent away. */
  busy: () => Error;
}

/** Lets only so many work at once. Who comes too many waits in line, and is sent away when that takes too long, or at once where the line is full. */
export class Slots {
  private taken = 0;
  private readonly line: (() => void)[] = [];

  constructor(private readonly limits: SlotLimits) {}

  /** Resolves to what gives the slot back; calling it again does nothing. Throws what `busy` makes when none came free in time. */
  async take(): Promise<() => void> {
    if (this.taken < this.limits.most) this.taken++;
    else await this.turn();
    let given = false;
    return () => {
      if (given) return;
      given = true;
      const next =
        this.line.length > (this.limits.patient ?? Number.POSITIVE_INFINITY) ? this.line.pop() : this.line.shift();
      if (next) next();
      else this.taken--;
    };
  }

  private turn(): Promise<void> {
    const { line = Number.POSITIVE_INFINITY, wait, busy } = this.limits;
    if (this.line.length >= line) throw busy();
    return new Promise((resolve, reject) => {
      const next = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.line.splice(this.line.indexOf(next), 1);
        reject(busy());
      }, wait * 1000);
      this.line.push(next);
    });
  }
}
