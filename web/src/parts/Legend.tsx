import { KINDS } from '../data/types';
import type { Scene } from '../picture/scene';
import { go, useView } from '../view/address';
import { useSpeech } from '../words/words';
import { Filters } from './Filters';
import { Glyph } from './Glyph';

/** What the shapes and lines mean; each row is also a filter. */
export function Legend({ scene }: { scene: Scene }) {
  const view = useView();
  const { t, kind, link } = useSpeech();
  const toggled = <T,>(list: T[], one: T) =>
    list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
  // What was left out of the question itself has no count, and must still be there to be asked for again.
  const left = view.withoutLinks.filter((type) => !scene.types.has(type));
  const types = [...[...scene.types].sort(([, a], [, b]) => b - a), ...left.map((type) => [type, null] as const)];
  const isFiltered =
    view.hidden.length + view.withoutKinds.length + view.withoutLinks.length + view.withoutCertainty.length > 0 ||
    view.status !== null;
  return (
    <details class="legend" open={matchMedia('(min-width: 1000px)').matches && view.question?.kind !== 'compare'}>
      <summary>{t.legend}</summary>
      <div class="legend-body">
        <fieldset>
          <legend>{t.kindsTitle}</legend>
          {KINDS.filter((name) => scene.kinds.has(name) || view.withoutKinds.includes(name)).map((name) => (
            <label key={name}>
              <input
                type="checkbox"
                checked={!view.withoutKinds.includes(name)}
                onChange={() => go({ withoutKinds: toggled(view.withoutKinds, name) })}
              />
              <Glyph kind={name} size={15} />
              <span>{kind(name, true)}</span>
              <span class="count">{scene.kinds.get(name)}</span>
            </label>
          ))}
        </fieldset>
        <Filters />
        <fieldset>
          <legend>{t.linksTitle}</legend>
          {types.map(([type, count]) => (
            <label key={type}>
              <input
                type="checkbox"
                checked={!view.withoutLinks.includes(type)}
                onChange={() => go({ withoutLinks: toggled(view.withoutLinks, type) })}
              />
              <span>{link(type)}</span>
              <span class="count">{count}</span>
            </label>
          ))}
        </fieldset>
        <p class="line-key">
          <svg width="34" height="8" aria-hidden="true">
            <path d="M0 4h34" />
          </svg>
          {t.solid}
        </p>
        <p class="line-key">
          <svg width="34" height="8" aria-hidden="true">
            <path d="M0 4h34" stroke-dasharray="5 5" />
          </svg>
          {t.dashed}
        </p>
        {view.status?.includes('DENIED') && (
          <p class="line-key">
            <svg width="34" height="8" aria-hidden="true">
              <path class="denied" d="M0 4h34" stroke-dasharray="2 2" />
            </svg>
            {t.deniedLine}
          </p>
        )}
        <p class="note">{t.sizeSays}</p>
        {isFiltered && (
          <p class="filtered">
            {view.hidden.length > 0 && <span>{t.hidden(view.hidden.length)} </span>}
            <button
              type="button"
              onClick={() => go({ hidden: [], withoutKinds: [], withoutLinks: [], withoutCertainty: [], status: null })}
            >
              {t.showAll}
            </button>
          </p>
        )}
      </div>
    </details>
  );
}
