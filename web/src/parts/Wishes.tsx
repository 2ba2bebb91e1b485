import type { Wish } from '../data/compare';
import { wordsFor } from '../words/marked';
import { useSpeech } from '../words/words';
import { Glyph } from './Glyph';
import { Proof } from './Proof';
import { ViewLink } from './ViewLink';

/** Who would like what: an initiative once, and under it everyone who wishes it, in what words, with the proof. */
export function Wishes({ wishes }: { wishes: Wish[] }) {
  const { t } = useSpeech();
  const groups = new Map<string, Wish[]>();
  for (const wish of wishes) groups.set(wish.initiative.id, [...(groups.get(wish.initiative.id) ?? []), wish]);
  return (
    <ul class="wishes">
      {[...groups.values()].map((group) => {
        const { initiative, heldBy } = group[0]!;
        return (
          <li key={initiative.id}>
            <p class="wished">
              <Glyph kind={initiative.__typename} size={12} />{' '}
              <ViewLink change={{ chosen: [initiative.id] }}>{initiative.name}</ViewLink>
              {heldBy.length > 0 && <span class="mark turn">{t.hasIt(heldBy.map(({ name }) => name).join(', '))}</span>}
            </p>
            <ul>
              {group.map((wish) => (
                <Wished key={wish.statement?.id ?? wish.links[0]?.id} wish={wish} />
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}

/** Who wishes it, in what words, with the proof. */
export function Wished({ wish: { actors, statement, links, initiative } }: { wish: Wish }) {
  const { t } = useSpeech();
  const citations = statement?.citations ?? links.flatMap((link) => link.citations);
  const unique = [...new Map(citations.map((one) => [one.id, one])).values()];
  return (
    <li>
      {actors.map((actor, index) => (
        <span key={actor.id}>
          {index > 0 && ', '}
          <ViewLink change={{ chosen: [actor.id] }}>{actor.name}</ViewLink>
        </span>
      ))}
      {actors.length === 0 && <span>{statement?.speakerDescription ?? t.unnamed}</span>}
      {': '}
      {statement ? (
        <span lang="nl">
          “<ViewLink change={{ chosen: [statement.id] }}>{statement.name}</ViewLink>”
        </span>
      ) : (
        t.proposed
      )}
      <Proof citations={unique} words={wordsFor(initiative, ...actors)} />
    </li>
  );
}
