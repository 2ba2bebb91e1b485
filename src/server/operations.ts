import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql';

/** A validation rule: an operation of a kind that the schema has not is the client's mistake, which graphql-js would find too late to say so. */
export function knownOperations(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (context.getSchema().getRootType(node.operation)) return;
      const extensions = { code: 'GRAPHQL_VALIDATION_FAILED' };
      context.reportError(
        new GraphQLError(`This API has no ${node.operation} operations; it only answers queries.`, {
          nodes: node,
          extensions,
        }),
      );
    },
  };
}
