import type { ExportHeader } from './source';

/** The line by which an export is cited; the same for everyone who exports it from the same database. */
export function citing({
  version,
  loadedAt,
  selection,
}: Pick<ExportHeader, 'version' | 'loadedAt' | 'selection'>): string {
  const parts = ['Regiograaf', `graph version ${version?.slice(0, 12) ?? 'unknown'}`];
  if (loadedAt) parts.push(`loaded on ${loadedAt.slice(0, 10)}`);
  if (selection['as-of']) parts.push(`as of ${selection['as-of']}`);
  return parts.join(', ');
}
