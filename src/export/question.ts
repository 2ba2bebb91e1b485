import { ArgumentError } from '../errors';
import { CERTAINTIES, MODEL, STATUSES } from '../seeds/model';
import { didYouMean } from '../seeds/problems';

/** What may be asked of an export, as a person types it: on the command line `--as-of`, over HTTP `as-of` or `asOf`. Lists are separated by commas. */
export const OPTIONS = {
  ids: 'ids of entities: exactly these, and the links among them',
  'link-ids': 'with `ids`: exactly these links; none, where it is empty',
  around: 'ids of entities: these and what lies around them',
  depth: 'with `around`: how many links away, 1 to 4 (default 1)',
  collaborators: 'id of an actor or initiative: it, its collaborators and what they share',
  paths: 'two ids: how they are connected',
  first: 'with `around`, `collaborators` or `paths`: how many, as the API ranks them',
  types: 'only entities of these types, e.g. Person,Initiative',
  links: 'only links of these types, e.g. HOLDS_ROLE,ATTENDED',
  'as-of': 'only what counts on this day, e.g. 2024-01-01',
  status: 'only links of these statuses: HELD, PLANNED, PROPOSED, DENIED',
  certainty: 'only links of these certainties: EXPLICIT, INFERRED, UNVERIFIED',
} as const;

export type OptionName = keyof typeof OPTIONS;

export interface Question {
  ids: string[] | null;
  linkIds: string[] | null;
  around: string[] | null;
  collaborators: string | null;
  paths: [from: string, to: string] | null;
  depth: number | null;
  first: number | null;
  /** Labels. */
  types: string[] | null;
  links: string[] | null;
  asOf: string | null;
  status: string[] | null;
  certainty: string[] | null;
  /** The options as they were given; of a long list how many it names. */
  asked: Record<string, string>;
}

export const DEEPEST = 4;
/** As many as the fields of those names give at once. */
const MOST = { around: 2000, collaborators: 100, paths: 50 };
const MOST_TOLD = 20;
const LABELS = [...new Set(MODEL.labels.flatMap((label) => MODEL.node(label).possibleLabels))];

/** Throws an ArgumentError that names the option and says what it takes. */
export function readQuestion(given: Partial<Record<string, string>>): Question {
  const names = Object.keys(OPTIONS);
  for (const name of Object.keys(given))
    if (!names.includes(name))
      throw new ArgumentError(
        name,
        `There is no \`${name}\`; ${didYouMean(name, names) ?? `an export takes ${names.join(', ')}.`}`,
      );
  const value = (name: OptionName) => given[name]?.trim() || null;
  const list = (name: OptionName) => {
    const items = value(name)
      ?.split(',')
      .map((item) => item.trim())
      .filter(Boolean);
    if (items?.length === 0) throw new ArgumentError(name, `\`${name}\` is empty.`);
    return items ?? null;
  };
  const paths = list('paths');
  if (paths && paths.length !== 2)
    throw new ArgumentError(
      'paths',
      `\`paths\` names ${paths.length} entities; it takes two ids, e.g. arjan-kampman,gm0153.`,
    );
  const shapes = (['ids', 'around', 'collaborators', 'paths'] as const).filter((name) => value(name));
  if (shapes.length > 1)
    throw new ArgumentError(shapes[1]!, `\`${shapes.join('` and `')}\` are given; an export takes one of them.`);
  if (value('depth') && shapes[0] !== 'around') throw new ArgumentError('depth', '`depth` needs `around`.');
  if (value('link-ids') && shapes[0] !== 'ids') throw new ArgumentError('link-ids', '`link-ids` needs `ids`.');
  if (value('types') && shapes[0] === 'ids')
    throw new ArgumentError('types', '`ids` names each entity; leave `types` out.');
  const ranked = shapes[0] === 'ids' ? undefined : shapes[0];
  if (value('first') && !ranked)
    throw new ArgumentError('first', '`first` needs `around`, `collaborators` or `paths`: nothing else has a ranking.');
  return {
    ids: list('ids'),
    // Named and empty: none of them.
    linkIds: given['link-ids'] === '' ? [] : list('link-ids'),
    around: list('around'),
    collaborators: value('collaborators'),
    paths: paths as [string, string] | null,
    depth: whole('depth', value('depth'), DEEPEST),
    first: whole('first', value('first'), MOST[ranked ?? 'around']),
    types: among('types', list('types'), LABELS),
    links: among('links', list('links'), MODEL.linkTypes),
    asOf: day(value('as-of')),
    status: among('status', list('status'), STATUSES),
    certainty: among('certainty', list('certainty'), CERTAINTIES),
    asked: Object.fromEntries(
      Object.entries(given).flatMap(([name, text]) =>
        text ? [[name, name.endsWith('ids') ? summed(text) : text]] : [],
      ),
    ),
  };
}

/** The name of an option, also where it is written as in GraphQL: `asOf` is `as-of`. */
export function optionName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** What a file says of itself stays readable, however many ids were asked for. */
function summed(text: string): string {
  const count = text.split(',').filter((id) => id.trim()).length;
  return count > MOST_TOLD ? `${count} ids` : text;
}

function whole(option: string, text: string | null, most: number): number | null {
  if (text === null) return null;
  if (!/^\d+$/.test(text) || Number(text) < 1 || Number(text) > most)
    throw new ArgumentError(option, `\`${option}\` is "${text}"; it takes a whole number from 1 to ${most}.`);
  return Number(text);
}

/** The values as the model writes them, whatever their case. */
function among(option: string, values: string[] | null, known: readonly string[]): string[] | null {
  return (
    values?.map((value) => {
      const found = known.find((one) => one.toLowerCase() === value.toLowerCase());
      if (found) return found;
      const hint = didYouMean(value, known) ?? `It takes ${known.join(', ')}.`;
      throw new ArgumentError(option, `\`${option}\` has "${value}", which there is not; ${hint}`);
    }) ?? null
  );
}

function day(text: string | null): string | null {
  if (text === null) return null;
  const date = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(text))
    throw new ArgumentError('as-of', `\`as-of\` is "${text}"; it takes a day such as 2024-01-31.`);
  return text;
}
