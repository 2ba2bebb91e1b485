import { cacheExchange, createClient, fetchExchange } from '@urql/core';
import { type Ask, askAll } from './ask.js';

const client = createClient({
  url: `${process.argv[2]}/graphql`,
  exchanges: [cacheExchange, fetchExchange],
  preferGetMethod: 'within-url-limit',
  // A GET that a page of any origin could send is refused without such a header.
  fetchOptions: { headers: { 'apollo-require-preflight': 'true' } },
});

const ask: Ask = async (document, variables) => {
  const { data, error } = await client.query(document, variables as never).toPromise();
  if (error?.networkError) throw error;
  return { data, code: error?.graphQLErrors[0]?.extensions.code };
};

void askAll(ask);
