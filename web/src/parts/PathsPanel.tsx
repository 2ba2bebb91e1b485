import type { Path, Paths } from '../data/questions';
import { go } from '../view/address';
import type { Answer } from '../view/useAnswer';
import { wordsFor } from '../words/marked';
import { LINK_TYPES, useSpeech } from '../words/words';
import { Glyph } from './Glyph';
import { Picker } from './Picker';
import { Marks, Proof } from './Proof';
import { Waiting } from './States';
import { Via } from './Via';
import { ViewLink } from './ViewLink';

interface Props {
  question: { kind: 'paths'; from: string; to: string; via?: string[] };
  answer: Answer<Paths>;
  lit: number | null;
  onLight: (path: number | null) => void;
}

/** How two are connected: pick two, read each path as a sentence, light it in the picture. */
export function PathsPanel({ question, answer, lit, onLight }: Props) {
  const { t, link } = useSpeech();
  const { data, busy } = answer;
  const found = data?.nodes ?? [];
  const shown = found.length > 0 ? found : (data?.nearest ?? []);
  return (
    <>
      <div class="pickers">
        <Picker
          label={t.askPathsFrom}
          id={question.from}
          onPick={(from) => go({ question: { ...question, from }, chosen: [] })}
        />
        <Picker
          label={t.askPathsTo}
          id={question.to}
          onPick={(to) => go({ question: { ...question, to }, chosen: [] })}
        />
        <Via question={question} label={t.viaPaths} choices={LINK_TYPES.map((type) => [type, link(type)])} />
      </div>
      {(!question.from || !question.to) && <p class="note">{t.pathsPick}</p>}
      <Waiting answer={answer} />
      {data && !busy && (
        <p class="result" role="status">
          {found.length > 0 ? t.pathsFound(found.length) : shown.length > 0 ? t.pathsNone : t.pathsNoneAtAll}
        </p>
      )}
      {lit !== null && (
        <button type="button" onClick={() => onLight(null)}>
          {t.lightAll}
        </button>
      )}
      <ol class="paths">
        {shown.map((path, index) => (
          <li key={path.nodes.map(({ id }) => id).join()} class={lit === index ? 'lit' : ''}>
            <Steps path={path} />
            <button type="button" aria-pressed={lit === index} onClick={() => onLight(lit === index ? null : index)}>
              {t.light}
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

function Steps({ path }: { path: Path }) {
  const { t, link, linkDetail } = useSpeech();
  return (
    <>
      <h3 class="chain">{path.nodes.map(({ name }) => name).join(' – ')}</h3>
      <p class="sentence">{path.sentence}</p>
      <details class="proof">
        <summary>{t.proof}</summary>
        <ul class="claims">
          {path.links.map((one) => {
            const from = path.nodes.find(({ id }) => id === one.fromId);
            const to = path.nodes.find(({ id }) => id === one.toId);
            return (
              <li key={one.id}>
                {from && <Glyph kind={from.__typename} size={12} />}{' '}
                <ViewLink change={{ chosen: [one.fromId] }}>{from?.name}</ViewLink> {link(one.type)}{' '}
                {to && <Glyph kind={to.__typename} size={12} />}{' '}
                <ViewLink change={{ chosen: [one.toId] }}>{to?.name}</ViewLink>
                {linkDetail(one) && <span class="detail"> {linkDetail(one)}</span>}
                <Marks link={one} />
                <Proof citations={one.citations} words={wordsFor(from, to)} />
              </li>
            );
          })}
        </ul>
      </details>
    </>
  );
}
