import type { Spool, SpoolFolder } from '../spool';
import type { Suppression } from '../suppression/suppression';
import type { Texts } from '../texts/texts';

/** One line of a source's text. It is not ours, so no part of the facts or their version. */
export interface Passage {
  id: string;
  mark: string;
  properties: { id: string; documentId: string; line: number; text: string };
}

/** Every line that is not empty of every text at hand, without the names of those who are kept out. */
export function passagesOf(texts: Texts | null, spools: SpoolFolder, suppression: Suppression): Spool<Passage> {
  const passages = spools.spool<Passage>();
  for (const { id: documentId, mark } of texts?.sources ?? []) {
    const lines = suppression.without(texts!.lines(documentId)!.join('\n'), [documentId]).split('\n');
    for (const [index, text] of lines.entries()) {
      if (text.trim() === '') continue;
      const id = `${documentId}#${index + 1}`;
      passages.add(id, { id, mark, properties: { id, documentId, line: index + 1, text } });
    }
  }
  return passages;
}
