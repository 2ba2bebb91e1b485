import { type EntityRow, entityFrom } from '../../entity/build';
import type { QueryParameters, Row } from '../../graph/graph';
import type { Link } from '../../link/facts';
import { grouped, linkRow } from '../linkRow';
import type { Reader } from '../reader';
import type { ComparedInitiative, RegionConnector, RegionMeeting, RegionWish, Shown } from './parts';

/** What one statement found, built, and the region (`key`) that each belongs to. */
export type Found<Node> = { key: string; total: number; node: Node }[];
export type Regions = Map<string, EntityRow>;

const CAME = ['ATTENDED', 'ORGANIZED'];
const WISHED = ['STATED', 'PARTICIPATES_IN'];

/** Who stands at the start of the links of these types, each once. */
function actorsOf(links: Link[], types: string[]): unknown[] {
  const actors = links.filter(({ type }) => types.includes(type)).map(({ from }) => from);
  return [...new Map(actors.map((actor) => [actor.id, actor])).values()];
}

const regionsOf = (regions: Regions, ids: unknown): EntityRow[] =>
  [...regions.values()].filter(({ id }) => (ids as string[]).includes(id));

const keyed = <Node>(row: Row, node: Node) => ({ key: row.key as string, total: row.number as number, node });

export async function loadInitiatives(read: Reader, regions: Regions, parameters: QueryParameters) {
  const rows = await read(parameters);
  return grouped(rows, 'key', 'id').map(({ row, links }) => {
    const node = {
      initiative: entityFrom(row),
      links,
      alsoIn: regionsOf(regions, row.alsoIn),
      leaders: [],
      figures: [],
    };
    return { ...keyed(row, node as ComparedInitiative), held: row.rank === 1 };
  });
}

export async function loadMeetings(
  read: Reader,
  regions: Regions,
  parameters: QueryParameters,
): Promise<Found<RegionMeeting>> {
  const rows = await read(parameters);
  return grouped(rows, 'key', 'position').map(({ row, links }) =>
    keyed(row, {
      event: entityFrom(row),
      actors: actorsOf(links, CAME),
      links,
      alsoBy: regionsOf(regions, row.alsoIn),
    }),
  );
}

/** The wishes of the regions, or those of others, which belong to no region. */
export async function loadWishes(
  read: Reader,
  regions: Regions,
  parameters: QueryParameters,
): Promise<Found<RegionWish>> {
  const rows = await read(parameters);
  return grouped(rows, 'key', 'position').map(({ row, links }) =>
    keyed(row, {
      initiative: entityFrom(row),
      heldBy: regionsOf(regions, row.heldBy),
      actors: actorsOf(links, WISHED),
      statement: row.statementId == null ? null : entityFrom(row, 'statement'),
      links,
    }),
  );
}

export async function loadConnectors(
  read: Reader,
  regions: Regions,
  parameters: QueryParameters,
): Promise<Shown<RegionConnector>> {
  const rows = await read(parameters);
  const ties = grouped(rows, 'position', 'key');
  const nodes = [...new Set(rows.map(({ position }) => position))].map((position) => {
    const own = ties.filter(({ row }) => row.position === position);
    return {
      actor: entityFrom(own[0]!.row),
      ties: [...regions.values()].flatMap((region) =>
        own.filter(({ row }) => row.key === region.id).map(({ links }) => ({ region, links })),
      ),
    };
  });
  return { totalCount: (rows[0]?.number as number) ?? 0, nodes };
}

/** For each of the ids the entities that the statement finds beside it, each with the link between them. */
export async function loadBeside(
  read: Reader,
  ids: string[],
  parameters: QueryParameters,
): Promise<Map<string, { node: EntityRow; link: Link }[]>> {
  const rows = await read({ ...parameters, keys: ids });
  const found = new Map<string, { node: EntityRow; link: Link }[]>(ids.map((id) => [id, []]));
  for (const row of rows) found.get(row.key as string)!.push({ node: entityFrom(row), link: linkRow(row) });
  return found;
}
