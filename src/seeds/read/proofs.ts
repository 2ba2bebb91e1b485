import { type Proof, proofsIn, proofsOf } from '../citing';
import { didYouMean, type Place } from '../problems';
import type { Intake, Source, Values } from './intake';

export interface Proven {
  citations: string[];
  observedOn: string[];
}

/** Lines or paragraphs of one source, as its own facts cite them. */
export function citeWithin(intake: Intake, source: Source, at: string | number, mark: string, place: Place): Proven {
  return cite(intake, () => proofsOf(source.id, at), mark, place);
}

/** `document#12, 14-16; table@KEY`, as entities cite them. */
export function citeAnywhere(intake: Intake, at: string | undefined, mark: string, place: Place): Proven {
  return at === undefined ? { citations: [], observedOn: [] } : cite(intake, () => proofsIn(at), mark, place);
}

function cite(intake: Intake, read: () => Proof[], mark: string, place: Place): Proven {
  let proofs: Proof[];
  try {
    proofs = read();
  } catch (error) {
    intake.problems.error(place, (error as Error).message);
    return { citations: [], observedOn: [] };
  }
  const dates = proofs.flatMap((proof) => use(intake, proof, mark, place) ?? []);
  return { citations: proofs.map(({ id }) => id), observedOn: [...new Set(dates)] };
}

/** Notes that the proof is used; gives the date on which its document saw things. */
function use(intake: Intake, proof: Proof, mark: string, place: Place): string | undefined {
  const { id, documentId, key, first, last } = proof;
  if (intake.brokenDocuments.has(documentId)) return undefined;
  if (key !== undefined) {
    const date = intake.tables.get(documentId);
    if (date === undefined) return unknown(intake, documentId, intake.tables.keys(), 'table', place);
    intake.citations.add(id, { is: 'used', mark, place, documentId, row: true, properties: { key } });
    return date;
  }
  const source = intake.sources.get(documentId);
  if (!source) return unknown(intake, documentId, intake.sources.keys(), 'source', place);
  if (first === 0 || last! > source.length)
    intake.problems.error(place, `cites ${id}, but the document has the ${source.unit}s 1 to ${source.length}`);
  const section = source.sections.filter(([begin]) => begin <= first!).at(-1)?.[1];
  const where: Values =
    source.unit === 'line' ? { firstLine: first!, lastLine: last! } : { firstParagraph: first!, lastParagraph: last! };
  const properties = { ...where, ...(section && { section }) };
  intake.citations.add(id, { is: 'used', mark, place, documentId, row: false, properties });
  return source.date;
}

function unknown(intake: Intake, id: string, known: Iterable<string>, what: string, place: Place): undefined {
  intake.problems.error(place, `cites "${id}", which is no ${what}`, didYouMean(id, known));
}
