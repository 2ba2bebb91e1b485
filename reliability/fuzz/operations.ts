import fc, { type Arbitrary } from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isRequiredArgument,
} from 'graphql';
import type { Samples } from './samples';
import { EnumValue, Values } from './values';

/** A question as a client sends it. */
export interface Operation {
  query: string;
  variables: Record<string, unknown>;
}

/** How long it took differs each time. */
const VOLATILE = new Set(['durationMs']);
const DEEPEST = 5;
const MOST_FIELDS = 25;

/** Valid operations of the schema; of their values, some are such as the server must refuse. */
export function operationsOf(schema: GraphQLSchema, samples: Samples): Arbitrary<Operation> {
  return fc.gen().map((g) => new Writer(schema, new Values(g, samples)).operation());
}

class Writer {
  private readonly variables: Record<string, unknown> = {};
  private readonly declared: string[] = [];
  private left = MOST_FIELDS;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly values: Values,
  ) {}

  operation(): Operation {
    const fields = Object.values(this.schema.getQueryType()!.getFields());
    const roots = Array.from({ length: this.values.once(4) ? 2 : 1 }, (_, index) =>
      this.field(this.values.pick(fields), `r${index}`, DEEPEST),
    );
    const declared = this.declared.length > 0 ? `(${this.declared.join(', ')})` : '';
    return { query: `query Fuzz${declared} {\n  ${roots.join('\n  ')}\n}`, variables: this.variables };
  }

  private field(field: GraphQLField<unknown, unknown>, alias: string, depth: number): string {
    this.left--;
    const args = field.args.filter((arg) => isRequiredArgument(arg) || this.isGiven(arg, depth));
    const given = args.length > 0 ? `(${args.map((arg) => `${arg.name}: ${this.value(arg)}`).join(', ')})` : '';
    const type = getNamedType(field.type);
    const selected = isCompositeType(type) ? ` ${this.selection(type, depth - 1)}` : '';
    return `${alias}: ${field.name}${given}${this.directive()}${selected}`;
  }

  /** Below the root a list is kept short, since what is asked of it is asked of each in it; where a page begins and ends is seldom said twice. */
  private isGiven({ name }: GraphQLArgument, depth: number): boolean {
    if (name === 'first' && depth < DEEPEST) return !this.values.once(8);
    return this.values.once(/^(after|before|last)$/.test(name) ? 12 : 4);
  }

  private selection(type: GraphQLCompositeType, depth: number): string {
    const kinds = isAbstractType(type) ? this.schema.getPossibleTypes(type) : [];
    const parts = 'getFields' in type ? this.fields(Object.values(type.getFields()), depth, 'f') : [];
    if (kinds.length > 0 && this.values.once(2)) {
      const kind = this.values.pick(kinds);
      parts.push(`... on ${kind.name} { ${this.fields(Object.values(kind.getFields()), depth, kind.name).join(' ')} }`);
    }
    return `{ __typename ${parts.join(' ')} }`;
  }

  private fields(fields: GraphQLField<unknown, unknown>[], depth: number, prefix: string): string[] {
    const usable = fields.filter(
      ({ name, type }) => !VOLATILE.has(name) && (depth > 0 || !isCompositeType(getNamedType(type))),
    );
    if (usable.length === 0) return ['__typename'];
    const written: string[] = [];
    for (let number = this.values.pick([1, 2, 3, 4]); number > 0 && (this.left > 0 || written.length === 0); number--)
      written.push(this.field(this.values.pick(usable), `${prefix}${written.length}`, depth));
    return written;
  }

  private directive(): string {
    if (!this.values.once(20)) return '';
    const name = this.declare('Boolean!', this.values.once(2));
    return this.values.once(2) ? ` @include(if: $${name})` : ` @skip(if: $${name})`;
  }

  /** A literal, or a variable; its value is now and then one of another type. */
  private value({ name, type }: GraphQLArgument): string {
    const value = this.values.of(type, name);
    const isWrong = this.values.once(150);
    if (!isWrong && this.values.once(2)) return literal(value);
    return `$${this.declare(String(type), isWrong ? this.values.any() : value)}`;
  }

  private declare(type: string, value: unknown): string {
    const name = `v${this.declared.length}`;
    this.declared.push(`$${name}: ${type}`);
    this.variables[name] = value;
    return name;
  }
}

function literal(value: unknown): string {
  if (value instanceof EnumValue) return value.name;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([key, item]) => `${key}: ${literal(item)}`)
      .join(', ')}}`;
  return JSON.stringify(value);
}
