import { LimitError } from '../errors';

/** When what is read for one answer must have been read. */
export class Deadline {
  private readonly end: number;

  constructor(private readonly seconds: number) {
    this.end = performance.now() + seconds * 1000;
  }

  /** Seconds that are left; 0 when it has passed. */
  get left(): number {
    return Math.max(0, (this.end - performance.now()) / 1000);
  }

  /** What `read` gives, or, when time is up, a LimitError at once: also where the database says nothing at all. */
  async keep<T>(read: (left: number) => Promise<T>): Promise<T> {
    const { left } = this;
    const isOver = () =>
      new LimitError(`making the answer took ${this.seconds} s`, undefined, { limit: 'time', most: this.seconds });
    if (left === 0) throw isOver();
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(isOver()), left * 1000);
    });
    try {
      return await Promise.race([read(left), over]);
    } finally {
      clearTimeout(timer);
    }
  }
}
