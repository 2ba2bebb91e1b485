/**
 * A graph of any size in the project's own model, as seeds: the same for the same numbers. Degrees are heavy-tailed: of n things, number i is chosen
 * with a weight of 1/√i. All its names are made up.
 */
export interface Size {
  people: number;
  organizations: number;
  initiatives: number;
  events: number;
  regions: number;
  municipalities: number;
  /** How many people are aldermen of each municipality: the last ones. */
  aldermen: number;
  /** How many events each person attended, and how many initiatives each person and organization takes part in, at most. */
  attended: number;
  taken: number;
  /** How many people attended the first event and take part in the first initiative, beside those whom chance leads there. */
  hub: number;
  /** How many people take part in the first initiative alone: the first ones. */
  crowd: number;
  /** How many people have a role that is denied as well. */
  denials: number;
  seed: number;
}

export const SMALL: Size = {
  people: 200,
  organizations: 100,
  initiatives: 30,
  events: 60,
  regions: 10,
  municipalities: 0,
  aldermen: 0,
  attended: 4,
  taken: 1,
  hub: 0,
  crowd: 0,
  denials: 0,
  seed: 1,
};

/** Each row has a cell for each of the columns; an empty one says nothing. */
export interface Table {
  name: string;
  /** Its entry in `dataset.yaml`. */
  entry: Record<string, unknown>;
  columns: string[];
  rows: () => Iterable<string[]>;
}

/** To be raised when the same numbers give another graph, so that stores of the old one are not taken for it. */
export const GENERATOR = 1;

const GIVEN = ['Anna', 'Bram', 'Cato', 'Daan', 'Esra', 'Femke', 'Gijs', 'Hanna', 'Idris', 'Jet', 'Kees', 'Lotte'];
const FAMILY = ['Bakker', 'de Boer', 'van Dijk', 'Jansen', 'Meijer', 'Mulder', 'van den Berg', 'Smit', 'Visser'];
const ROLES = ['ALDERMAN', 'DIRECTOR', 'MANAGER', 'ADVISER', 'OFFICIAL'];
const CAPACITIES = ['PARTNER', 'FUNDER', 'OPERATOR', 'SUPPORTER'];
const YEARS = { first: 2010, count: 15 };

const KINDS: Record<string, string> = { people: 'person', municipalities: 'municipality' };

const id = (kind: string, index: number) => `${kind}-${index + 1}`;

/** The tables of the graph, one for each kind of thing; the links are in columns of the thing that they come from. */
export function generate(size: Size): Table[] {
  const { people, organizations, initiatives, events, regions, municipalities, attended, taken, denials } = size;
  const aldermen = municipalities * size.aldermen;
  const tables = [
    table('regions', regions, { label: 'Region', kind: 'LABOUR_MARKET_REGION' }, [], (index) => [`Regio ${index + 1}`]),
    table('initiatives', initiatives, { label: 'Initiative', kind: 'PROGRAMME' }, [runsIn], (index) => [
      `Programma ${index + 1}`,
      id('region', index % regions),
    ]),
    table('events', events, { label: 'Event', kind: 'MEETING', date: '{date}' }, [heldAt], (index) => [
      `Overleg ${index + 1}`,
      id('region', index % regions),
      `${YEARS.first + (index % YEARS.count)}-${pad(1 + (index % 12))}-${pad(1 + (index % 28))}`,
    ]),
    table(
      'organizations',
      organizations,
      { label: 'Organization', kind: 'PUBLIC_BODY' },
      [inRegion, ...columns('initiative', taken, takesPart)],
      (index) => {
        const chance = chanceOf(size.seed, 'organization', index);
        const own = distinct(taken, () => skewed(chance, initiatives));
        return [`Dienst ${index + 1}`, id('region', index % regions), ...filled(own, 'initiative', taken)];
      },
    ),
    table(
      'municipalities',
      municipalities,
      { label: 'Municipality', kind: 'MUNICIPALITY' },
      [inRegion, ...columns('initiative', taken, takesPart)],
      (index) => {
        const chance = chanceOf(size.seed, 'municipality', index);
        const own = distinct(taken, () => skewed(chance, initiatives));
        return [`Gemeente ${index + 1}`, id('region', index % regions), ...filled(own, 'initiative', taken)];
      },
    ),
    table(
      'people',
      people,
      { label: 'Person' },
      [
        holdsRole,
        ...columns('event', attended + 1, attends),
        ...columns('initiative', taken + 1, takesPart),
        deniedRole,
      ],
      (index) => {
        const chance = chanceOf(size.seed, 'person', index);
        const event = index < size.hub ? [0] : [];
        const initiative = index < Math.max(size.hub, size.crowd) ? [0] : [];
        const organization = id('organization', skewed(chance, organizations));
        const name = `${pick(GIVEN, chance)} ${pick(FAMILY, chance)} ${index + 1}`;
        const role = pick(ROLES, chance);
        const isAlderman = index >= people - aldermen;
        return [
          name,
          isAlderman ? id('municipality', index % municipalities) : organization,
          isAlderman ? 'ALDERMAN' : role,
          String(YEARS.first + Math.floor(chance() * YEARS.count)),
          ...filled([...event, ...distinct(attended, () => skewed(chance, events), event)], 'event', attended + 1),
          ...filled(
            [...initiative, ...distinct(taken, () => skewed(chance, initiatives), initiative)],
            'initiative',
            taken + 1,
          ),
          index < denials ? organization : '',
        ];
      },
    ),
  ];
  return tables.filter(({ entry }) => entry.expected.rows > 0);
}

