import { useEffect, useMemo, useState } from 'preact/hooks';
import { calm } from '../picture/browser';
import { go, useView } from '../view/address';
import { changeDays, changes } from '../view/days';
import type { Drawing } from '../view/useDrawing';
import { useSpeech } from '../words/words';
import { ViewLink } from './ViewLink';

const STAY = 1800;
const MOST = 4;
const LONGEST = 38;
const short = (name: string) => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name);

/** Goes from one day on which something changes to the next, by itself or by hand. */
export function DaySteps({ drawing: { all, then } }: { drawing: Drawing }) {
  const { asOf } = useView();
  const { t } = useSpeech();
  const [playing, setPlaying] = useState(false);
  const days = useMemo(() => (all.data ? changeDays(all.data) : []), [all.data]);
  const next = asOf ? days.find((day) => day > asOf) : undefined;
  const previous = asOf ? days.findLast((day) => day < asOf) : undefined;
  const ready = !all.busy && !then.busy;
  // A day stays until it is drawn and has been looked at; the reader steps back over all of the play at once.
  useEffect(() => {
    if (!playing || !ready) return;
    if (!next) return setPlaying(false);
    const timer = setTimeout(() => go({ asOf: next }, { replace: true }), STAY);
    return () => clearTimeout(timer);
  }, [playing, ready, next]);
  if (days.length === 0) return null;
  const play = () => {
    // At the end it begins again.
    if (!playing) go({ asOf: next ?? days[0] });
    setPlaying(!playing);
  };
  return (
    <span class="play">
      <button
        type="button"
        class="round"
        aria-label={t.previousChange}
        title={t.previousChange}
        disabled={!previous}
        onClick={() => go({ asOf: previous })}
      >
        ‹
      </button>
      {!calm() && (
        <button type="button" class="round" aria-pressed={playing} aria-label={t.play} title={t.play} onClick={play}>
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <path d={playing ? 'M2 1h3v10H2zM7 1h3v10H7z' : 'M2 0l9 6-9 6z'} fill="currentColor" />
          </svg>
        </button>
      )}
      <button
        type="button"
        class="round"
        aria-label={t.nextChange}
        title={t.nextChange}
        disabled={!next}
        onClick={() => go({ asOf: next })}
      >
        ›
      </button>
    </span>
  );
}

/** One line: what the chosen day brought, and what it took away, of what is drawn. */
export function DayChanges({ drawing: { all, then, before } }: { drawing: Drawing }) {
  const { t } = useSpeech();
  const changed = useMemo(
    () => (all.data && then.data && before.data ? changes(all.data, before.data, then.data) : null),
    [all.data, then.data, before.data],
  );
  if (!changed || !all.data) return <p class="changes note">{t.asOfHint}</p>;
  const names = new Map(all.data.nodes.map(({ entity }) => [entity.id, entity.name]));
  const links = new Map(all.data.links.map((link) => [link.id, link]));
  const thing = (id: string): [string, string[]] => [short(names.get(id) ?? id), [id]];
  const tie = (id: string): [string, string[]] => {
    const { fromId = '', toId = '' } = links.get(id) ?? {};
    return [`${short(names.get(fromId) ?? fromId)} – ${short(names.get(toId) ?? toId)}`, [fromId, toId]];
  };
  const { appeared, faded, linksAppeared, linksFaded } = changed;
  const parts: [string, [string, string[]][]][] = [
    [t.appears, appeared.map(thing)],
    [t.fades, faded.map(thing)],
    [t.newLinks, linksAppeared.map(tie)],
    [t.goneLinks, linksFaded.map(tie)],
  ];
  const said = parts.filter(([, list]) => list.length > 0);
  return (
    <p class="changes" role="status">
      {said.length === 0 && <span class="note">{t.nothingChanges} </span>}
      {said.map(([title, list]) => (
        <span key={title}>
          <strong>{title}:</strong>{' '}
          {list.slice(0, MOST).map(([name, chosen], index) => (
            <span key={chosen.join()}>
              {index > 0 && ', '}
              <ViewLink change={{ chosen }}>{name}</ViewLink>
            </span>
          ))}
          {list.length > MOST && `, ${t.others(list.length - MOST)}`}.{' '}
        </span>
      ))}
      <span class="note">{t.asOfHint}</span>
    </p>
  );
}
