import type { SettingReader } from './reader';
import { row } from './setting';

/** Rows of the settings: what is sent away so that the rest is answered in time. */
export const OVERLOAD_SETTINGS = {
  answersAtOnce: row(
    'ANSWERS_AT_ONCE',
    '16',
    'How many answers are made at once; four times as many wait, and are served newest first while the line is long. Answers that are kept do not count.',
  ),
  answerWait: row(
    'ANSWER_WAIT',
    '1',
    'Seconds that a request waits for its answer to be begun before it is told to come back.',
  ),
  loopDelay: row(
    'LOOP_DELAY',
    '500',
    'Milliseconds by which the process may lag behind its work, on average over a second, before it sends requests away unread.',
  ),
  clientTimeout: row(
    'CLIENT_TIMEOUT',
    '30',
    'Seconds in which a client must have sent its request, and take what it is sent; slower ones are cut off.',
  ),
};

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
export function readOverload(reader: SettingReader): OverloadSettings {
  const { answersAtOnce, answerWait, loopDelay, clientTimeout } = OVERLOAD_SETTINGS;
  return {
    answersAtOnce: reader.number(answersAtOnce, 10_000),
    answerWait: reader.number(answerWait, 3600),
    loopDelay: reader.number(loopDelay, 60_000),
    clientTimeout: reader.number(clientTimeout, 3600),
  };
}
