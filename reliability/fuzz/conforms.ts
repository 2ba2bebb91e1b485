import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import type { Answer } from './ask';
import type { Operation } from './operations';

const DAY = /^-?\d{4,}-\d\d-\d\d$/;

/** Written apart from the server's own code, which cannot judge itself. */
const SCALARS: Record<string, (value: unknown) => boolean> = {
  Int: (value) => Number.isInteger(value) && Math.abs(value as number) <= 2 ** 31,
  Float: Number.isFinite,
  String: (value) => typeof value === 'string',
  ID: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  LocalDate: (value) => DAY.test(String(value)),
  DateTimeISO: (value) => !Number.isNaN(Date.parse(String(value))),
  JSON: () => true,
  JSONObject: (value) => typeof value === 'object' && !Array.isArray(value),
};

/** What is wrong with an answer, whatever was asked: its status, its errors, the types of its data. Empty where nothing is. */
export function faultsOf(schema: GraphQLSchema, { query, variables }: Operation, answer: Answer): string[] {
  const { status, data, errors } = answer;
  const faults = errorFaults(answer);
  if (status >= 500) faults.push(`HTTP status ${status}`);
  if (data === undefined || data === null) {
    if (!errors?.length) faults.push('neither data nor errors');
    return faults;
  }
  const operation = parse(query).definitions[0] as OperationDefinitionNode;
  const check = new Check(schema, variables);
  check.object(schema.getQueryType()!, operation.selectionSet, data as object, 'data');
  return [...faults, ...check.faults];
}

function errorFaults({ data, errors = [] }: Answer): string[] {
  return errors.flatMap(({ message, path, extensions }) => {
    const code = extensions?.code;
    if (typeof message !== 'string' || !message) return ['an error without a message'];
    if (!code) return [`an error without a code: ${message}`];
    if (code === 'INTERNAL_SERVER_ERROR') return [`${code} at ${path?.join('.')}`];
    return path && leadsTo(data, path) !== null ? [`an error at ${path.join('.')}, where there is a value`] : [];
  });
}

/** What stands there; null where that, or what is around it, is null. */
function leadsTo(data: unknown, path: (string | number)[]): unknown {
  let value: unknown = data ?? null;
  for (const step of path) if (value !== null) value = (value as Record<string | number, unknown>)[step] ?? null;
  return value;
}

class Check {
  readonly faults: string[] = [];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly variables: Record<string, unknown>,
  ) {}

  object(type: GraphQLObjectType, selection: SelectionSetNode, value: object, at: string): void {
    const wanted = this.wanted(type, selection);
    for (const key of Object.keys(value)) if (!wanted.has(key)) this.faults.push(`${at}.${key} was not asked for`);
    for (const [key, node] of wanted) {
      const found = (value as Record<string, unknown>)[key];
      if (node.name.value === '__typename') {
        if (found !== type.name) this.faults.push(`${at}.${key} is ${found}`);
      } else this.value(type.getFields()[node.name.value]!.type, node, found, `${at}.${key}`);
    }
  }

  private value(type: GraphQLOutputType, node: FieldNode, value: unknown, at: string): void {
    if (value === undefined) this.faults.push(`${at} is missing`);
    else if (isNonNullType(type)) {
      if (value === null) this.faults.push(`${at} is null, and ${type}`);
      else this.value(type.ofType, node, value, at);
    } else if (value === null) return;
    else if (isListType(type)) {
      if (!Array.isArray(value)) this.faults.push(`${at} is no list`);
      else for (const [index, item] of value.entries()) this.value(type.ofType, node, item, `${at}.${index}`);
    } else if (isLeafType(type)) {
      const isOne = isEnumType(type) ? type.getValue(String(value)) : SCALARS[type.name]!(value);
      if (!isOne) this.faults.push(`${at} is ${JSON.stringify(value)?.slice(0, 80)}, and no ${type}`);
    } else {
      const actual = this.schema.getType((value as { __typename: string }).__typename);
      if (!isObjectType(actual)) this.faults.push(`${at} is of no type`);
      else if (actual !== type && !(isObjectType(type) ? false : this.schema.isSubType(type, actual)))
        this.faults.push(`${at} is a ${actual}, and no ${type}`);
      else this.object(actual, node.selectionSet!, value as object, at);
    }
  }

  /** The fields that an object of the type has in the answer, by their keys there. */
  private wanted(type: GraphQLObjectType, selection: SelectionSetNode): Map<string, FieldNode> {
    const wanted = new Map<string, FieldNode>();
    for (const node of selection.selections) {
      if (node.kind === Kind.FIELD) {
        if (this.isIncluded(node)) wanted.set(node.alias?.value ?? node.name.value, node);
      } else if (node.kind === Kind.INLINE_FRAGMENT && node.typeCondition?.name.value === type.name)
        for (const [key, inner] of this.wanted(type, node.selectionSet)) wanted.set(key, inner);
    }
    return wanted;
  }

  private isIncluded({ directives }: FieldNode): boolean {
    return (directives ?? []).every(({ name, arguments: args }) => {
      const [condition] = args!;
      const isSo = condition!.value.kind === Kind.VARIABLE && this.variables[condition!.value.name.value] === true;
      return name.value === 'skip' ? !isSo : isSo;
    });
  }
}
