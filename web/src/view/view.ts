import { CERTAINTIES, type Certainty, type Filter, KINDS, type Kind, STATUSES, type Status } from '../data/types';

/** A question with an answer of its own, shown beside the picture. */
export type Question =
  /** `via`: only over links of these types; none: over all. */
  | { kind: 'paths'; from: string; to: string; via?: string[] }
  /** `via`: only what they share in these ways (ContextKind); none: in all. */
  | { kind: 'collaborators'; of: string; via?: string[] }
  | { kind: 'compare'; regions: string[] }
  | { kind: 'timeline'; of: string[] };

/** All that the page shows. The address bar holds it, so every view can be shared and gone back to. */
export interface View {
  /** Ids whose circles are open; none on the first page. */
  around: string[];
  /** How many neighbours each open circle shows at most. */
  per: number;
  /** The node that is read, or the two ends of the link that is read. */
  chosen: string[];
  hidden: string[];
  /** Where the reader put nodes, in the units of the picture. */
  pinned: Record<string, [number, number]>;
  withoutKinds: Kind[];
  withoutLinks: string[];
  /** Which links count; null is what the question takes of itself (`statusOf`). */
  status: Status[] | null;
  withoutCertainty: Certainty[];
  asOf: string | null;
  question: Question | null;
  list: boolean;
  /** Which of the paths is lit; 0 is the first. */
  lit: number | null;
  /** Beginning of the version of the graph on which a shared link was made. */
  version: string | null;
}

export const PER = 24;
/** How many nodes a picture takes, which is also how many the server gives at once. */
export const MOST_SHOWN = 2000;
const VERSION_LENGTH = 10;
const MOST_TIMELINES = 10;
const ENUM = /^[A-Z_]+$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export const START: View = {
  around: [],
  per: PER,
  chosen: [],
  hidden: [],
  pinned: {},
  withoutKinds: [],
  withoutLinks: [],
  status: null,
  withoutCertainty: [],
  asOf: null,
  question: null,
  list: false,
  lit: null,
  version: null,
};

// Ids hold letters, digits, `-`, `_` and `.`, so a comma and a tilde can separate them and the address stays readable.
const listed = (text: string | null) => (text ? text.split(',').filter(Boolean) : []);

/** Reads the part of an address after `?`. What it cannot read it leaves out: an old or mistyped link still opens. */
export function parseView(search: string): View {
  const given = new URLSearchParams(search);
  const per = Number(given.get('per'));
  const lit = Number(given.get('lit'));
  const asOf = given.get('asOf');
  const isKind = (name: string): name is Kind => (KINDS as readonly string[]).includes(name);
  return {
    around: listed(given.get('around')).slice(0, 50),
    per: Number.isInteger(per) && per > 0 ? Math.min(per, MOST_SHOWN) : PER,
    chosen: listed(given.get('chosen')).slice(0, 2),
    hidden: listed(given.get('hidden')),
    pinned: parsePins(given.get('pinned')),
    withoutKinds: listed(given.get('withoutKinds')).filter(isKind),
    withoutLinks: listed(given.get('withoutLinks')),
    asOf: asOf && isDay(asOf) ? asOf : null,
    status: parseStatus(given.get('status')),
    withoutCertainty: CERTAINTIES.filter((name) => listed(given.get('withoutCertainty')).includes(name)).slice(0, 2),
    question: parseQuestion(given),
    list: given.has('list'),
    lit: Number.isInteger(lit) && lit > 0 ? lit - 1 : null,
    version: given.get('version'),
  };
}

/** Also not 30 February, which a Date would take for 2 March. */
function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return DAY.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function parsePins(text: string | null): View['pinned'] {
  const pins = listed(text).map((pin) => pin.split('~'));
  const placed = pins.map(([id, x, y]) => [id ?? '', [Number(x), Number(y)]] as const);
  return Object.fromEntries(placed.filter(([id, place]) => id && place.every(Number.isFinite))) as View['pinned'];
}

function parseQuestion(given: URLSearchParams): Question | null {
  const [from = '', to = ''] = listed(given.get('paths'));
  const named = listed(given.get('via')).filter((name) => ENUM.test(name));
  const via = named.length > 0 ? { via: named } : {};
  if (given.has('paths')) return { kind: 'paths', from, to, ...via };
  const of = given.get('collaborators');
  if (of !== null) return { kind: 'collaborators', of, ...via };
  if (given.has('timeline')) return { kind: 'timeline', of: listed(given.get('timeline')).slice(0, MOST_TIMELINES) };
  if (given.has('compare')) return { kind: 'compare', regions: listed(given.get('compare')).slice(0, 6) };
  return null;
}

function parseStatus(text: string | null): Status[] | null {
  const given = STATUSES.filter((name) => listed(text).includes(name));
  return given.length > 0 ? given : null;
}

/** The statuses that count: those chosen, or else those that the question takes of itself. What is denied only counts when asked for. */
export function statusOf({ status, question }: Pick<View, 'status' | 'question'>): Status[] {
  if (status) return status;
  return question?.kind === 'paths' || question?.kind === 'collaborators' ? ['HELD'] : ['HELD', 'PLANNED', 'PROPOSED'];
}

/** The filter as the API takes it; left out where it takes all. */
export function filterOf(view: Pick<View, 'status' | 'withoutCertainty'>): Filter {
  const { status, withoutCertainty } = view;
  return {
    ...(status && { status }),
    ...(withoutCertainty.length > 0 && {
      certainty: CERTAINTIES.filter((name) => !withoutCertainty.includes(name)),
    }),
  };
}

/** The part of the address after the path: empty for the first page, else beginning with `?`. */
export function formatView(view: View, version: string | null = view.version): string {
  const { question } = view;
  const parts: [string, string][] = [
    ['around', view.around.join()],
    ['per', view.per === PER ? '' : String(view.per)],
    ['chosen', view.chosen.join()],
    ['hidden', view.hidden.join()],
    [
      'pinned',
      Object.entries(view.pinned)
        .map(([id, [x, y]]) => `${id}~${x.toFixed(1)}~${y.toFixed(1)}`)
        .join(),
    ],
    ['withoutKinds', view.withoutKinds.join()],
    ['withoutLinks', view.withoutLinks.join()],
    ['status', view.status?.join() ?? ''],
    ['withoutCertainty', view.withoutCertainty.join()],
    ['asOf', view.asOf ?? ''],
    ['list', view.list ? '1' : ''],
    ['lit', view.lit === null ? '' : String(view.lit + 1)],
  ];
  const filled = parts.filter(([, value]) => value !== '');
  if (question?.kind === 'paths') filled.push(['paths', `${question.from},${question.to}`]);
  if (question?.kind === 'collaborators') filled.push(['collaborators', question.of]);
  if (question?.kind === 'compare') filled.push(['compare', question.regions.join()]);
  if (question?.kind === 'timeline') filled.push(['timeline', question.of.join()]);
  if (question && 'via' in question && question.via?.length) filled.push(['via', question.via.join()]);
  if (filled.length === 0) return '';
  if (version) filled.push(['version', version.slice(0, VERSION_LENGTH)]);
  return `?${filled.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`).join('&')}`;
}
