import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';

/** What a list is taken to hold where nothing says how long it may be: names, citations, the links of a path. Most hold one or two. */
const LIST = 2;
/** How many a field gives that takes `first` and says no default. */
const PAGE = 20;

/** How many a field gives when it is asked without `first`: as its description says, for GraphQL has no place for defaults that depend. */
export function pageOf(field: GraphQLField<unknown, unknown>): number | null {
  const first = field.args.find(({ name }) => name === 'first');
  if (!first) return null;
  const said = /\bDefault (\d+)\b/.exec(first.description ?? '');
  return Number(said?.[1] ?? first.defaultValue ?? PAGE);
}

/** How long lists are whose length no argument says, by the field: of the schema's own description on average, as its size is known. */
export function listSizes(schema: GraphQLSchema): (field: GraphQLField<unknown, unknown>) => number {
  const types = Object.values(schema.getTypeMap());
  const fields = types.flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [],
  );
  const inputs = types.filter(isInputObjectType).flatMap((type) => Object.values(type.getFields()));
  const values = types.filter(isEnumType).flatMap((type) => type.getValues());
  const possible = types.filter(isAbstractType).flatMap((type) => schema.getPossibleTypes(type));
  const average = (all: unknown[], of = types.length) => Math.max(1, all.length / of);
  const sizes: Record<string, number> = {
    types: types.length,
    fields: average(fields),
    args: average(
      fields.flatMap(({ args }) => args),
      fields.length,
    ),
    inputFields: average(inputs),
    enumValues: average(values),
    possibleTypes: average(possible),
  };
  const described = new Set(types.filter(isIntrospectionType).flatMap((type) => namesOf(type)));
  return (field) => (described.has(field) ? (sizes[field.name] ?? LIST) : LIST);
}

function namesOf(type: unknown): GraphQLField<unknown, unknown>[] {
  return isObjectType(type) ? Object.values(type.getFields()) : [];
}

/** Whether the field tells of the schema rather than of the graph. */
export function isIntrospection(field: GraphQLField<unknown, unknown>): boolean {
  return isIntrospectionType(getNamedType(field.type));
}
