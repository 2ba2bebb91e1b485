import { CERTAINTIES, STATUSES } from '../data/types';
import { go, useView } from '../view/address';
import { statusOf } from '../view/view';
import { useSpeech } from '../words/words';

/** Which links count, for the picture, the panel and every question: by status and by how sure they are. */
export function Filters() {
  const view = useView();
  const { t } = useSpeech();
  const status = statusOf(view);
  const certain = CERTAINTIES.filter((name) => !view.withoutCertainty.includes(name));
  return (
    <>
      <fieldset class="pairs">
        <legend>{t.statusTitle}</legend>
        {STATUSES.map((name) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={status.includes(name)}
              // Without any status there would be nothing to show.
              disabled={status.length === 1 && status[0] === name}
              onChange={() =>
                go({ status: STATUSES.filter((one) => (one === name ? !status.includes(one) : status.includes(one))) })
              }
            />
            <span class={name === 'DENIED' ? 'denied-word' : ''}>{t.statusKey[name]}</span>
          </label>
        ))}
      </fieldset>
      <fieldset class="pairs">
        <legend>{t.certaintyTitle}</legend>
        {CERTAINTIES.map((name) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={certain.includes(name)}
              disabled={certain.length === 1 && certain[0] === name}
              onChange={() =>
                go({
                  withoutCertainty: CERTAINTIES.filter((one) =>
                    one === name ? certain.includes(one) : !certain.includes(one),
                  ),
                })
              }
            />
            <span>{t.certaintyKey[name]}</span>
          </label>
        ))}
      </fieldset>
    </>
  );
}
