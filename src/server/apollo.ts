import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { CompiledOperations } from './answer/compiled';
import type { Context } from './context';
import type { Limits, Openness } from './limits/limits';
import { knownOperations } from './operations';

const OF_SCHEMA = new Set<string>([
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_USER_INPUT,
]);
export const INTERNAL = 'Something went wrong on the server. It has been logged.';

/** Our own errors pass as they are; anything else is logged and leaves as one sentence, so that nothing internal gets out. */
function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (formatted.extensions?.code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR) return formatted;
  console.error(unwrapResolverError(error));
  const { locations, path } = formatted;
  return { message: INTERNAL, locations, path, extensions: { code: ApolloServerErrorCode.INTERNAL_SERVER_ERROR } };
}

/** graphql-js names what is like an unknown name, of fields, arguments and enums: of the schema, unlike our own errors, which name what is in the graph. */
function withoutSuggestion(said: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const passed = formatError(said, error);
  if (!OF_SCHEMA.has(String(passed.extensions?.code)) || passed.extensions?.argument) return passed;
  return { ...passed, message: passed.message.replace(/ ?Did you mean .+?\?$/, '') };
}

/** Errors as clients get them, and the HTTP status and headers that one of them asks for. */
export function formatted(errors: readonly GraphQLError[]) {
  let status: number | undefined;
  const headers: Record<string, string> = {};
  const shown = errors.map((error) => {
    const { http, ...extensions } = error.extensions ?? {};
    const asked = http as { status?: number; headers?: Map<string, string> } | undefined;
    status ??= asked?.status;
    Object.assign(headers, Object.fromEntries(asked?.headers ?? []));
    const code = extensions.code ?? ApolloServerErrorCode.INTERNAL_SERVER_ERROR;
    return formatError({ ...error.toJSON(), extensions: { ...extensions, code } }, error);
  });
  return { errors: shown, status, headers };
}

export function createApollo(
  schema: GraphQLSchema,
  operations: CompiledOperations,
  limits: Limits,
  { introspection, suggestions }: Openness,
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    validationRules: [knownOperations],
    formatError: suggestions ? formatError : withoutSuggestion,
    introspection,
    parseOptions: { maxTokens: limits.tokens },
    allowBatchedHttpRequests: limits.batch > 1,
    // Clients could fill memory with texts of theirs; `TRUSTED_DOCUMENTS` has ours.
    persistedQueries: false,
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
