export type ExportValue = string | number | boolean | string[];
export type ExportProperties = Record<string, ExportValue>;

/** Lines of a text, paragraphs of a web page, or a row of a table, that prove something. */
export interface ExportCitation {
  id: string;
  documentId: string;
  documentName: string;
  /** `section`, `firstLine` and `lastLine` or `firstParagraph` and `lastParagraph`, or `key`; whatever the citation has beside its id and document. */
  properties: ExportProperties;
}

interface Cited {
  id: string;
  /** What is known of it, by the names of the model; `citations` and a link's `observedOn` are lists of strings, a date is EDTF. */
  properties: ExportProperties;
  /** What follows from the rest: keys to sort by, and the days that `asOf` is compared with (`possibleFrom`, `holdsFrom` …). */
  derived: ExportProperties;
  /** The seed folder it came from; null for what somebody else wrote. */
  mark: string | null;
}

export interface ExportNode extends Cited {
  /** All labels, sorted; `Entity` is among them. */
  labels: string[];
  /** Its own label, which says the most: `Municipality` rather than `Organization` or `Actor`. */
  label: string;
  /** What `properties.citations` names, in that order. */
  citations: ExportCitation[];
}

export interface ExportLink extends Cited {
  type: string;
  from: string;
  to: string;
  citations: ExportCitation[];
}

/** One name of one entity. */
export interface ExportName extends Cited {
  entityId: string;
  citations: ExportCitation[];
}

/** A citation as a record of its own. */
export interface ExportCitationRecord extends ExportCitation {
  mark: string | null;
}

/** An id that an entity had before. */
export interface ExportFormerId {
  id: string;
  entityId: string;
  mark: string | null;
}
