import type { Values } from './intake';

export type Ids = string | string[];

export interface Claimed {
  id: string;
  about: Ids;
  by?: Ids;
  at: string | number;
  mention?: string;
  certainty?: string;
  note?: string;
  [property: string]: unknown;
}

export interface StatementEntry extends Claimed {
  event?: string | null;
  text: string;
  date?: string | number;
}

export interface SourceFile {
  document: {
    id: string;
    date: string | number;
    name: string;
    kind: string;
    file?: string;
    sha256?: string;
    lines?: number;
    publisher?: string;
    paragraphs?: number;
  } & Values;
  event?: string;
  sections?: Record<string, string>;
  links?: (Record<string, unknown> & { from: string; type: string; to: string; at: string | number })[];
  figures?: Claimed[];
  statements?: StatementEntry[];
}
