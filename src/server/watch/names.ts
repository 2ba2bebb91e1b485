/** Names that clients choose, a bounded number of them: each one is a series of its own in the metrics for as long as the server runs. */
export class Names {
  private readonly known = new Set<string>();

  constructor(
    private readonly most: number,
    private readonly longest: number,
  ) {}

  /** The name; `(other)` for those beyond the bound, `(unnamed)` where there is none. */
  of(name: string): string {
    if (name === '') return '(unnamed)';
    if (this.known.has(name)) return name;
    if (this.known.size === this.most || name.length > this.longest) return '(other)';
    this.known.add(name);
    return name;
  }
}
