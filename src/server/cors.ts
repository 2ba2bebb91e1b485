import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

const MAX_AGE = 3600;

/** Lets pages of these origins ask what is registered on `app` after this; of any, when `*` is among them. None: nothing is added, so that browsers refuse. */
export async function allowOrigins(app: FastifyInstance, origins: string[]): Promise<void> {
  if (origins.length === 0) return;
  await app.register(cors, {
    origin: origins.includes('*') ? '*' : origins,
    methods: ['GET', 'HEAD', 'POST'],
    allowedHeaders: ['content-type', 'authorization', 'apollo-require-preflight'],
    exposedHeaders: ['server-timing', 'content-disposition', 'retry-after', 'x-request-id'],
    maxAge: MAX_AGE,
  });
}
