import type { Answer } from '../view/useAnswer';
import { useSpeech } from '../words/words';

/** What stands in for an answer that is not there: it is under way, slow, or went wrong. Nothing when it is there. */
export function Waiting({ answer }: { answer: Pick<Answer<unknown>, 'data' | 'error' | 'busy' | 'slow' | 'retry'> }) {
  const { t } = useSpeech();
  const { error, busy, slow, retry } = answer;
  if (error) {
    const [title, hint] =
      error.kind === 'UNREACHABLE'
        ? [t.unreachable, t.unreachableHint]
        : error.kind === 'REFUSED'
          ? [t.refused, error.message]
          : [t.broken, t.brokenHint];
    return (
      <div class="state failed" role="alert">
        <h2>{title}</h2>
        <p>{hint}</p>
        {error.kind !== 'REFUSED' && (
          <button type="button" class="primary" onClick={retry}>
            {t.retry}
          </button>
        )}
      </div>
    );
  }
  if (!busy) return null;
  if (answer.data !== undefined && !slow) return null;
  return (
    <div class="state busy" role="status">
      <span class="dots" aria-hidden="true" />
      <p>{slow ? t.slow : t.loading}</p>
    </div>
  );
}
