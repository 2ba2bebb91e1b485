import { useId, useRef, useState } from 'preact/hooks';
import { type Hit, search } from '../data/search';
import { useAnswer } from '../view/useAnswer';
import { useSettled } from '../view/useSettled';
import { useSpeech } from '../words/words';
import { Glyph } from './Glyph';

interface Props {
  label: string;
  onPick: (hit: Hit) => void;
  types?: string[];
  /** What stands in the box at first, e.g. the name of what is chosen already. */
  given?: string;
  large?: boolean;
}

const BETWEEN_KEYS = 140;

/** A search box with suggestions: the combobox pattern of WAI-ARIA, so that arrows, Enter and Escape do what they do elsewhere. */
export function Search({ label, onPick, types, given = '', large = false }: Props) {
  const { t, kind } = useSpeech();
  const [text, setText] = useState(given);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const box = useRef<HTMLInputElement>(null);
  const list = useId();
  const wanted = useSettled(text.trim(), BETWEEN_KEYS);
  const asked = open && wanted.length > 0 ? wanted : null;
  const answer = useAnswer(asked, (signal) => search({ text: asked ?? '', first: 8, types }, signal));
  const hits = asked ? (answer.data?.nodes ?? []) : [];
  const shown = open && text.trim() !== '' && asked !== null;

  const pick = (hit: Hit | undefined) => {
    if (!hit) return;
    setText(given === '' ? '' : hit.entity.name);
    setOpen(false);
    onPick(hit);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      if (open) event.stopPropagation();
      setOpen(false);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (!answer.busy) pick(hits[active]);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      if (hits.length > 0) setActive((active + (event.key === 'ArrowDown' ? 1 : hits.length - 1)) % hits.length);
    }
  };

  return (
    <div class={`search${large ? ' large' : ''}`}>
      <input
        ref={box}
        type="search"
        // biome-ignore lint/a11y/noRedundantRoles: a search box is no combobox without it
        role="combobox"
        list={undefined}
        aria-label={label}
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown && hits[active] ? `${list}-${active}` : undefined}
        placeholder={label}
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div class="suggestions" hidden={!shown}>
        <div id={list} role="listbox" aria-label={label}>
          {hits.map((hit, index) => (
            // The mouse picks on press: a click would come after the box has lost its focus and closed the list.
            <div
              key={hit.entity.id}
              id={`${list}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onMouseEnter={() => setActive(index)}
              onMouseDown={(event) => {
                event.preventDefault();
                pick(hit);
              }}
            >
              <Glyph kind={hit.entity.__typename} size={16} />
              <span class="hit">
                <span class="name">{hit.entity.name}</span>
                {hit.matched !== hit.entity.name && (
                  <span class="matched">
                    {t.alsoKnownAs} “{hit.matched}”
                  </span>
                )}
              </span>
              <span class="kind">{kind(hit.entity.__typename)}</span>
            </div>
          ))}
        </div>
        {asked && answer.error && <p class="note">{t.unreachable}</p>}
        {asked && answer.busy && hits.length === 0 && <p class="note">{t.searching}</p>}
        {asked && !answer.busy && answer.data && hits.length === 0 && (
          <p class="note">
            <strong>{t.noHits(wanted)}</strong> {t.noHitsHint}
          </p>
        )}
      </div>
      <span class="visually-hidden" role="status">
        {asked && !answer.busy && answer.data ? (hits.length ? t.hits(hits.length) : t.noHits(wanted)) : ''}
      </span>
    </div>
  );
}
