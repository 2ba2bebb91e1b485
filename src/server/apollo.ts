import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
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

/** Says in `Server-Timing` how many trips to the database the answer took. */
const tripsPlugin: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response, contextValue }) => {
      response.http.headers.set('server-timing', `neo4j;desc="${contextValue.graph.trips} trips"`);
    },
  }),
};

export function createApollo(schema: GraphQLSchema): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    validationRules: [knownOperations],
    formatError,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginLandingPageDisabled(), tripsPlugin],
  });
}
