import { inReadingOrder } from '../citing';
import { canonicalJson } from '../ids';
import { MODEL } from '../model';
import type { Problems } from '../problems';
import type { LinkEntry, Values } from '../read/intake';
import { mayBeSeen, occurrenceValidity, type Period, stateValidity, within } from '../validity';
import type { LinkFact } from './facts';
import { dateOf, dateProperties, observations, present, validityProperties } from './properties';

/** One link as all the entries about it say it is. */
export type LinkDraft = Omit<LinkEntry, 'ends' | 'observedByDefault' | 'note'> & {
  note?: string;
  eventDate?: string;
  /** When its ends existed, where that is stated. */
  fromExisted?: Period;
  toExisted?: Period;
};

const CERTAIN = ['EXPLICIT', 'INFERRED', 'UNVERIFIED'];

/** Adds up the entries about one link; what they contradict each other in is a problem. */
export function mergeLink(entries: LinkEntry[], marks: readonly string[], problems: Problems): LinkDraft {
  // By content, so that the order of files and entries changes nothing.
  const [first, ...others] = withStatedDate(entries).sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const draft: LinkEntry = { ...first!, properties: { ...first!.properties } };
  for (const other of others) {
    for (const field of ['validFrom', 'validTo', 'date'] as const)
      draft[field] = agree(draft, other, field, draft[field], other[field], problems);
    for (const [name, value] of Object.entries(other.properties))
      draft.properties[name] = agree(draft, other, name, draft.properties[name], value, problems)!;
    if (CERTAIN.indexOf(other.certainty) < CERTAIN.indexOf(draft.certainty)) draft.certainty = other.certainty;
    if (marks.indexOf(other.mark) < marks.indexOf(draft.mark)) draft.mark = other.mark;
  }
  const all = [first!, ...others];
  const notes = [...new Set(all.flatMap(({ note }) => note ?? []))].join(' ');
  return {
    ...draft,
    citations: inReadingOrder(all.flatMap(({ citations }) => citations)),
    observedOn: observations(all.flatMap((entry) => observedOn(entry, problems))).map(({ value }) => value),
    note: notes || undefined,
  };
}

/** The entries; the date of one that is implied is left out where another states it. */
function withStatedDate(entries: LinkEntry[]): LinkEntry[] {
  const stated = entries.some(({ implied, date }) => !implied && date !== undefined);
  return entries.map((entry) => (stated && entry.implied ? { ...entry, date: undefined } : entry));
}

function order({ citations, ...entry }: LinkEntry): string {
  return `${inReadingOrder(citations).join(' ')} ${canonicalJson({ ...entry, place: undefined, ends: undefined })}`;
}

function agree<T extends Values[string] | undefined>(
  one: LinkEntry,
  other: LinkEntry,
  field: string,
  a: T,
  b: T,
  problems: Problems,
): T {
  if (a === undefined || b === undefined) return a ?? b;
  if (a !== b)
    problems.error(
      other.place,
      `says ${field} ${JSON.stringify(b)} of a link of which ${one.place.file}:${one.place.line} says ${JSON.stringify(a)}`,
      'make them equal, or let them differ in what tells siblings apart',
    );
  return a;
}

/** The dates on which the entry's source saw it; the source's own date only where what it states does not exclude that. */
function observedOn(
  { type, observedOn, observedByDefault, validFrom, validTo, place }: LinkEntry,
  problems: Problems,
): string[] {
  if (MODEL.link(type).temporality === 'OCCURRENCE') return observedOn;
  const [from, to] = [dateOf(validFrom), dateOf(validTo)];
  return observations(observedOn).flatMap((seen) => {
    if (mayBeSeen(seen, from, to)) return seen.value;
    if (!observedByDefault)
      problems.error(
        place,
        `is observed on ${seen.value}, outside its validity from ${validFrom ?? '…'} to ${validTo ?? '…'}`,
      );
    return [];
  });
}

export function linkFact(id: string, draft: LinkDraft, problems: Problems): LinkFact {
  const { from, type, to, mark, properties, certainty, status, note, citations } = draft;
  const lasts = MODEL.link(type).temporality === 'STATE';
  const date = dateOf(draft.date ?? draft.eventDate);
  const [validFrom, validTo] = lasts ? [dateOf(draft.validFrom), dateOf(draft.validTo)] : [date, date];
  const observed = observations(draft.observedOn);
  const validity = lasts
    ? within(stateValidity(validFrom, validTo, observed), draft.fromExisted, draft.toExisted)
    : occurrenceValidity(date, observed);
  if (lasts && validFrom && validTo && validFrom.earliest > validTo.latest)
    problems.error(draft.place, `begins on ${validFrom.value}, after it ends on ${validTo.value}`);
  else if (validity.possibleFrom > validity.possibleTo)
    problems.error(
      draft.place,
      'can hold on no day on which both of its ends exist',
      'mend the dates of the link or of an end',
    );
  return {
    id,
    mark,
    type,
    from,
    to,
    properties: {
      ...present({
        id,
        ...properties,
        certainty,
        status,
        note,
        citations,
        observedOn: observed.map(({ value }) => value),
      }),
      ...dateProperties('validFrom', validFrom),
      ...dateProperties('validTo', validTo),
      ...validityProperties(validity),
    },
  };
}
