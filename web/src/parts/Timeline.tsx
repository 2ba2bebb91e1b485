import { useState } from 'preact/hooks';
import { type Timeline as Answer, type TimelineItem, timeline } from '../data/timeline';
import { useView } from '../view/address';
import { span } from '../view/days';
import { useAnswer } from '../view/useAnswer';
import { filterOf } from '../view/view';
import { wordsFor } from '../words/marked';
import { useSpeech } from '../words/words';
import { Glyph } from './Glyph';
import { Marks, Proof } from './Proof';
import { Waiting } from './States';
import { ViewLink } from './ViewLink';

const PAGE = 30;

/** Everything dated about one thing or several, oldest first, each with what happened and what proves it. */
export function Timeline({ of, children }: { of: string[]; children?: (answer: Answer) => preact.ComponentChildren }) {
  const view = useView();
  const { t, language } = useSpeech();
  const [first, setFirst] = useState(PAGE);
  const filter = filterOf(view);
  const answer = useAnswer(JSON.stringify([of, first, view.asOf, filter, language]), (signal) =>
    timeline({ of, first, asOf: view.asOf, language, ...filter }, signal),
  );
  const { data, busy } = answer;
  const days = data ? byDate(data.nodes) : [];
  return (
    <>
      {data && children?.(data)}
      <Waiting answer={answer} />
      {data && !busy && (
        <p class="result" role="status">
          {data.totalCount > 0 ? t.timelineCount(data.totalCount) : t.timelineNone}
        </p>
      )}
      <ol class="timeline">
        {days.map(([date, items]) => (
          <Day key={date} date={date} items={items} several={of.length > 1} />
        ))}
      </ol>
      {data && data.totalCount > data.nodes.length && data.nodes.length < 500 && (
        <button type="button" onClick={() => setFirst(Math.min(500, first * 3))}>
          {t.moreItems(Math.min(500, first * 3, data.totalCount) - data.nodes.length)}
        </button>
      )}
    </>
  );
}

/** One after another, those of one date together. */
function byDate(items: TimelineItem[]): [string, TimelineItem[]][] {
  const groups: [string, TimelineItem[]][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last?.[0] === item.date) last[1].push(item);
    else groups.push([item.date, [item]]);
  }
  return groups;
}

function Day({ date, items, several }: { date: string; items: TimelineItem[]; several: boolean }) {
  const speech = useSpeech();
  const { first } = span(date);
  return (
    <li>
      <h4>
        <time dateTime={first ?? undefined}>{speech.date(date)}</time>
        {first && (
          <ViewLink class="show-day" change={{ asOf: first }}>
            {speech.t.showDay}
            <span class="visually-hidden"> {speech.date(first)}</span>
          </ViewLink>
        )}
      </h4>
      <ul>
        {items.map((item) => (
          <Item key={item.id + item.entity.id} item={item} several={several} />
        ))}
      </ul>
    </li>
  );
}

function Item({ item, several }: { item: TimelineItem; several: boolean }) {
  const { t, link: said, linkDetail } = useSpeech();
  const { link, entity, kind } = item;
  const backward = link !== null && link.toId === entity.id;
  const other = link && (backward ? link.from : link.to);
  return (
    <li>
      <span class="what">
        {link && other ? (
          <>
            {several && (
              <>
                <Glyph kind={entity.__typename} size={12} />{' '}
                <ViewLink change={{ chosen: [entity.id] }}>{entity.name}</ViewLink>{' '}
              </>
            )}
            {(!several && backward && link.type === 'ABOUT' && t.aboutIt[kind]) || said(link.type, backward)}{' '}
            <Glyph kind={other.__typename} size={12} />{' '}
            <ViewLink change={{ chosen: [other.id] }}>{other.name}</ViewLink>
            {linkDetail(link) && <span class="detail"> {linkDetail(link)}</span>}
            {kind === 'LINK_BEGAN' && <span class="mark turn">{t.begins}</span>}
            {kind === 'LINK_ENDED' && <span class="mark turn">{t.ends}</span>}
          </>
        ) : (
          <>
            <Glyph kind={entity.__typename} size={12} /> {item.text}
          </>
        )}
      </span>
      {/* The date stands above; what is left to say is how sure it is. */}
      {link && (
        <Marks
          link={{
            ...link,
            validFrom: null,
            validTo: null,
            observedOn: [],
            holds: link.holds === 'HOLDS' ? null : link.holds,
          }}
        />
      )}
      <Proof citations={item.citations} words={wordsFor(entity, other ?? undefined)} />
    </li>
  );
}
