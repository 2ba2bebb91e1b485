import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSchema, type GraphQLSchema } from 'graphql';

/** The schema as it is committed, which a test keeps equal to the server's. */
export function publishedSchema(): GraphQLSchema {
  return buildSchema(readFileSync(resolve('schema', 'schema.graphql'), 'utf8'));
}
