import type { ExportSource } from './source';

/** One way to write a graph down. */
export interface GraphFormat {
  readonly name: FormatName;
  /** For `Content-Type`. */
  readonly mediaType: string;
  /** Of the file, without its dot; also in the address `/export/graph.<extension>`. */
  readonly extension: string;
  /** What it is for, in a few words for the help text. */
  readonly description: string;
  /** The file piece by piece; never the whole of it at once. */
  write(source: ExportSource): AsyncIterable<string | Uint8Array>;
}

export const FORMAT_NAMES = ['gexf', 'graphml', 'csv', 'ndjson', 'jsonld', 'cypher'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];
