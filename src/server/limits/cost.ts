import type { Field, Selection, Size } from './selection';

/** What tells of the schema is there in full whenever it is asked for, unlike the lists of the graph. */
const OF_SCHEMA = 2;

export type Variables = Record<string, unknown>;

/**
 * How many values the answer could hold at most, were every list as long as `first` lets it be. What a fragment costs is worked out once for each
 * length of the lists in it, so that fragments within fragments take no longer to count than to read.
 */
export function costOf(selection: Selection, variables: Variables): number {
  const known = new Map<Selection, Map<number | null, number>>();

  const ofSelection = (part: Selection, size: number | null): number => {
    const sizes = known.get(part) ?? new Map<number | null, number>();
    known.set(part, sizes);
    const cost = sizes.get(size);
    if (cost !== undefined) return cost;
    // A fragment that spreads itself adds nothing to itself; validation refuses it.
    sizes.set(size, 0);
    let sum = 0;
    for (const field of part.fields) sum += ofField(field, size);
    for (const other of part.spread) sum += ofSelection(other, size);
    sizes.set(size, sum);
    return sum;
  };
  const ofField = (field: Field, size: number | null): number => {
    const { isList, isAsked, isIntrospection, asked, assumed, below } = field;
    const own = numberOf(asked, variables);
    const isFilled = isList && (own !== null || (isAsked && size !== null));
    const times = isList ? (own ?? (isAsked ? size : null) ?? assumed) : 1;
    return times * ((isIntrospection ? OF_SCHEMA : 1) + ofSelection(below, isFilled ? null : (own ?? size)));
  };

  return ofSelection(selection, null);
}

/** Whether the cost depends on variables: then it is counted for each request anew. */
export function dependsOnVariables(selection: Selection): boolean {
  const seen = new Set<Selection>();
  const depends = (part: Selection): boolean => {
    if (seen.has(part)) return false;
    seen.add(part);
    return (
      part.fields.some(({ asked, below }) => (typeof asked === 'object' && asked !== null) || depends(below)) ||
      part.spread.some(depends)
    );
  };
  return depends(selection);
}

/** The most levels of fields within fields; what tells of the schema does not count, since graphql-js bounds it. */
export function depthOf(selection: Selection): number {
  const known = new Map<Selection, number>();
  const depth = (part: Selection): number => {
    const cached = known.get(part);
    if (cached !== undefined) return cached;
    known.set(part, 0);
    let deepest = 0;
    for (const { below, isIntrospection } of part.fields)
      deepest = Math.max(deepest, isIntrospection ? 1 : 1 + depth(below));
    for (const other of part.spread) deepest = Math.max(deepest, depth(other));
    known.set(part, deepest);
    return deepest;
  };
  return depth(selection);
}

/** What is no number of things, resolvers refuse. */
function numberOf(size: Size, variables: Variables): number | null {
  if (size === null) return null;
  if (typeof size === 'number') return Math.max(0, size);
  const given = variables[size.variable] ?? size.otherwise;
  if (Array.isArray(given)) return given.length;
  return typeof given === 'number' ? Math.max(0, given) : size.otherwise;
}
