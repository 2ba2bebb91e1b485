import { randomBytes } from 'node:crypto';

declare module 'fastify' {
  interface FastifyInstance {
    /** Header with which this process asks itself, past the limits on others. */
    ownAuthorization: string;
  }
}

/** Made anew at each start, and told to nobody. */
export function ownAuthorization(): string {
  return `Bearer ${randomBytes(32).toString('base64url')}`;
}
