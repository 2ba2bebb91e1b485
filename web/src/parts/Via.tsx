import { go } from '../view/address';
import type { Question } from '../view/view';
import { useSpeech } from '../words/words';

interface Props {
  question: Question & { via?: string[] };
  label: string;
  /** The values of the enum, with their words. */
  choices: [string, string][];
}

/** Narrows a question to some kinds of links or ties; none ticked takes all. */
export function Via({ question, label, choices }: Props) {
  const { t } = useSpeech();
  const via = question.via ?? [];
  const toggle = (name: string) => {
    const { via: _, ...rest } = question;
    const next = via.includes(name) ? via.filter((one) => one !== name) : [...via, name];
    go({ question: next.length > 0 ? { ...rest, via: next } : rest } as { question: Question });
  };
  return (
    <details class="via" open={via.length > 0}>
      <summary>
        {label} {via.length > 0 && <span class="count">{t.viaCount(via.length)}</span>}
      </summary>
      <fieldset>
        <legend class="note">{t.viaNone}</legend>
        {choices.map(([name, words]) => (
          <label key={name}>
            <input type="checkbox" checked={via.includes(name)} onChange={() => toggle(name)} />
            <span>{words}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
