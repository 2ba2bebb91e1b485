import type { Reply } from './client';
import { essence } from './questions';

/**
 * What became of one request. `answered`: with what is true; `refused`: with an error that says by its code what is wrong; `unreachable`: nobody listened,
 * which a client sees at once and a balancer sends elsewhere; `lost`: no answer, or one that says nothing; `wrong`: other data than there is; `stale`:
 * data older than a write that was acknowledged before the request.
 */
export type Verdict = 'answered' | 'refused' | 'unreachable' | 'lost' | 'wrong' | 'stale';

/** The code of an error that hides what is wrong: nobody can act on it. */
const UNCLEAR = 'INTERNAL_SERVER_ERROR';

export interface Judged {
  verdict: Verdict;
  /** The code of the error, the fault of the connection, or a sample of what was wrong. */
  detail: string;
}

/** `check`: whether the answer, which has no errors, is true: null, or what it is instead. */
export function judge(reply: Reply, check: (text: string) => Judged | null): Judged {
  if (reply.fault === 'ECONNREFUSED') return { verdict: 'unreachable', detail: reply.fault };
  if (reply.fault) return { verdict: 'lost', detail: reply.fault };
  const code = codeOf(reply.text);
  if (code === undefined) return { verdict: 'lost', detail: `${reply.status} ${reply.text.slice(0, 200)}` };
  if (code === UNCLEAR) return { verdict: 'lost', detail: `${reply.status} ${code}` };
  if (code !== null) return { verdict: 'refused', detail: code };
  return check(reply.text) ?? { verdict: 'answered', detail: '' };
}

export function oneOf(expected: string[] | null): (text: string) => Judged | null {
  return (text) =>
    expected === null || expected.includes(essence(text)) ? null : { verdict: 'wrong', detail: text.slice(0, 200) };
}

/** Null for an answer without errors; undefined for what is no answer of ours. */
function codeOf(text: string): string | null | undefined {
  try {
    const { data, errors, code } = JSON.parse(text);
    if (errors?.length > 0) return errors[0].extensions?.code ?? UNCLEAR;
    return data ? null : code;
  } catch {
    return undefined;
  }
}
