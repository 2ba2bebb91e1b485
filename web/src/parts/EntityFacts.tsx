import { useState } from 'preact/hooks';
import type { Details } from '../data/entity';
import { wordsFor } from '../words/marked';
import { useSpeech } from '../words/words';
import { Proof } from './Proof';
import { Timeline } from './Timeline';
import { ViewLink } from './ViewLink';

const spokenBy = ({ name }: { name: string }) => wordsFor({ __typename: 'Person', name });

/** By which words a source may name the thing itself. */
export const wordsOf = ({ __typename, name, names }: Details) =>
  wordsFor({ __typename, name, aliases: names.map((one) => one.name) });

/** What proves a thing, its names, its figures, what is said about it, its timeline, and where else it is described. */
export function Facts({ details, more }: { details: Details; more: (what: 'figures' | 'statements') => void }) {
  const { t, value, date } = useSpeech();
  const [dated, setDated] = useState(false);
  const words = wordsOf(details);
  const others = details.names.filter(({ name }) => name !== details.name);
  const elsewhere = [
    ['TOOI', details.tooi],
    ['Wikidata', details.wikidata && `https://www.wikidata.org/wiki/${details.wikidata}`],
    ['website', details.website],
  ].filter((pair): pair is [string, string] => Boolean(pair[1]));
  return (
    <>
      <section>
        <h3>{t.proof}</h3>
        {details.citations.length > 0 ? (
          <Proof citations={details.citations} words={words} />
        ) : (
          <p class="note">{t.noProof}</p>
        )}
      </section>
      {others.length > 0 && (
        <section>
          <h3>{t.names}</h3>
          <ul class="claims">
            {others.map((name) => (
              <li key={name.name + name.kind}>
                <strong>{name.name}</strong> <span class="when">{t.nameKinds[name.kind]}</span>
                {name.validFrom && <span class="when"> {`${t.validFrom} ${date(name.validFrom)}`}</span>}
                {name.validTo && <span class="when"> {`${t.validTo} ${date(name.validTo)}`}</span>}
                {name.because && (
                  <span class="where" lang="nl">
                    {name.because}
                  </span>
                )}
                <Proof citations={name.citations} words={[name.name]} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {details.figures.nodes.length > 0 && (
        <section>
          <h3>
            {t.figures} <span class="count">{details.figures.totalCount}</span>
          </h3>
          <ul class="claims">
            {details.figures.nodes.map((figure) => (
              <li key={figure.id}>
                <ViewLink change={{ chosen: [figure.id] }}>{figure.name}</ViewLink>
                {figure.asOf && <span class="when"> {date(figure.asOf)}</span>}
                <Proof citations={figure.citations} words={[...wordsFor(figure), ...words]} />
              </li>
            ))}
          </ul>
          <More of={details.figures} onMore={() => more('figures')} />
        </section>
      )}
      {details.statementsAbout.nodes.length > 0 && (
        <section>
          <h3>
            {t.statements} <span class="count">{details.statementsAbout.totalCount}</span>
          </h3>
          <ul class="claims">
            {details.statementsAbout.nodes.map((claim) => {
              const speakers = claim.speakers.nodes.map(({ name }) => name).join(', ') || claim.speakerDescription;
              return (
                <li key={claim.id}>
                  <ViewLink change={{ chosen: [claim.id] }}>{claim.name}</ViewLink>
                  <span class="where">
                    {speakers && `${t.saidBy} ${speakers}`}
                    {claim.stance && claim.stance !== 'NEUTRAL' && ` (${value(claim.stance)})`}
                  </span>
                  <Proof citations={claim.citations} words={[...words, ...claim.speakers.nodes.flatMap(spokenBy)]} />
                </li>
              );
            })}
          </ul>
          <More of={details.statementsAbout} onMore={() => more('statements')} />
        </section>
      )}
      <details class="fold" onToggle={({ currentTarget }) => setDated(currentTarget.open)}>
        <summary>
          <h3>{t.askTimeline}</h3>
        </summary>
        {dated && (
          <>
            <Timeline of={[details.id]} />
            <p class="whole">
              <ViewLink change={{ question: { kind: 'timeline', of: [details.id] }, around: [], chosen: [] }}>
                {t.timelineWhole}
              </ViewLink>
            </p>
          </>
        )}
      </details>
      {elsewhere.length > 0 && (
        <section>
          <h3>{t.elsewhere}</h3>
          <ul class="inline">
            {elsewhere.map(([name, address]) => (
              <li key={name}>
                <a href={address} rel="noopener noreferrer" target="_blank">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function More({ of, onMore }: { of: { totalCount: number; nodes: unknown[] }; onMore: () => void }) {
  const { t } = useSpeech();
  const left = of.totalCount - of.nodes.length;
  if (left <= 0 || of.nodes.length >= 500) return null;
  return (
    <button type="button" onClick={onMore}>
      {t.moreItems(Math.min(left, of.nodes.length * 2))}
    </button>
  );
}
