import { useState } from 'preact/hooks';
import { type Details, entity, type Relation } from '../data/entity';
import type { Scene } from '../picture/scene';
import { go, useView } from '../view/address';
import { openCircle } from '../view/steps';
import { useAnswer } from '../view/useAnswer';
import { useSpeech } from '../words/words';
import { Glyph } from './Glyph';
import { Marks, Proof } from './Proof';
import { Waiting } from './States';
import { ViewLink } from './ViewLink';

const PAGE = 40;

/** All that is known of one thing, each claim with its proof. */
export function EntityPanel({ id, scene }: { id: string; scene: Scene | null }) {
  const view = useView();
  const { t } = useSpeech();
  const [count, setCount] = useState(PAGE);
  const answer = useAnswer(JSON.stringify([id, view.asOf, count]), (signal) => entity(id, view.asOf, count, signal));
  const { data } = answer;
  if (data === null)
    return (
      <div class="state">
        <h2>{t.unknownEntity(id)}</h2>
        <p>{t.unknownHint}</p>
      </div>
    );
  // While the next thing is fetched the last one is not shown under its name.
  if (!data || (data.id !== id && !answer.busy && !data)) return <Waiting answer={answer} />;
  if (data.id !== id && answer.busy) return <Waiting answer={{ ...answer, data: undefined }} />;
  return (
    <>
      <Heading details={data} />
      <Steps details={data} scene={scene} />
      <Facts details={data} />
      {data.denied.edges.length > 0 && (
        <section>
          <h3>{t.denied}</h3>
          <Relations of={data.id} edges={data.denied.edges} />
        </section>
      )}
      <section>
        <h3>
          {t.connections} <span class="count">{data.links.totalCount}</span>
        </h3>
        <Relations of={data.id} edges={data.links.edges} />
        {data.links.pageInfo.hasNextPage && (
          <button type="button" onClick={() => setCount(Math.min(500, count * 3))}>
            {t.moreLinks}
          </button>
        )}
      </section>
    </>
  );
}

function Heading({ details }: { details: Details }) {
  const { t, kind, value, date } = useSpeech();
  const period = [
    details.validFrom && `${t.validFrom} ${date(details.validFrom)}`,
    details.validTo && `${t.validTo} ${date(details.validTo)}`,
  ];
  return (
    <>
      <p class="eyebrow">
        <Glyph kind={details.__typename} />{' '}
        {details.kind && details.kind !== 'OTHER' ? value(details.kind) : kind(details.__typename)}
        {details.date && `, ${date(details.date)}`}
      </p>
      <h2 class={details.name.length > 90 ? 'long' : ''}>{details.name}</h2>
      {period.some(Boolean) && <p class="when">{period.filter(Boolean).join(' ')}</p>}
      {details.description && details.description !== details.name && <p lang="nl">{details.description}</p>}
      {details.certainty !== 'EXPLICIT' && (
        <p class={`mark ${details.certainty.toLowerCase()}`}>{t.certainty[details.certainty]}</p>
      )}
      {details.note && (
        <p class="note" lang="nl">
          {details.note}
        </p>
      )}
    </>
  );
}

function Steps({ details, scene }: { details: Details; scene: Scene | null }) {
  const view = useView();
  const { t } = useSpeech();
  const shown = scene?.nodes.find(({ entity: { id } }) => id === details.id);
  const isOpen = view.around.includes(details.id);
  const { id } = details;
  const { [id]: pin, ...otherPins } = view.pinned;
  return (
    <div class="steps">
      {!isOpen && (
        <button type="button" class="primary" onClick={() => openCircle(view, id)}>
          {t.open}
        </button>
      )}
      {isOpen && shown && shown.omitted > 0 && (
        <button type="button" class="primary" onClick={() => openCircle(view, id)}>
          {t.more(shown.omitted)}
        </button>
      )}
      <ViewLink class="button" change={{ question: { kind: 'collaborators', of: id }, chosen: [], around: [] }}>
        {t.whoWorksWith}
      </ViewLink>
      <ViewLink class="button" change={{ question: { kind: 'paths', from: id, to: '' }, chosen: [], around: [] }}>
        {t.askFromHere}
      </ViewLink>
      {shown && !shown.centre && (
        <button type="button" onClick={() => go({ hidden: [...view.hidden, id], chosen: [] })}>
          {t.hide}
        </button>
      )}
      {pin && (
        <button type="button" onClick={() => go({ pinned: otherPins })}>
          {t.unpin}
        </button>
      )}
    </div>
  );
}

function Facts({ details }: { details: Details }) {
  const { t, value, date } = useSpeech();
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
        {details.citations.length > 0 ? <Proof citations={details.citations} /> : <p class="note">{t.noProof}</p>}
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
                <Proof citations={name.citations} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {details.figures.nodes.length > 0 && (
        <section>
          <h3>{t.figures}</h3>
          <ul class="claims">
            {details.figures.nodes.map((figure) => (
              <li key={figure.id}>
                <ViewLink change={{ chosen: [figure.id] }}>{figure.name}</ViewLink>
                {figure.asOf && <span class="when"> {date(figure.asOf)}</span>}
                <Proof citations={figure.citations} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {details.statementsAbout.nodes.length > 0 && (
        <section>
          <h3>{t.statements}</h3>
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
                  <Proof citations={claim.citations} />
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {elsewhere.length > 0 && (
        <section>
          <h3>{t.elsewhere}</h3>
          <ul class="inline">
            {elsewhere.map(([name, address]) => (
              <li key={name}>
                <a href={address} rel="noreferrer" target="_blank">
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

/** Links in groups by what they say, read from the thing itself. */
function Relations({ of, edges }: { of: string; edges: Relation[] }) {
  const { link, linkDetail } = useSpeech();
  const groups = new Map<string, Relation[]>();
  for (const edge of edges) {
    const said = link(edge.type, edge.toId === of && edge.fromId !== of);
    groups.set(said, [...(groups.get(said) ?? []), edge]);
  }
  return (
    <>
      {[...groups].map(([said, group]) => (
        <div class="relations" key={said}>
          <h4>{said}</h4>
          <ul class="claims">
            {group.map((edge) => (
              <li key={edge.id}>
                <ViewLink change={{ chosen: [edge.node.id] }}>
                  <Glyph kind={edge.node.__typename} size={12} /> {edge.node.name}
                </ViewLink>
                {linkDetail(edge) && <span class="detail"> {linkDetail(edge)}</span>}
                <Marks link={edge} />
                {edge.note && (
                  <span class="where" lang="nl">
                    {edge.note}
                  </span>
                )}
                <Proof citations={edge.citations} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
