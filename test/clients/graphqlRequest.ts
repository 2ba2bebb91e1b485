import { ClientError, GraphQLClient } from 'graphql-request';
import { type Ask, askAll } from './ask.js';

const client = new GraphQLClient(`${process.argv[2]}/graphql`);

const ask: Ask = async (document, variables) => {
  try {
    return { data: await client.request<never>({ document, variables }) };
  } catch (error) {
    if (error instanceof ClientError) return { code: error.response.errors?.[0]?.extensions.code };
    throw error;
  }
};

void askAll(ask);
