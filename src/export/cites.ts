import type { ExportCitation } from './records';

/** A citation as a reader would write it: `Verslag wethoudersbijeenkomst, lines 104–106`. */
export function cites({ documentName, properties }: ExportCitation): string {
  const { firstLine, lastLine, key } = properties;
  if (firstLine === undefined) return key === undefined ? documentName : `${documentName}, row ${key}`;
  if (lastLine === undefined || lastLine === firstLine) return `${documentName}, line ${firstLine}`;
  return `${documentName}, lines ${firstLine}–${lastLine}`;
}
