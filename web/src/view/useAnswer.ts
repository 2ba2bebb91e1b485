import { useEffect, useState } from 'preact/hooks';
import type { AskError } from '../data/client';

export interface Answer<T> {
  /** The last answer, kept while the next is under way, so that nothing flickers. */
  data: T | undefined;
  error: AskError | undefined;
  busy: boolean;
  /** Busy for longer than a reader takes for granted. */
  slow: boolean;
  retry: () => void;
}

const SLOW = 1500;

/** Asks when the key changes, and drops what is no longer asked. A null key asks nothing. */
export function useAnswer<T>(key: string | null, question: (signal: AbortSignal) => Promise<T>): Answer<T> {
  const [state, setState] = useState<Omit<Answer<T>, 'retry'>>({
    data: undefined,
    error: undefined,
    busy: key !== null,
    slow: false,
  });
  const [tries, setTries] = useState(0);
  // The key says what the question is; a try asks it again.
  useEffect(() => {
    if (key === null) return setState({ data: undefined, error: undefined, busy: false, slow: false });
    const stop = new AbortController();
    setState((before) => ({ ...before, error: undefined, busy: true, slow: false }));
    const timer = setTimeout(() => setState((before) => ({ ...before, slow: true })), SLOW);
    question(stop.signal)
      .then((data) => setState({ data, error: undefined, busy: false, slow: false }))
      .catch((error: AskError) => {
        if (!stop.signal.aborted) setState({ data: undefined, error, busy: false, slow: false });
      })
      .finally(() => clearTimeout(timer));
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [key, tries]);
  return { ...state, retry: () => setTries((n) => n + 1) };
}
