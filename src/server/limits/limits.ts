/** How much one request may ask. What goes beyond is refused before anything is read, save for `time`. */
export interface Limits {
  /** Levels of fields within fields. */
  depth: number;
  /** Values that the answer could hold at most, of all operations of the request together. */
  cost: number;
  /** Tokens of one document: names, numbers, texts, brackets. */
  tokens: number;
  aliases: number;
  directives: number;
  /** Operations in one request; 1: an array of operations is refused. */
  batch: number;
  /** Bytes of the body. */
  body: number;
  /** Seconds that making the answer may take. */
  time: number;
}

/** What clients may learn of the schema, and which operations they may send. */
export interface Openness {
  introspection: boolean;
  graphiql: boolean;
  /** Whether an error about an unknown name says which names are like it. */
  suggestions: boolean;
  /** A file of operations that can be asked for by id; null for none. */
  trustedDocuments: string | null;
  /** Whether no other operations are answered. */
  trustedOnly: boolean;
}
