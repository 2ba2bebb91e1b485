import type { Spool, SpoolFolder } from '../spool';
import type { FactProperties, LinkFact } from './facts';

/** Roles of which nobody holds two on one day; as in `cypher/explore/contradictions.cypher`. */
const EXCLUSIVE = ['ALDERMAN', 'MINISTER', 'STATE_SECRETARY'];

/**
 * Gives links their `doubts`: the kinds of contradiction (DENIAL, ROLES, DATES) that each may have a part in. The field `contradictions`
 * looks at no other links, so that it costs what is doubtful, and not what the graph holds: what is not marked here is never found.
 */
export class Doubts {
  /** What is compared with other links of the same actor. */
  private readonly acting: Spool<LinkFact>;

  constructor(
    spools: SpoolFolder,
    private readonly links: Spool<LinkFact>,
  ) {
    this.acting = spools.spool();
  }

  add(link: LinkFact) {
    const { id, from, properties } = link;
    if (properties.status === 'HELD' && capacityOf(link) !== undefined) this.acting.add(from, link);
    else this.links.add(id, marked(link, { DENIAL: properties.status === 'DENIED', DATES: seenOutside(link) }));
  }

  /** Passes on what was kept for comparison. */
  finish() {
    for (const [, links] of this.acting.groups()) {
      const exclusive = links.filter(({ properties }) => EXCLUSIVE.includes(String(properties.role)));
      const terms = alike(links);
      for (const link of links) {
        const others = terms.get(termOf(link))!;
        const ROLES = exclusive.includes(link) && exclusive.some((other) => incompatible(link, other));
        const DATES = seenOutside(link) || others.some((other) => datedDifferently(link, other));
        this.links.add(link.id, marked(link, { ROLES, DATES }));
      }
    }
    this.acting.clear();
  }
}

function marked(link: LinkFact, found: Record<string, boolean>): LinkFact {
  const doubts = Object.keys(found).filter((kind) => found[kind]);
  return doubts.length === 0 ? link : { ...link, properties: { ...link.properties, doubts } };
}

function capacityOf({ type, properties }: LinkFact): unknown {
  return type === 'HOLDS_ROLE' ? properties.role : type === 'PARTICIPATES_IN' ? properties.capacity : undefined;
}

const termOf = (link: LinkFact) => JSON.stringify([link.type, link.to, capacityOf(link)]);

function alike(links: LinkFact[]): Map<string, LinkFact[]> {
  const terms = new Map<string, LinkFact[]>();
  for (const link of links) {
    const term = terms.get(termOf(link));
    if (term) term.push(link);
    else terms.set(termOf(link), [link]);
  }
  return terms;
}

const before = (one: FactProperties, day: string, other: FactProperties, otherDay: string) =>
  one[day] !== undefined && other[otherDay] !== undefined && one[day] < other[otherDay];

function overlap(one: LinkFact, other: LinkFact, from: string, to: string): boolean {
  const [a, b] = [one.properties, other.properties];
  return a[from] !== undefined && b[from] !== undefined && !before(a, to, b, from) && !before(b, to, a, from);
}

function incompatible(one: LinkFact, other: LinkFact): boolean {
  return termOf(one) !== termOf(other) && overlap(one, other, 'holdsFrom', 'holdsTo');
}

function datedDifferently(one: LinkFact, other: LinkFact): boolean {
  const differs = (a: FactProperties, b: FactProperties) =>
    before(a, 'validFromLatest', b, 'validFromEarliest') || before(a, 'validToLatest', b, 'validToEarliest');
  const [a, b] = [one.properties, other.properties];
  return overlap(one, other, 'possibleFrom', 'possibleTo') && (differs(a, b) || differs(b, a));
}

function seenOutside({ properties }: LinkFact): boolean {
  const { status } = properties;
  return (
    status === 'HELD' &&
    (before(properties, 'holdsFrom', properties, 'possibleFrom') ||
      before(properties, 'possibleTo', properties, 'holdsTo'))
  );
}
