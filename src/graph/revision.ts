/**
 * The graph's revision for many who ask at once: one trip answers all who were waiting when it was sent. Nobody gets the answer of a trip that was
 * sent before they asked, so that a commit which was acknowledged before is always seen. One trip is under way at a time.
 */
export class SharedRevision {
  private sent: Promise<string> = Promise.resolve('');
  private waiting: Promise<string> | null = null;

  constructor(private readonly fetch: () => Promise<string>) {}

  read(): Promise<string> {
    this.waiting ??= this.sendAfter(this.sent);
    return this.waiting;
  }

  private async sendAfter(earlier: Promise<string>): Promise<string> {
    await earlier.catch(() => {});
    // Requests that have arrived already are still to be handled in this turn of the event loop; they share the trip.
    await new Promise(setImmediate);
    this.sent = this.waiting!;
    this.waiting = null;
    return this.fetch();
  }
}
