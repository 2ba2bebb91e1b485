import { FIRST_DAY, LAST_DAY } from '../dates';
import type { Place, Problems } from '../problems';
import type { Spool } from '../spool';
import type { Suppression } from '../suppression/suppression';

/** One name of one entity, in the period in which it bore it. */
export interface Bearer {
  id: string;
  name: string;
  from: string;
  to: string;
  apartFrom: string[];
  place: Place;
}

/** A province and a labour-market region may bear one name: they carry other labels. */
export function sharedNameKey(labels: string[], name: string): string {
  return `${labels.join(':')} ${name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ')}`;
}

/** Two entities with the same labels must not bear one name at one time, unless one says that they are not the same, or is kept out. */
export function checkSharedNames(bearers: Spool<Bearer>, problems: Problems, suppression: Suppression) {
  for (const [, all] of bearers.groups()) {
    const group = all.filter(({ id, name }) => !suppression.find(name, id));
    const entities = new Set(group.map(({ id }) => id));
    if (entities.size < 2) continue;
    const ordered = [...group].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const [index, one] of ordered.entries()) {
      const other = ordered.slice(0, index).find((other) => clash(one, other));
      if (other)
        problems.error(
          one.place,
          `"${one.id}" shares the name "${one.name}" with "${other.id}" (${other.place.file}:${other.place.line})`,
          `make them one, give them validity that does not overlap, or say apartFrom: [${other.id}] and why in a note`,
        );
    }
  }
}

function clash(one: Bearer, other: Bearer): boolean {
  if (one.id === other.id || one.apartFrom.includes(other.id) || other.apartFrom.includes(one.id)) return false;
  return one.from <= other.to && other.from <= one.to;
}

/** From the first to the last day that can lie in it. */
export function period(properties: Record<string, unknown>): { from: string; to: string } {
  return {
    from: (properties.validFromEarliest as string) ?? FIRST_DAY,
    to: (properties.validToLatest as string) ?? LAST_DAY,
  };
}
