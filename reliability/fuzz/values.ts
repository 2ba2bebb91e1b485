import fc, { type GeneratorValue } from 'fast-check';
import {
  type GraphQLInputType,
  type GraphQLNonNull,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';
import { ODD_TEXTS, type Samples } from './samples';

/** Names an enum's value, which a literal writes without quotes. */
export class EnumValue {
  constructor(readonly name: string) {}

  toJSON(): string {
    return this.name;
  }
}

const INTS = [0, 1, 2, 3, 10, 50, 100, 101, 200, 1000, -1, 2 ** 31 - 1, -(2 ** 31)];
const FLOATS = [0, 0.5, 1, -1, 1e300, 5e-324];
const FEW = [1, 2, 3, 5, 10];
const DAYS = ['2018-09-12', '2019-11-13', '2023-02-22', '2025-04-16', '2024-02-29'];
const ODD_DAYS = ['0001-01-01', '9999-12-31', '2023-02-30', '12-9-2018', '+12023-01-01', '2023', ''];

type NullableInputType = Exclude<GraphQLInputType, GraphQLNonNull<never>>;

/** Values for arguments: mostly such as lead somewhere, sometimes such as nobody should send. */
export class Values {
  constructor(
    private readonly g: GeneratorValue,
    private readonly samples: Samples,
  ) {}

  /** Whether something that happens once in `n` times happens. */
  once(n: number): boolean {
    return this.g(fc.nat, n - 1) === n - 1;
  }

  pick<T>(from: readonly T[]): T {
    return from[this.g(fc.nat, Math.max(0, from.length - 1))]!;
  }

  /** A value that the type takes, for the argument or input field of that name. */
  of(type: GraphQLInputType, name: string): unknown {
    if (isNonNullType(type)) return this.filled(type.ofType, name);
    return this.once(25) ? null : this.filled(type, name);
  }

  private filled(type: NullableInputType, name: string): unknown {
    if (isListType(type)) return this.several(() => this.of(type.ofType, name));
    if (isEnumType(type)) return new EnumValue(this.pick(type.getValues()).name);
    if (isInputObjectType(type))
      return Object.fromEntries(
        Object.values(type.getFields())
          .filter((field) => isRequiredInputField(field) || this.once(3))
          .map((field) => [field.name, this.of(field.type, field.name)]),
      );
    return this.scalar(type.name, name);
  }

  /** A value of no type in particular. */
  any(): unknown {
    return this.g(fc.jsonValue, { maxDepth: 2 });
  }

  private several(one: () => unknown): unknown[] {
    return Array.from({ length: this.pick([1, 2, 2, 3, 0]) }, one);
  }

  private scalar(type: string, name: string): unknown {
    if (type === 'Int') return this.pick(this.once(10) ? INTS : FEW);
    if (type === 'Float') return this.pick(FLOATS);
    if (type === 'Boolean') return this.once(2);
    if (type === 'LocalDate') return this.pick(this.once(12) ? ODD_DAYS : DAYS);
    if (type === 'JSONObject') return this.once(2) ? { x: this.any() } : {};
    return this.text(name);
  }

  private text(name: string): string {
    if (this.once(name === 'text' ? 3 : 15))
      return this.once(2) ? this.pick(ODD_TEXTS) : this.g(fc.string, { unit: 'binary', maxLength: 30 });
    const { ids, texts, cursors, statements, analyses, regions, municipalities } = this.samples;
    if (name === 'after' || name === 'before') return this.pick(cursors);
    if (name === 'statement') return this.pick(statements);
    if (name === 'name') return this.pick(analyses);
    if (/^regions?$/.test(name)) return this.pick(regions);
    if (name === 'municipality') return this.pick(municipalities);
    return this.pick(name === 'text' ? texts : ids);
  }
}
