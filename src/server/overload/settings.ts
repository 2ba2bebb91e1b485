import type { Setting } from '../../config';

/** Rows of the settings: what is sent away so that the rest is answered in time. */
export const OVERLOAD_SETTINGS = {
  answersAtOnce: {
    variable: 'ANSWERS_AT_ONCE',
    default: '16',
    help: 'How many answers are made at once; four times as many wait. Answers that are kept do not count.',
  },
  answerWait: {
    variable: 'ANSWER_WAIT',
    default: '1',
    help: 'Seconds that a request waits for its answer to be begun before it is told to come back.',
  },
  loopDelay: {
    variable: 'LOOP_DELAY',
    default: '500',
    help: 'Milliseconds by which the process may lag behind its work, on average over a second, before it sends requests away unread.',
  },
  clientTimeout: {
    variable: 'CLIENT_TIMEOUT',
    default: '30',
    help: 'Seconds in which a client must have sent its request, and take what it is sent; slower ones are cut off.',
  },
} satisfies Record<string, Setting>;

export interface OverloadSettings {
  answersAtOnce: number;
  /** Seconds. */
  answerWait: number;
  /** Milliseconds. */
  loopDelay: number;
  /** Seconds. */
  clientTimeout: number;
}

/** What the rows above are set to. */
export function readOverload(number: (setting: Setting, most: number) => number): OverloadSettings {
  const { answersAtOnce, answerWait, loopDelay, clientTimeout } = OVERLOAD_SETTINGS;
  return {
    answersAtOnce: number(answersAtOnce, 10_000),
    answerWait: number(answerWait, 3600),
    loopDelay: number(loopDelay, 60_000),
    clientTimeout: number(clientTimeout, 3600),
  };
}
