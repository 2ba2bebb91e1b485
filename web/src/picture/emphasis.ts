/** What stands out in the picture. */
export interface Emphasis {
  /** One id: a node; two: the line between them. */
  chosen: string[];
  /** A lit path; all else steps back. */
  lit: string[] | null;
}
