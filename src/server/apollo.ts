import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { CompiledOperations } from './answer/compiled';
import type { Context } from './context';
import { codesOf, logFaults } from './faults';
import type { Limits, Openness } from './limits/limits';
import { knownOperations } from './operations';

const OF_SCHEMA = new Set<string>([
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_USER_INPUT,
]);
export const INTERNAL = 'Something went wrong on the server. It has been logged.';

/** Our own errors pass as they are; anything else leaves as one sentence, so that nothing internal gets out. */
function formatError(formatted: GraphQLFormattedError): GraphQLFormattedError {
  if (formatted.extensions?.code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR) return formatted;
  const { locations, path } = formatted;
  return { message: INTERNAL, locations, path, extensions: { code: ApolloServerErrorCode.INTERNAL_SERVER_ERROR } };
}

/** graphql-js names what is like an unknown name, of fields, arguments and enums: of the schema, unlike our own errors, which name what is in the graph. */
function withoutSuggestion(said: GraphQLFormattedError): GraphQLFormattedError {
  const passed = formatError(said);
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
    return formatError({ ...error.toJSON(), extensions: { ...extensions, code } });
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
      note(operations),
    ],
  });
}

/** Hands valid operations on, to be compiled; notes what was asked and what went wrong. */
function note(operations: CompiledOperations): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ source, document, request, operationName, contextValue }) => {
        contextValue.noted.operation = operationName ?? '';
        operations.add({ query: source, operationName: request.operationName }, document);
      },
      didEncounterErrors: async ({ errors, contextValue }) => logFaults(errors, contextValue.seen?.log),
      willSendResponse: async ({ response: { body }, contextValue }) => {
        if (body.kind === 'single') contextValue.noted.codes = codesOf(body.singleResult.errors);
      },
    }),
    unexpectedErrorProcessingRequest: async ({ error, requestContext }) =>
      requestContext.contextValue.seen?.log.error({ err: error }, 'failed'),
  };
}
