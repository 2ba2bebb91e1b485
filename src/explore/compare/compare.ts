import type { QueryParameters } from '../../graph/graph';
import { InitiativeKind } from '../../initiative/initiative';
import {
  type Found,
  loadBeside,
  loadConnectors,
  loadInitiatives,
  loadMeetings,
  loadWishes,
  type Regions,
} from './load';
import type { CompareLoaders } from './loaders';
import type { ComparedInitiative, RegionWish, Shown } from './parts';
import type { KindCell, KindRow, RegionColumn, RegionComparison } from './table';

const NONE = { totalCount: 0, nodes: [] };

/** The parts that are read only when one of these fields is selected. */
const PARTS = ['denied', 'meetings', 'wishes', 'wishesOfOthers', 'connectors', 'leaders', 'figures'] as const;

/**
 * The comparison of the regions. What was selected is read in two steps, each of one trip a part, before anything is shown, so that the
 * number of trips depends on the fields alone.
 */
export async function compare(
  loaders: CompareLoaders,
  regions: Regions,
  given: QueryParameters,
  selected: ReadonlySet<string>,
): Promise<RegionComparison> {
  const parameters = { ...given, keys: [...regions.keys()] };
  const wanted = Object.fromEntries(PARTS.map((part) => [part, selected.has(part)])) as Record<
    (typeof PARTS)[number],
    boolean
  >;
  const initiatives = (statuses: string[]) =>
    loadInitiatives(loaders.initiatives, regions, { ...parameters, statuses });
  const [present, denied, meetings, wishes, others, connectors] = await Promise.all([
    initiatives(['HELD', 'PLANNED', 'PROPOSED']),
    wanted.denied ? initiatives(['DENIED']) : [],
    wanted.meetings ? loadMeetings(loaders.meetings, regions, parameters) : [],
    wanted.wishes ? loadWishes(loaders.wishes, regions, parameters) : [],
    wanted.wishesOfOthers ? loadWishes(loaders.others, regions, parameters) : [],
    wanted.connectors ? loadConnectors(loaders.connectors, regions, parameters) : NONE,
  ]);
  const ids = [...new Set([...present, ...denied].map(({ node }) => node.initiative.id))];
  const none: Awaited<ReturnType<typeof loadBeside>> = new Map();
  const [leaders, figures] = await Promise.all([
    wanted.leaders ? loadBeside(loaders.leaders, ids, parameters) : none,
    wanted.figures ? loadBeside(loaders.figures, [...regions.keys(), ...ids], parameters) : none,
  ]);
  const figuresOf = (id: string) => (figures.get(id) ?? []).map(({ node, link }) => ({ figure: node, link }));
  for (const { node } of [...present, ...denied]) {
    node.leaders = (leaders.get(node.initiative.id) ?? []).map(({ node: actor, link }) => ({ actor, link }));
    node.figures = figuresOf(node.initiative.id);
  }
  const kinds = kindRows(regions, given.kinds as string[] | null, present, denied, wishes);
  return {
    regions: [...regions.values()].map((region, at) => ({
      ...columnOf(kinds, at),
      region,
      figures: figuresOf(region.id),
      meetings: shownOf(meetings, region.id),
      wishes: shownOf(wishes, region.id),
    })),
    kinds,
    connectors,
    wishesOfOthers: { totalCount: others[0]?.total ?? 0, nodes: others.map(({ node }) => node) },
  };
}

function shownOf<Node>(found: Found<Node>, key: string): Shown<Node> {
  const own = found.filter((one) => one.key === key);
  return { totalCount: own[0]?.total ?? 0, nodes: own.map(({ node }) => node) };
}

type Present = Awaited<ReturnType<typeof loadInitiatives>>;

function kindRows(
  regions: Regions,
  asked: string[] | null,
  present: Present,
  denied: Present,
  wishes: Found<RegionWish>,
): KindRow[] {
  const found = new Set(present.map(({ node }) => node.initiative.kind));
  const kinds = [...Object.keys(InitiativeKind), null].filter((kind) =>
    asked ? asked.includes(kind!) : found.has(kind),
  );
  return kinds.map((kind) => {
    const ofKind = <Node extends ComparedInitiative | RegionWish, One extends { key: string; node: Node }>(
      all: One[],
      key: string,
    ) => all.filter((one) => one.key === key && one.node.initiative.kind === kind);
    const cells = [...regions.values()].map((region): KindCell => {
      const own = ofKind(present, region.id);
      return {
        region,
        presence: own.some(({ held }) => held) ? 'HAS' : own.length > 0 ? 'PLANNED' : 'LACKS',
        initiatives: shownOf(own, region.id),
        denied: ofKind(denied, region.id).map(({ node }) => node),
        wishes: ofKind(wishes, region.id).map(({ node }) => node),
      };
    });
    return { kind, cells, shared: cells.filter(({ presence }) => presence === 'HAS').length > 1 };
  });
}

function columnOf(rows: KindRow[], at: number): Pick<RegionColumn, 'has' | 'shares' | 'lacks' | 'initiatives'> {
  const kindsWhere = (test: (row: KindRow, has: boolean) => boolean) =>
    rows.filter((row) => row.kind !== null && test(row, row.cells[at]!.presence === 'HAS')).map(({ kind }) => kind!);
  return {
    has: kindsWhere((_, has) => has),
    shares: kindsWhere((row, has) => has && row.shared),
    lacks: kindsWhere((_, has) => !has),
    initiatives: rows.flatMap((row) => row.cells[at]!.initiatives.nodes),
  };
}
