import { useState } from 'preact/hooks';
import { type Details, entity, type Relation } from '../data/entity';
import type { Scene } from '../picture/scene';
import { go, useView } from '../view/address';
import { openCircle } from '../view/steps';
import { useAnswer } from '../view/useAnswer';
import { filterOf } from '../view/view';
import { wordsFor } from '../words/marked';
import { useSpeech } from '../words/words';
import { Facts, wordsOf } from './EntityFacts';
import { Glyph } from './Glyph';
import { Marks, Proof } from './Proof';
import { Waiting } from './States';
import { ViewLink } from './ViewLink';

const PAGES = { first: 40, figures: 20, statements: 20 };
const MOST = 500;

/** All that is known of one thing, each claim with its proof. */
export function EntityPanel({ id, scene }: { id: string; scene: Scene | null }) {
  const view = useView();
  const { t } = useSpeech();
  const [many, setMany] = useState(PAGES);
  const filter = filterOf(view);
  const answer = useAnswer(JSON.stringify([id, view.asOf, many, filter]), (signal) =>
    entity({ id, asOf: view.asOf, ...many, ...filter }, signal),
  );
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
      <Facts details={data} more={(what) => setMany({ ...many, [what]: Math.min(MOST, many[what] * 3) })} />
      {data.denied.edges.length > 0 && !view.status?.includes('DENIED') && (
        <details class="fold denied">
          <summary>
            <h3>
              {t.denied} <span class="count">{data.denied.edges.length}</span>
            </h3>
          </summary>
          <Relations of={data} edges={data.denied.edges} />
        </details>
      )}
      <section>
        <h3>
          {t.connections} <span class="count">{data.links.totalCount}</span>
        </h3>
        {(view.status || view.withoutCertainty.length > 0) && <p class="note">{t.filteredPanel}</p>}
        <Relations of={data} edges={data.links.edges} />
        {data.links.pageInfo.hasNextPage && many.first < MOST && (
          <button type="button" onClick={() => setMany({ ...many, first: Math.min(MOST, many.first * 3) })}>
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

/** Links in groups by what they say, read from the thing itself. */
function Relations({ of, edges }: { of: Details; edges: Relation[] }) {
  const { link, linkDetail } = useSpeech();
  const groups = new Map<string, Relation[]>();
  for (const edge of edges) {
    const said = link(edge.type, edge.toId === of.id && edge.fromId !== of.id);
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
                <Proof
                  citations={edge.citations}
                  words={[...wordsOf(of), ...wordsFor(edge.node), edge.title ?? '', edge.subject ?? '']}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
