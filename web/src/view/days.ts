import type { Subgraph } from '../data/subgraph';

const DAY = 86_400_000;
const moved = (day: string, days: number) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

export const dayBefore = (day: string) => moved(day, -1);

/** The first and the last day that an EDTF date can mean, of the forms the graph uses; null for an end that is open. */
export function span(edtf: string): { first: string | null; last: string | null } {
  const plain = edtf.replace(/[?~%]/g, '');
  const set = /^\[(.*)\.\.(.*)\]$/.exec(plain);
  if (set) return { first: set[1] ? span(set[1]).first : null, last: set[2] ? span(set[2]).last : null };
  const read = /^(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-(\d\d))?$/.exec(plain);
  if (!read) {
    // A season, or what we do not know: its year is near enough to stop at.
    const year = /^\d{4}/.exec(plain)?.[0];
    return { first: year ? `${year}-01-01` : null, last: year ? `${year}-12-31` : null };
  }
  const [, year, month, day] = read;
  if (day) return { first: plain, last: plain };
  const end = new Date(Date.UTC(Number(year), month ? Number(month) : 12, 0)).toISOString().slice(0, 10);
  return { first: `${year}-${month ?? '01'}-01`, last: end };
}

/** The days on which something that is drawn begins, or is over for the first time; oldest first. */
export function changeDays({ nodes, links }: Subgraph): string[] {
  const dated = [...links, ...nodes.map(({ entity }) => entity)];
  const days = dated.flatMap(({ validFrom, validTo }) => {
    // What begins and ends on one date happened then, and has happened ever after.
    const over = validTo && validTo !== validFrom ? span(validTo).last : null;
    return [validFrom ? span(validFrom).first : null, over && moved(over, 1)];
  });
  const today = new Date().toISOString().slice(0, 10);
  return [...new Set(days)].filter((day): day is string => day !== null && day <= today).sort();
}

/** What a day brings: ids of what is there then and was not the day before, and of what is no longer. */
export interface Changes {
  appeared: string[];
  faded: string[];
  /** Links that came or went between things that stayed. */
  linksAppeared: string[];
  linksFaded: string[];
}

/** What differs between two days in what is drawn. */
export function changes(drawn: Subgraph, before: Subgraph, then: Subgraph): Changes {
  const nodes = difference(drawn.nodes, before.nodes, then.nodes, ({ entity }) => entity.id);
  const links = difference(drawn.links, before.links, then.links, ({ id }) => id);
  const moving = new Set([...nodes.appeared, ...nodes.faded]);
  const staying = new Set(
    drawn.links.filter(({ fromId, toId }) => !moving.has(fromId) && !moving.has(toId)).map(({ id }) => id),
  );
  return {
    ...nodes,
    linksAppeared: links.appeared.filter((id) => staying.has(id)),
    linksFaded: links.faded.filter((id) => staying.has(id)),
  };
}

function difference<T>(drawn: T[], before: T[], then: T[], idOf: (one: T) => string) {
  const [was, is] = [new Set(before.map(idOf)), new Set(then.map(idOf))];
  const ids = drawn.map(idOf);
  return {
    appeared: ids.filter((id) => is.has(id) && !was.has(id)),
    faded: ids.filter((id) => was.has(id) && !is.has(id)),
  };
}
