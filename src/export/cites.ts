import type { ExportCitation, ExportValue } from './records';

/** A citation as a reader would write it: `Verslag wethoudersbijeenkomst, lines 104–106`. */
export function cites({ documentName, properties }: ExportCitation): string {
  const { firstLine, lastLine, firstParagraph, lastParagraph, key } = properties;
  if (firstLine !== undefined) return `${documentName}, ${range('line', firstLine, lastLine)}`;
  if (firstParagraph !== undefined) return `${documentName}, ${range('paragraph', firstParagraph, lastParagraph)}`;
  return key === undefined ? documentName : `${documentName}, row ${key}`;
}

function range(unit: string, first: ExportValue, last: ExportValue = first): string {
  return first === last ? `${unit} ${first}` : `${unit}s ${first}–${last}`;
}
