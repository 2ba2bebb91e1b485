import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { isIntrospection, listSizes, pageOf } from './sizes';

/** The lists that `first` of a field above is about. */
const PAGED = new Set(['nodes', 'edges', 'links']);

/** How many a list gives: known, or said by a variable; null where the field above says it. */
export type Size = number | { variable: string; otherwise: number } | null;

/** A field as far as it matters to what it costs. */
export interface Field {
  isList: boolean;
  /** Whether it is a list whose length is what the nearest field above that takes `first` was asked for. */
  isAsked: boolean;
  isIntrospection: boolean;
  /** What `first` or `last` says, or how many `ids` are given: of the list itself, or of the lists below that are asked by it. */
  asked: Size;
  /** What a list holds that neither its own arguments nor the field above limits. */
  assumed: number;
  below: Selection;
}

/** The fields of one object. Those of a fragment are one Selection, wherever it is spread; a fragment that spreads itself holds itself. */
export interface Selection {
  fields: Field[];
  spread: Selection[];
}

/** Reads documents as selections of a schema. What the schema does not know is counted as a value. */
export class SelectionReader {
  private readonly assumed;

  constructor(private readonly schema: GraphQLSchema) {
    this.assumed = listSizes(schema);
  }

  /** The selection of each operation of the document. */
  read(document: DocumentNode): Map<OperationDefinitionNode, Selection> {
    const fragments = new Map<string, FragmentDefinitionNode>();
    for (const node of document.definitions)
      if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
    const spread = new Map<string, Selection>();
    const operations = new Map<OperationDefinitionNode, Selection>();
    for (const node of document.definitions)
      if (node.kind === Kind.OPERATION_DEFINITION) {
        const selection = { fields: [], spread: [] };
        operations.set(node, selection);
        this.fill(selection, node.selectionSet, this.schema.getRootType(node.operation), fragments, spread);
      }
    return operations;
  }

  private fill(
    into: Selection,
    set: SelectionSetNode | undefined,
    type: GraphQLNamedType | null | undefined,
    fragments: Map<string, FragmentDefinitionNode>,
    spread: Map<string, Selection>,
  ): void {
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.FIELD) {
        const field = fieldOf(type, node.name.value);
        const below = { fields: [], spread: [] };
        into.fields.push(this.field(node, field, below));
        this.fill(below, node.selectionSet, field && getNamedType(field.type), fragments, spread);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        const on = node.typeCondition ? this.schema.getType(node.typeCondition.name.value) : type;
        this.fill(into, node.selectionSet, on, fragments, spread);
      } else {
        const name = node.name.value;
        const known = spread.get(name);
        const selection: Selection = known ?? { fields: [], spread: [] };
        into.spread.push(selection);
        if (known) continue;
        spread.set(name, selection);
        const fragment = fragments.get(name);
        const on = fragment && this.schema.getType(fragment.typeCondition.name.value);
        this.fill(selection, fragment?.selectionSet, on, fragments, spread);
      }
    }
  }

  private field(node: FieldNode, field: GraphQLField<unknown, unknown> | undefined, below: Selection): Field {
    return {
      isList: field !== undefined && isListType(getNullableType(field.type)),
      isAsked: PAGED.has(node.name.value),
      isIntrospection: field !== undefined && isIntrospection(field),
      asked: field ? askedOf(node, field) : null,
      assumed: field ? this.assumed(field) : 1,
      below,
    };
  }
}

function fieldOf(type: GraphQLNamedType | null | undefined, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name === '__schema') return SchemaMetaFieldDef;
  if (name === '__type') return TypeMetaFieldDef;
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

function askedOf(node: FieldNode, field: GraphQLField<unknown, unknown>): Size {
  const paged = pageOf(field);
  const isListed = field.args.some(({ name }) => name === 'ids');
  if (paged === null && !isListed) return null;
  const otherwise = paged ?? 1;
  const value = (isListed ? ['ids'] : ['first', 'last'])
    .map((name) => node.arguments?.find((argument) => argument.name.value === name)?.value)
    .find((given) => given && given.kind !== Kind.NULL);
  if (value?.kind === Kind.VARIABLE) return { variable: value.name.value, otherwise };
  if (value?.kind === Kind.LIST) return value.values.length;
  return value?.kind === Kind.INT ? Number(value.value) : otherwise;
}
