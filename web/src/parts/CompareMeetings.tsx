import type { Listed, Meeting } from '../data/compare';
import { wordsFor } from '../words/marked';
import { useSpeech } from '../words/words';
import { Proof } from './Proof';
import { ViewLink } from './ViewLink';

/** Where a region was: the meeting, its day, who went, and which of the others it met there. */
export function CompareMeetings({ meetings: { nodes, totalCount } }: { meetings: Listed<Meeting> }) {
  const { t, date } = useSpeech();
  if (totalCount === 0) return <span class="presence">{t.presence.LACKS}</span>;
  return (
    <>
      <ul>
        {nodes.map(({ event, actors, alsoBy, links }) => (
          <li key={event.id}>
            <ViewLink change={{ chosen: [event.id] }}>{event.name}</ViewLink>
            {event.date && !event.name.includes(event.date.slice(0, 4)) && <span class="lead">{date(event.date)}</span>}
            <span class="lead">
              {t.through}{' '}
              {actors.map((actor, index) => (
                <span key={actor.id}>
                  {index > 0 && ', '}
                  <ViewLink change={{ chosen: [actor.id] }}>{actor.name}</ViewLink>
                </span>
              ))}
            </span>
            {alsoBy.length > 0 && (
              <span class="lead">
                {t.metWith} {alsoBy.map(({ name }) => name).join(', ')}
              </span>
            )}
            <Proof
              citations={[...new Map(links.flatMap((link) => link.citations).map((one) => [one.id, one])).values()]}
              words={wordsFor(event, ...actors)}
            />
          </li>
        ))}
      </ul>
      {totalCount > nodes.length && <p class="note">{t.andMore(totalCount - nodes.length)}</p>}
    </>
  );
}
