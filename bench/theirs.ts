type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/**
 * An answer of @neo4j/graphql in our shape: it answers every root field with a list, and has the facts of a link in `properties` where we have them on the
 * edge itself.
 */
export function fieldsOf(data: Record<string, Json[]> | null, root: 'ONE' | 'NODES'): unknown {
  if (!data) return data;
  const fields = Object.entries(data).map(([name, list]) => {
    const own = list.map(onEdges);
    return [name, root === 'ONE' ? (own[0] ?? null) : { nodes: own }];
  });
  return Object.fromEntries(fields);
}

function onEdges(value: Json): Json {
  if (Array.isArray(value)) return value.map(onEdges);
  if (value === null || typeof value !== 'object') return value;
  const { properties, ...rest } = value;
  const own = { ...(properties as { [name: string]: Json }), ...rest };
  return Object.fromEntries(Object.entries(own).map(([name, part]) => [name, onEdges(part)]));
}
