/** What a request takes up while it is answered. */
export class Place {
  private changed: Promise<void> | null = null;
  private isLeft = false;

  constructor(private free: () => void) {}

  /** Takes another place for this one, once; the first is given up before, so that nobody waits in two lines. */
  change(take: () => Promise<() => void>): Promise<void> {
    this.changed ??= this.take(take);
    return this.changed;
  }

  leave(): void {
    this.isLeft = true;
    this.free();
  }

  private async take(take: () => Promise<() => void>): Promise<void> {
    this.free();
    this.free = await take();
    if (this.isLeft) this.free();
  }
}
