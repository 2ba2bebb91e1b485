import { ArgumentError } from '../errors';
import type { QueryParameters } from '../graph/graph';
import { LARGEST_PAGE, pageParameters } from '../link/args';
import { Certainty, LinkType } from '../link/enums';
import type { ListArgs } from './args';
import type { LinkFilter, ListFilter } from './filter';
import { textParameters } from './text';

/** The arguments of a list, normalised once. */
export interface ListQuery {
  /** Name of the order; cursors carry it, since a key of one order means nothing in another. */
  order: string;
  /** How many rows the page holds. */
  count: number;
  /** Whether the answer shows rows by ascending key. */
  upward: boolean;
  /** Whether the index is walked from its high end. */
  descending: boolean;
  hasAfter: boolean;
  hasBefore: boolean;
  /** How many filters name a start that is smaller than the whole list. */
  starts: number;
  /** Whether any other filter is given. */
  filtered: boolean;
  /** What the statements take. */
  parameters: QueryParameters;
}

export function listQuery(args: ListArgs): ListQuery {
  const filter = args.filter ?? {};
  if (args.holds && !args.asOf) throw new ArgumentError('holds', '`holds` needs a date: give `asOf` too.');
  const order = args.orderBy?.field ?? 'NAME';
  const direction = args.orderBy?.direction ?? (order === 'LINKS' ? 'DESC' : 'ASC');
  // The key of LINKS ascends as the number of links descends.
  const upward = (direction === 'ASC') !== (order === 'LINKS');
  const page = pageParameters(args);
  const descending = upward === (page.last != null);
  const after = args.after == null ? null : keyOf('after', page.after as string, order);
  const before = args.before == null ? null : keyOf('before', page.before as string, order);
  const { text, minorWords } = filter.text == null ? { text: null, minorWords: [] } : textParameters(filter.text);
  const starts = { ...startParameters(filter), text };
  const others = otherParameters(filter, args);
  return {
    order,
    count: (page.first ?? page.last) as number,
    upward,
    descending,
    hasAfter: after !== null,
    hasBefore: before !== null,
    starts: given(starts),
    filtered: given(others) > 0,
    parameters: {
      ...starts,
      starts: given(starts),
      minorWords,
      ...others,
      ...linkParameters(filter.hasLink),
      order,
      descending,
      low: (upward ? after : before) ?? '',
      high: (upward ? before : after) ?? '\uffff',
    },
  };
}

const given = (parameters: QueryParameters) => Object.values(parameters).filter((value) => value !== null).length;

function keyOf(argument: string, cursor: string, order: string): string {
  if (!cursor.startsWith(`${order} `))
    throw new ArgumentError(argument, `\`${argument}\` is a cursor of another list or order than ${order}.`);
  return cursor.slice(order.length + 1);
}

function startParameters({ ids, region, municipality }: ListFilter): QueryParameters {
  if (ids && ids.length > LARGEST_PAGE)
    throw new ArgumentError(
      'filter.ids',
      `\`filter.ids\` has ${ids.length} entries; it takes ${LARGEST_PAGE} at most. Ask in several requests.`,
    );
  return {
    ids: ids ?? null,
    region: region ?? null,
    municipality: municipality ?? null,
  };
}

function otherParameters(filter: ListFilter, { asOf, holds }: ListArgs): QueryParameters {
  const { kind, certainty, dateFrom, dateTo, hasLink } = filter;
  if (dateFrom && dateTo && dateFrom > dateTo)
    throw new ArgumentError(
      'filter.dateTo',
      `\`filter.dateTo\` ${dateTo} lies before \`filter.dateFrom\` ${dateFrom}.`,
    );
  return {
    kinds: kind ?? null,
    certainties: certainty ?? null,
    dateFrom: dateFrom ?? null,
    dateTo: dateTo ?? null,
    asOf: asOf ?? null,
    holds: holds ?? null,
    linkTypes: hasLink ? (hasLink.type ?? Object.keys(LinkType)) : null,
  };
}

function linkParameters(link: LinkFilter | null | undefined): QueryParameters {
  return {
    linkStatuses: link?.status ?? ['HELD', 'PLANNED', 'PROPOSED'],
    linkCertainties: link?.certainty ?? Object.keys(Certainty),
    linkDirection: link?.direction ?? null,
  };
}
