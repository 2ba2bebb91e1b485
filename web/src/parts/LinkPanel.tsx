import { between } from '../data/between';
import type { CitedLink } from '../data/types';
import { useView } from '../view/address';
import { useAnswer } from '../view/useAnswer';
import { wordsFor } from '../words/marked';
import { useSpeech } from '../words/words';
import { Glyph } from './Glyph';
import { Marks, Proof } from './Proof';
import { Waiting } from './States';
import { ViewLink } from './ViewLink';

/** Everything that links two things, and what proves it. */
export function LinkPanel({ ends }: { ends: [string, string] }) {
  const { asOf, status } = useView();
  const { t, link, linkDetail } = useSpeech();
  const answer = useAnswer(JSON.stringify([ends, asOf]), (signal) => between(ends[0], ends[1], asOf, signal));
  const { data } = answer;
  if (data === null)
    return (
      <div class="state">
        <h2>{t.unknownEntity(ends.join(', '))}</h2>
        <p>{t.unknownHint}</p>
      </div>
    );
  if (!data) return <Waiting answer={answer} />;
  const [from, to] = data.ends;
  // What is denied is no link: it is read when asked for, or where there is nothing else to read.
  const isShown = ({ status: one }: CitedLink) => one !== 'DENIED' || (status?.includes('DENIED') ?? false);
  const shown = data.links.filter(isShown);
  const denied = data.links.filter((one) => !isShown(one));
  const nodes = new Map(data.ends.map((node) => [node.id, node]));
  return (
    <>
      <p class="eyebrow">{t.linksCount(shown.length)}</p>
      <h2>
        {from.name} <span class="and">{t.and}</span> {to.name}
      </h2>
      {shown.length === 0 && <p>{asOf ? t.noLinksThen : t.noLinks}</p>}
      {shown.map(claim)}
      {denied.length > 0 && (
        <details class="fold denied" open={shown.length === 0}>
          <summary>
            <h3>
              {t.denied} <span class="count">{denied.length}</span>
            </h3>
          </summary>
          {denied.map(claim)}
        </details>
      )}
    </>
  );

  function claim(one: CitedLink) {
    const [first, last] = [nodes.get(one.fromId), nodes.get(one.toId)];
    if (!first || !last) return null;
    return (
      <section key={one.id} class="claim">
        <p class="sentence">
          <ViewLink change={{ chosen: [first.id] }}>
            <Glyph kind={first.__typename} size={12} /> {first.name}
          </ViewLink>{' '}
          {link(one.type)}{' '}
          <ViewLink change={{ chosen: [last.id] }}>
            <Glyph kind={last.__typename} size={12} /> {last.name}
          </ViewLink>
        </p>
        {linkDetail(one) && <p class="detail">{linkDetail(one)}</p>}
        <Marks link={one} />
        {one.note && (
          <p class="where" lang="nl">
            {one.note}
          </p>
        )}
        <Proof citations={one.citations} words={[...wordsFor(first, last), one.title ?? '', one.subject ?? '']} open />
      </section>
    );
  }
}
