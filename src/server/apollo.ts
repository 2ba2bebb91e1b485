import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { CompiledOperations } from './answer/compiled';
import type { Context } from './context';
import { knownOperations } from './operations';

const INTERNAL = 'Something went wrong on the server. It has been logged.';

/** Our own errors pass as they are; anything else is logged and leaves as one sentence, so that nothing internal gets out. */
function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (formatted.extensions?.code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR) return formatted;
  console.error(unwrapResolverError(error));
  const { locations, path } = formatted;
  return { message: INTERNAL, locations, path, extensions: { code: ApolloServerErrorCode.INTERNAL_SERVER_ERROR } };
}

/** Errors as clients get them, and the HTTP status that one of them asks for. */
export function formatted(errors: readonly GraphQLError[]): { errors: GraphQLFormattedError[]; status?: number } {
  let status: number | undefined;
  const shown = errors.map((error) => {
    const { http, ...extensions } = error.extensions ?? {};
    status ??= (http as { status?: number } | undefined)?.status;
    const code = extensions.code ?? ApolloServerErrorCode.INTERNAL_SERVER_ERROR;
    return formatError({ ...error.toJSON(), extensions: { ...extensions, code } }, error);
  });
  return { errors: shown, status };
}

export function createApollo(schema: GraphQLSchema, operations: CompiledOperations): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    validationRules: [knownOperations],
    formatError,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      // It would wrap the resolver of every field, to no use here.
      ApolloServerPluginCacheControlDisabled(),
      noteValid(operations),
    ],
  });
}

/** Hands valid operations on, to be compiled. */
function noteValid(operations: CompiledOperations): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ source, document, request }) =>
        operations.add({ query: source, operationName: request.operationName }, document),
    }),
  };
}
