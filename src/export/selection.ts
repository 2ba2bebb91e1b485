import { CERTAINTIES, STATUSES } from '../seeds/model';

/** Which part of the graph is exported. Links come along where both of their ends do. */
export interface Selection {
  /** Only these entities, by id. Null: all. */
  ids: ReadonlySet<string> | null;
  /** Only these links, by id. Null: all among the entities. */
  linkIds: ReadonlySet<string> | null;
  /** Only entities with one of these labels. Null: all. Not looked at where `ids` are given. */
  labels: readonly string[] | null;
  /** Only links of these types. Null: all. */
  types: readonly string[] | null;
  /** Only what counts on this day. Null: all time. */
  asOf: string | null;
  statuses: readonly string[];
  certainties: readonly string[];
  /** The options that it was made from, in the reader's words. Empty for the whole graph. */
  asked: Record<string, string>;
}

/** Everything that is recorded, what a source denies among it. */
export const WHOLE_GRAPH: Selection = {
  ids: null,
  linkIds: null,
  labels: null,
  types: null,
  asOf: null,
  statuses: STATUSES,
  certainties: CERTAINTIES,
  asked: {},
};

/** Whether everything is exported, so that nothing needs to be kept of what is used. */
export function isWhole({ ids, labels, types, asOf, statuses, certainties }: Selection): boolean {
  return (
    !ids &&
    !labels &&
    !types &&
    !asOf &&
    statuses.length === STATUSES.length &&
    certainties.length === CERTAINTIES.length
  );
}
