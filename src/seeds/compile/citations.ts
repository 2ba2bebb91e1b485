import type { Problems } from '../problems';
import type { CitationRecord, Intake } from '../read/intake';
import type { Facts } from './facts';

/** The citations that something uses; a row can be cited when its table has it, once. */
export function compileCitations(intake: Intake, facts: Facts, marks: readonly string[], problems: Problems) {
  for (const [id, records] of intake.citations.groups()) {
    const rows = records.filter((record) => record.is === 'row');
    const used = records.filter((record): record is Extract<CitationRecord, { is: 'used' }> => record.is === 'used');
    for (const { place } of rows.slice(1))
      problems.error(place, `has the key "${id}" once more`, `see ${rows[0]!.place.file}:${rows[0]!.place.line}`);
    const [first] = used;
    if (!first) continue;
    if (first.row && rows.length === 0) {
      for (const { place } of used) problems.error(place, `cites ${id}, but the table has no such row`);
      continue;
    }
    const mark = marks.find((mark) => used.some((one) => one.mark === mark)) ?? first.mark;
    const { documentId, properties } = first;
    facts.citations.add(id, { id, mark, documentId, properties: { id, documentId, ...properties } });
  }
  intake.citations.clear();
}
