import type { Spool, SpoolFolder } from '../spool';
import type { Texts } from '../texts/texts';

/** One line of a source's text. It is not ours, so no part of the facts or their version. */
export interface Passage {
  id: string;
  mark: string;
  properties: { id: string; documentId: string; line: number; text: string };
}

/** Every line that is not empty of every text at hand. */
export function passagesOf(texts: Texts | null, spools: SpoolFolder): Spool<Passage> {
  const passages = spools.spool<Passage>();
  for (const { id: documentId, mark } of texts?.sources ?? [])
    for (const [index, text] of texts!.lines(documentId)!.entries()) {
      if (text.trim() === '') continue;
      const id = `${documentId}#${index + 1}`;
      passages.add(id, { id, mark, properties: { id, documentId, line: index + 1, text } });
    }
  return passages;
}
