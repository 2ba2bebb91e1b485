import { inReadingOrder } from '../citing';
import { hashId } from '../ids';
import { NAME_KINDS } from '../model';
import type { Problems } from '../problems';
import type { NameEntry } from '../read/intake';
import type { NameFact } from './facts';
import { dateOf, dateProperties, present } from './properties';

/** The names of one entity, each once with all of its proof. */
export function nameFacts(
  entity: string,
  entries: NameEntry[],
  marks: readonly string[],
  problems: Problems,
): NameFact[] {
  const byText = groups(entries, ({ name }) => name);
  return [...byText].flatMap(([name, same]) =>
    periods(same).map((entries) => nameFact(entity, name, entries, marks, problems)),
  );
}

/** A name found without dates is the same name as the one with dates, when there is only one such. */
function periods(entries: NameEntry[]): NameEntry[][] {
  const byPeriod = groups(entries, ({ validFrom = '', validTo = '' }) => `${validFrom}/${validTo}`);
  const undated = byPeriod.get('/');
  const dated = [...byPeriod.keys()].filter((period) => period !== '/');
  if (!undated || dated.length !== 1) return [...byPeriod.values()];
  return [[...byPeriod.get(dated[0]!)!, ...undated]];
}

function nameFact(
  entity: string,
  name: string,
  entries: NameEntry[],
  marks: readonly string[],
  problems: Problems,
): NameFact {
  const one = <K extends keyof NameEntry>(field: K) =>
    entries.map((entry) => entry[field]).find((value) => value !== undefined);
  const kind = NAME_KINDS.find((kind) => entries.some((entry) => entry.kind === kind))!;
  const [from, to] = [one('validFrom'), one('validTo')];
  const [validFrom, validTo] = [dateOf(from), dateOf(to)];
  const id = `${entity}~${hashId([name, from, to], 10)}`;
  const because = [...new Set(entries.flatMap((entry) => entry.because ?? []))].sort().join('; ');
  const citations = inReadingOrder(entries.flatMap((entry) => entry.citations));
  const dated = entries.find((entry) => entry.validFrom || entry.validTo) ?? entries[0]!;
  if (validFrom && validTo && validFrom.earliest > validTo.latest)
    problems.error(dated.place, `begins on ${validFrom.value}, after it ends on ${validTo.value}`);
  return {
    id,
    mark: marks.find((mark) => entries.some((entry) => entry.mark === mark)) ?? entries[0]!.mark,
    entity,
    properties: {
      ...present({ id, name, kind, because: because || undefined, citations }),
      ...dateProperties('validFrom', validFrom),
      ...dateProperties('validTo', validTo),
      ...(entries.every((entry) => entry.certainty === 'UNVERIFIED') && { certainty: 'UNVERIFIED' }),
    },
  };
}

export function groups<T>(items: T[], keyOf: (item: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = found.get(key);
    if (group) group.push(item);
    else found.set(key, [item]);
  }
  return found;
}
