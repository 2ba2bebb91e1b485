/**
 * @neo4j/graphql behind Apollo Server, as its documentation starts them (Getting started, Self-hosting). Beyond that: the database is named, which
 * spares the driver a question, and nodes are matched by the label that has the index on ids.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';

async function main(): Promise<void> {
  const { NEO4J_URI, NEO4J_PASSWORD, PORT } = process.env as Record<string, string>;
  const driver = neo4j.driver(NEO4J_URI!, neo4j.auth.basic('neo4j', NEO4J_PASSWORD!));
  const typeDefs = readFileSync(resolve('bench', 'operations', 'model.neo4j.graphql'), 'utf8');
  const features = { filters: { String: { GT: true } } };
  const server = new ApolloServer({ schema: await new Neo4jGraphQL({ typeDefs, driver, features }).getSchema() });
  await startStandaloneServer(server, {
    context: async ({ req }) => ({ req, sessionConfig: { database: 'neo4j' } }),
    listen: { host: '127.0.0.1', port: Number(PORT) },
  });
  process.send?.('ready');
}

process.on('disconnect', () => process.exit());
main();
