import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type VariableDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import type { Context } from '../context';

const MOST = 500;
const LONGEST = 20_000;

/** An operation as a client names it. */
export interface Operation {
  query: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
}

interface Kept {
  document: DocumentNode;
  /** Null where graphql-jit cannot compile it. */
  compiled?: CompiledQuery | null;
}

/**
 * Operations that Apollo Server has found valid, compiled by graphql-jit when they come a second time. A compiled one needs neither parsing nor
 * validation, and skips Apollo Server's pipeline, which costs as much as a small answer.
 */
export class CompiledOperations {
  private readonly kept = new LRUCache<string, Kept>({ max: MOST });

  constructor(private readonly schema: GraphQLSchema) {}

  /** Notes that the operation is valid. */
  add(operation: Operation, document: DocumentNode): void {
    if (operation.query.length <= LONGEST && !this.kept.has(nameOf(operation)))
      this.kept.set(nameOf(operation), { document });
  }

  /** Undefined where the operation is not known yet, or is to be answered the long way: what is wrong with its variables is said there. */
  async run(operation: Operation, context: Context): Promise<ExecutionResult | undefined> {
    const kept = this.kept.get(nameOf(operation));
    if (!kept) return undefined;
    const { operationName, variables } = operation;
    const { name, variableDefinitions = [] } = getOperationAST(kept.document, operationName)!;
    // graphql-jit is laxer with variables than GraphQL, and overlooks the default of a required one.
    if (getVariableValues(this.schema, variableDefinitions, variables ?? {}).errors) return undefined;
    context.noted.operation = name?.value ?? '';
    kept.compiled ??= this.compile(kept.document, operationName);
    return kept.compiled?.query(undefined, context, { ...defaultsOf(variableDefinitions), ...variables });
  }

  private compile(document: DocumentNode, operationName?: string | null): CompiledQuery | null {
    const compiled = compileQuery(this.schema, document, operationName ?? undefined);
    return isCompiledQuery(compiled) ? compiled : null;
  }
}

function defaultsOf(definitions: readonly VariableDefinitionNode[]): Record<string, unknown> {
  return Object.fromEntries(
    definitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
}

function nameOf({ query, operationName }: Operation): string {
  return `${operationName ?? ''}\n${query}`;
}
