import underPressure from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';
import { RefusedError } from '../../errors';
import type { OverloadSettings } from '../../settings/overload';
import { Slots } from '../../slots';

const RETRY_SECONDS = 1;
/** Milliseconds between two looks at how far this process lags behind, and how many in a row must find that it does. */
const LOOK = 250;
const LOOKS = 3;
/** How many wait for each that is at work. */
const LINE = 4;

function overloaded(why: string): RefusedError {
  return new RefusedError(503, 'OVERLOADED', `${why} Try again in a second.`, { retryAfter: RETRY_SECONDS });
}

/**
 * Sends requests to what is registered on `app` after this away, before they are read, while this process lags behind: at several looks in a row, since
 * one long answer holds up all others for a moment, and sending them away then would help nobody.
 */
export async function shedLoad(app: FastifyInstance, { loopDelay }: OverloadSettings): Promise<void> {
  let looks = 0;
  await app.register(underPressure, {
    maxEventLoopDelay: loopDelay,
    sampleInterval: LOOK,
    pressureHandler: async ({ headers }) => {
      if (looks < LOOKS || headers.authorization === app.ownAuthorization) return;
      throw overloaded('The server is too busy to read requests.');
    },
  });
  const looking = setInterval(() => {
    looks = app.isUnderPressure() ? looks + 1 : 0;
  }, LOOK).unref();
  app.addHook('onClose', async () => clearInterval(looking));
}

/** The places of those whose answers are made. Whoever finds neither one nor room in the line is sent away at once, so that the others are answered in time. */
export function answerSlots({ answersAtOnce: most, answerWait: wait }: OverloadSettings): Slots {
  const busy = () => overloaded(`The server makes ${most} answers at once, and more wait than it can make in time.`);
  return new Slots({ most, line: LINE * most, patient: most, wait, busy });
}
