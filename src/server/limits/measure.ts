import {
  type DocumentNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  parse,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import { costOf, dependsOnVariables, depthOf, type Variables } from './cost';
import type { Selection, SelectionReader } from './selection';

/** What of a document is limited. */
export interface Measured {
  aliases: number;
  directives: number;
  /** Levels of values within values. */
  nesting: number;
  /** By name; the only one of a document also without. */
  operations: Map<string | null, MeasuredOperation>;
}

export interface MeasuredOperation {
  depth: number;
  cost(variables: Variables): number;
}

/** The document, or why there is none: the text has more tokens than allowed, its values are nested deeper than the stack is high, or it is no GraphQL. */
export function parsed(text: string, maxTokens: number): DocumentNode | 'TOKENS' | 'NESTING' | 'SYNTAX' {
  try {
    return parse(text, { maxTokens, noLocation: true });
  } catch (error) {
    if (!(error instanceof GraphQLError)) return 'NESTING';
    return /\bmore tha[nt] \d+ tokens\b/.test(error.message) ? 'TOKENS' : 'SYNTAX';
  }
}

export function measure(document: DocumentNode, reader: SelectionReader): Measured {
  let aliases = 0;
  let directives = 0;
  let nesting = 0;
  let open = 0;
  const value = {
    enter: () => {
      nesting = Math.max(nesting, ++open);
    },
    leave: () => {
      open--;
    },
  };
  visit(document, {
    Field: ({ alias }) => {
      if (alias) aliases++;
    },
    Directive: () => {
      directives++;
    },
    ListValue: value,
    ObjectValue: value,
  });
  const operations = new Map<string | null, MeasuredOperation>();
  for (const [node, selection] of reader.read(document)) {
    const measured = measuredOperation(node, selection);
    operations.set(node.name?.value ?? null, measured);
    if (!operations.has(null)) operations.set(null, measured);
  }
  return { aliases, directives, nesting, operations };
}

function measuredOperation(node: OperationDefinitionNode, selection: Selection): MeasuredOperation {
  const depth = depthOf(selection);
  const defaults: Variables = {};
  for (const { variable, defaultValue } of node.variableDefinitions ?? [])
    if (defaultValue && defaultValue.kind !== Kind.NULL)
      defaults[variable.name.value] = valueFromASTUntyped(defaultValue);
  if (dependsOnVariables(selection))
    return { depth, cost: (variables) => costOf(selection, { ...defaults, ...variables }) };
  const cost = costOf(selection, {});
  return { depth, cost: () => cost };
}
