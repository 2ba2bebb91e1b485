import { entityFrom } from '../../entity/build';
import { ArgumentError } from '../../errors';
import type { Row } from '../../graph/graph';
import { pageOf } from '../../link/connection';
import { cursorOf } from '../../link/cursor';
import { linkFrom } from '../../link/relation';
import type { Context } from '../../server/context';
import { knownEntities } from '../known';
import { type CollaboratorArgs, collaboratorParameters, LIMITS } from './args';
import { Collaboration, CollaborationConnection, type SharedContext, type SharedLink } from './types';

const STARTS = ['Person', 'Body', 'Municipality', 'Ministry', 'Group', 'Region', 'Initiative'];

interface Totals {
  totalCount: number;
  preceding: number;
  reach: number;
  skipped: string[];
}

/** Who works with an entity, in two trips: one for the ids that were given, one for the answer. */
export async function collaborators(context: Context, args: CollaboratorArgs): Promise<CollaborationConnection> {
  const parameters = collaboratorParameters(args);
  const [[of], region] = await Promise.all([
    knownEntities(context, 'of', [args.of], 1),
    args.region == null ? null : knownEntities(context, 'region', [args.region], 1),
  ]);
  if (!STARTS.includes(of!.__typename))
    throw new ArgumentError(
      'of',
      `\`of\` is the ${of!.__typename.toLowerCase()} "${of!.id}"; it takes an actor or an initiative.`,
    );
  if (region && region[0]!.__typename !== 'Region')
    throw new ArgumentError(
      'region',
      `\`region\` is the ${region[0]!.__typename.toLowerCase()} "${region[0]!.id}"; it takes a region.`,
    );

  const rows = await context.loaders.collaborators({ ...parameters, of: of!.id, region: region?.[0]?.id ?? null });
  const { totalCount, preceding, reach, skipped } = rows[0] as unknown as Totals;
  if (reach > LIMITS.mostLinks)
    throw new ArgumentError(
      'of',
      `The contexts of "${of!.id}" have ${reach} links; \`collaborators\` follows ${LIMITS.mostLinks} at most. Ask for one kind of context with \`via\`, or as of one day with \`asOf\`.`,
    );
  const edges = grouped(rows, 'cursor').map((own) => ({
    cursor: cursorOf(own[0]!.cursor as string),
    node: Object.assign(new Collaboration(), {
      of,
      actor: entityFrom(own[0]!),
      score: own[0]!.score,
      contextCount: own[0]!.contextCount,
      contexts: grouped(own, 'place').map(contextFrom),
    }),
  }));
  return Object.assign(new CollaborationConnection(), pageOf(edges, totalCount, preceding), {
    of,
    skippedIds: skipped,
  });
}

/** Rows that follow each other with the same value, without those that have none. */
function grouped(rows: Row[], column: string): Row[][] {
  const found = new Map<unknown, Row[]>();
  for (const row of rows) if (row[column] != null) found.set(row[column], [...(found.get(row[column]) ?? []), row]);
  return [...found.values()];
}

function contextFrom(rows: Row[]): SharedContext {
  const [row] = rows as [Row];
  return {
    kind: row.contextKind as string,
    entity: row.contextId == null ? null : entityFrom({ ...row, contextKind: row.contextEntityKind }, 'context'),
    date: row.contextDate as string | null,
    weight: row.weight as number,
    actors: row.actors as number,
    links: rows.filter((each) => each.linkId != null).map(linkOf),
  };
}

function linkOf(row: Row): SharedLink {
  return {
    ...linkFrom(row),
    from: entityFrom(row, 'from'),
    to: entityFrom(row, 'to'),
    part: row.part,
  } as unknown as SharedLink;
}
