import { inReadingOrder } from '../citing';
import { folded } from '../ids';
import { MODEL } from '../model';
import { compare } from '../problems';
import type { NodeEntry, Origin } from '../read/intake';
import { mayBeSeen, occurrenceValidity, stateValidity } from '../validity';
import type { NameFact, NodeFact } from './facts';
import { dateOf, dateProperties, observations, present, validityProperties } from './properties';

/** One entity with all that was said of it elsewhere. */
export interface NodeDraft {
  node: NodeEntry;
  /** Every proof of it: its own, and that of its names. */
  proofs: Pick<Origin, 'citations' | 'observedOn'>[];
  names: string[];
  linkCount: number;
  /** The date of the event at which a statement was made, when it has none of its own. */
  eventDate?: string;
}

/** Things that happened or were made on a day, rather than lasting. */
const MADE = ['Document', 'Statement', 'Figure'];
const MOST_LINKS = 9_999_999_999;

export function nodeFact(id: string, { node, proofs, names, linkCount, eventDate }: NodeDraft): NodeFact {
  const { label, name, kind, mark, certainty } = node;
  const type = MODEL.node(label);
  const dates = Object.fromEntries(
    type.properties
      .filter(({ kind }) => kind === 'date')
      .map(({ name }) => [name, dateOf(text(node.properties[name]))]),
  );
  if (label === 'Statement') dates.date ??= dateOf(eventDate);
  const own = type.dateProperty ? (dates[type.dateProperty] ?? null) : null;
  const { validFrom: from, validTo: to, ...rest } = node.properties;
  const [validFrom, validTo] = [dateOf(text(from)), dateOf(text(to))];
  const observed = observations(proofs.flatMap(({ observedOn }) => observedOn)).filter((seen) =>
    mayBeSeen(seen, validFrom, validTo),
  );
  const sortKey = `${folded(name)} ${id}`;
  const first = (own ?? validFrom)?.earliest ?? '9999-99-99';
  const happened = label === 'Event' || (MADE.includes(label) && own);
  return {
    id,
    mark,
    labels: type.labels(kind),
    properties: {
      ...present({ ...rest, id, name, kind, certainty }),
      aliases: [...new Set(names)].filter((alias) => alias !== name).sort(compare),
      citations: inReadingOrder(proofs.flatMap(({ citations }) => citations)),
      ...Object.assign({}, ...Object.entries(dates).map(([name, date]) => dateProperties(name, date))),
      ...dateProperties('validFrom', validFrom),
      ...dateProperties('validTo', validTo),
      ...validityProperties(happened ? occurrenceValidity(own, observed) : stateValidity(validFrom, validTo, observed)),
      sortKey,
      dateKey: `${first} ${sortKey}`,
      linkCount,
      linkKey: linkKeyOf(linkCount, sortKey),
    },
  };
}

/** Sorts the entity with the most links first. */
export function linkKeyOf(linkCount: number, sortKey: string): string {
  return `${String(MOST_LINKS - linkCount).padStart(10, '0')} ${sortKey}`;
}

/** What the names of one entity add to it. */
export function namedBy(names: NameFact[]): string[] {
  return names.map(({ properties }) => properties.name as string);
}

function text(value: unknown): string | undefined {
  return value === undefined ? undefined : String(value);
}
