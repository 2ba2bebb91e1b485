import type { Row } from '../../graph/graph';
import { isInitials, Nearness, nearnessOf, unitsOf } from './match';
import { type Asked, majorWords, wordsOf } from './words';

/** One text that answers, of the entity that it belongs to. */
export interface Found {
  id: string;
  kind: string;
  matched: string;
  score: number;
  citationId: string | null;
  sortKey: string;
}

/**
 * The score of the best match of each sort; a step is larger than what the entity itself can add (`standing`), so a better match
 * always comes first.
 */
const WHOLE = 0.9;
const ID = 0.89;
const NAME = [0.8, 0.6, 0.4, 0.3, 0.25];
/** The headline of a page names many, so it comes after the names and roles of whom it tells, unless it is asked for as a whole. */
const TITLE = [0.58, 0.45, 0.33, 0.27, 0.23];
const ROLE = [0.7, 0.5, 0.35, 0.28, 0.22];
const INITIALS = 0.5;
const TEXT: Record<string, number> = { DESCRIPTION: 0.15, PASSAGE: 0.1 };
/** Where words are lacking: a name below every text that has all of them, such a text below such a name. */
const LACKING = { share: 0.2, name: 0.35, text: 0.25 };

/** People and initiatives before the long tail of public bodies, up to 0.06; the well-linked before the rest, up to 0.01. */
const STANDING: Record<string, number> = {
  Person: 0.06,
  Initiative: 0.05,
  Region: 0.04,
  Ministry: 0.04,
  Event: 0.03,
  Municipality: 0.03,
  Document: 0.02,
  Organization: 0.02,
  Place: 0.01,
};

/** What answers, best first, each entity once by its best text, and each passage of a document. Equals stand by name. */
export function ranked(rows: Row[], asked: Asked, loose: boolean): Found[] {
  const best = new Map<string, Found>();
  for (const row of rows) {
    const found =
      row.kind === 'DESCRIPTION' || row.kind === 'PASSAGE' ? saidIn(row, loose) : namedBy(row, asked, loose);
    if (!found) continue;
    const key = row.kind === 'PASSAGE' ? found.citationId! : found.id;
    const other = best.get(key);
    if (!other || byRank(found, other) < 0) best.set(key, found);
  }
  return [...best.values()].sort(byRank);
}

function byRank(one: Found, other: Found): number {
  return other.score - one.score || compare(key(one), key(other));
}

const key = ({ sortKey, matched, citationId }: Found) => `${sortKey} ${matched} ${citationId}`;
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

function namedBy(row: Row, asked: Asked, loose: boolean): Found | null {
  if (row.kind === 'ID') return found(row, ID + standing(row), row.text as string);
  if (row.kind === 'ROLE') return roleOf(row, asked, loose);
  const words = wordsOf(row.text as string);
  const near = nearnessOf(asked.major, unitsOf(words), loose);
  const letters = asked.words.length === 1 && isInitials(asked.words[0]!, words, majorWords(words));
  const steps = (row.labels as string[]).includes('Document') ? TITLE : NAME;
  const base = Math.max(baseOf(steps, near, loose), letters ? INITIALS : 0, isWhole(asked, words) ? WHOLE : 0);
  const share = Math.min(1, asked.major.length / majorWords(words).length);
  const part = base > 0 && base < LACKING.share ? LACKING.name : 1;
  return base > 0 ? found(row, part * (base + standing(row) + share * 0.02), row.text as string) : null;
}

/** What a person is, and where; the words may be spread over the name, the title, the portfolio and the body. */
function roleOf(row: Row, { major }: Asked, loose: boolean): Found | null {
  const near = (text: string) => nearnessOf(major, unitsOf(wordsOf(text)), loose);
  const name = { text: row.text as string, near: near(row.text as string) };
  const said = [row.title, row.portfolio].filter((text) => text != null) as string[];
  const titles = said.map((text) => ({ text, near: near(text) }));
  const bodies = (row.at as string[]).map((text) => ({ text, near: near(text) }));
  const total = (part: { near: Nearness[] }) => part.near.reduce((sum, one) => sum + one, 0);
  const body = bodies.reduce((one, other) => (total(other) < total(one) ? other : one));
  const parts = [name, ...titles, body];
  const joined = major.map((_, place) => Math.min(...parts.map((part) => part.near[place]!)));
  const adds = parts.filter((part) =>
    part.near.some((one, place) => one !== Nearness.Missing && one === joined[place]),
  );
  if (!adds.some((part) => part !== name)) return null;
  const base = baseOf(ROLE, joined, loose);
  const titled = adds.some((part) => titles.includes(part));
  const matched = adds.map((part) => part.text).join(', ');
  const part = base > 0 && base < LACKING.share ? LACKING.name : 1;
  return base > 0 ? found(row, part * (base - (titled ? 0 : 0.02) + standing(row)), matched) : null;
}

function saidIn(row: Row, loose: boolean): Found {
  const weight = row.weight as number;
  const weighed = TEXT[row.kind as string]! + (weight / (weight + 10)) * 0.03;
  const score = weighed + (row.kind === 'PASSAGE' ? 0 : standing(row) / 4);
  return found(row, score * (loose ? LACKING.text : 1), row.text as string);
}

/** The score of the word found least well; loosely, half of the words suffice, and count for their share. */
function baseOf(steps: number[], near: Nearness[], loose: boolean): number {
  const there = near.filter((one) => one !== Nearness.Missing);
  if (there.length === near.length) return steps[Math.max(...near)]!;
  return loose && there.length * 2 >= near.length ? (LACKING.share * there.length) / near.length : 0;
}

/** The whole name was asked for, in any order, with or without its minor words. */
function isWhole({ words, major }: Asked, name: string[]): boolean {
  const same = (one: string[], other: string[]) => [...one].sort().join(' ') === [...other].sort().join(' ');
  return words.join('') === name.join('') || same(major, majorWords(name));
}

function standing({ labels, linkCount }: Row): number {
  const types = (labels as string[]).map((label) => STANDING[label] ?? 0);
  const links = linkCount as number;
  return Math.max(...types) + (0.01 * links) / (links + 50);
}

function found(row: Row, score: number, matched: string): Found {
  const { id, sortKey, kind, citation } = row as Record<string, string>;
  const rounded = Math.round(Math.min(1, score) * 10_000) / 10_000;
  return { id: id!, sortKey: sortKey!, kind: kind!, matched, score: rounded, citationId: citation ?? null };
}
