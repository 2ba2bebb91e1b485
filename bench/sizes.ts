import { type Size, SMALL } from './generate';

/**
 * Some 100,000 entities and 500,000 links, a tenth of them those of one initiative. A region has as many organizations, municipalities and
 * initiatives at every size, so that questions about one keep their answer's size: a country that is ten times as large, not one ten times as full.
 */
export const MIDDLE: Size = {
  ...SMALL,
  people: 66_000,
  organizations: 20_400,
  initiatives: 4_000,
  events: 9_200,
  regions: 35,
  municipalities: 350,
  aldermen: 4,
  crowd: 50_000,
  denials: 50,
};

/** Some 1,000,000 entities and 5,000,000 links. */
export const LARGE: Size = timesTen(MIDDLE);

/** What the names on the command line stand for; `seeds` are the project's own facts. */
export const SIZES = { seeds: null, middle: MIDDLE, large: LARGE } satisfies Record<string, Size | null>;

export type SizeName = keyof typeof SIZES;

/** The entity with a tenth of all links. */
export const HUB = 'initiative-1';

/** What one person or body does stays as it is; how many of them there are grows. */
function timesTen(size: Size): Size {
  const each = { seed: size.seed, attended: size.attended, taken: size.taken, aldermen: size.aldermen };
  const counts = Object.fromEntries(Object.entries(size).map(([name, number]) => [name, number * 10]));
  return { ...(counts as unknown as Size), ...each };
}