type Link = Record<string, unknown> & { to: string; columns?: string[] };

const runsIn: Link = { type: 'RUNS_IN', to: 'region' };
const heldAt: Link = { type: 'HELD_AT', to: 'region', columns: ['date'] };
const inRegion: Link = { type: 'IN_REGION', to: 'region' };
const holdsRole: Link = {
  type: 'HOLDS_ROLE',
  to: 'organization',
  role: '{role}',
  validFrom: '{since}',
  columns: ['role', 'since'],
};
const deniedRole: Link = { type: 'HOLDS_ROLE', to: 'denied', role: '{role}', status: 'DENIED' };
const attends = { type: 'ATTENDED', capacity: 'ATTENDEE' };
const takesPart = { type: 'PARTICIPATES_IN', capacity: 'PARTNER' };

function columns(name: string, count: number, link: Record<string, unknown>): Link[] {
  return Array.from({ length: count }, (_, index) => ({
    ...link,
    ...(link.type === 'PARTICIPATES_IN' && { capacity: CAPACITIES[index % CAPACITIES.length] }),
    to: `${name}${index + 1}`,
  }));
}

function filled(indexes: number[], kind: string, width: number): string[] {
  return Array.from({ length: width }, (_, place) => (place < indexes.length ? id(kind, indexes[place]!) : ''));
}

function table(
  name: string,
  count: number,
  node: Record<string, unknown>,
  links: Link[],
  cells: (index: number) => string[],
) {
  const kind = KINDS[name] ?? name.slice(0, -1);
  return {
    name,
    columns: ['id', 'name', ...links.flatMap(({ to, columns = [] }) => [to, ...columns])],
    entry: {
      document: { name: `Tabel ${name}`, kind: 'DATASET', date: '2026-01-01' },
      key: 'id',
      expected: { rows: count },
      node: { id: '{id}', name: '{name}', ...node },
      links: links.map(({ columns: _columns, to, ...link }) => ({
        from: '{id}',
        ...link,
        to: `{${to}}`,
        where: { [to]: '*' },
      })),
    },
    *rows() {
      for (let index = 0; index < count; index++) yield [id(kind, index), ...cells(index)];
    },
  };
}

/** Up to `count` numbers, none of them twice and none of `taken`; fewer where chance keeps repeating itself. */
function distinct(count: number, next: () => number, taken: number[] = []): number[] {
  const found = new Set<number>();
  for (let tries = 0; found.size < count && tries < count * 10; tries++) {
    const number = next();
    if (!taken.includes(number)) found.add(number);
  }
  return [...found];
}

/** A number below `count`; number i with a weight of 1/√i. */
function skewed(chance: () => number, count: number): number {
  return Math.floor(chance() ** 2 * count);
}

function pick<T>(list: readonly T[], chance: () => number): T {
  return list[Math.floor(chance() * list.length)]!;
}

const pad = (number: number) => String(number).padStart(2, '0');

/** Numbers from 0 to 1 for one thing, whatever else the graph holds: Mulberry32 (Ettinger, 2017). */
export function chanceOf(...parts: (string | number)[]): () => number {
  let state = 0;
  for (const letter of parts.join(' ')) state = (Math.imul(state, 31) + letter.charCodeAt(0)) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
