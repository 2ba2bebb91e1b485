import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { whole } from '../data/whole';
import { canDraw } from '../picture/browser';
import type { Picture } from '../picture/picture';
import { makeScene } from '../picture/scene';
import { go, stampWith, useView } from '../view/address';
import { changes } from '../view/days';
import { isCut } from '../view/narrowing';
import { useAnswer } from '../view/useAnswer';
import { together, useDrawing } from '../view/useDrawing';
import { useSpeech } from '../words/words';
import { Canvas } from './Canvas';
import { Day } from './Day';
import { EntityPanel } from './EntityPanel';
import { Header } from './Header';
import { Keep } from './Keep';
import { Legend } from './Legend';
import { LinkPanel } from './LinkPanel';
import { List } from './List';
import { Narrow } from './Narrow';
import { QuestionLinks, QuestionPanel } from './QuestionPanel';
import { StartPanel } from './StartPanel';
import { Waiting } from './States';

const drawable = canDraw();

export function App() {
  const view = useView();
  const { t, language } = useSpeech();
  const drawing = useDrawing(view, language);
  const { lit } = view;
  const picture = useRef<Picture | null>(null);
  const { all, then, before, paths, collaborators } = drawing;

  const scene = useMemo(() => {
    const base = together(drawing, all.data);
    const fresh =
      all.data && then.data && before.data && view.asOf ? changes(all.data, before.data, then.data).appeared : [];
    return base && makeScene(base, view.asOf && then.data ? together(drawing, then.data) : null, view, fresh);
    // What is chosen or pinned leaves the scene as it is.
  }, [
    ...[all.data, then.data, before.data, paths.data, collaborators.data],
    ...[view.around, view.question, view.hidden, view.withoutKinds, view.withoutLinks, view.asOf],
  ]);

  const litPath = lit === null ? null : (paths.data?.nodes.length ? paths.data.nodes : paths.data?.nearest)?.[lit];
  const litIds = useMemo(() => litPath?.nodes.map(({ id }) => id) ?? null, [litPath]);
  const waiting =
    [all, then, paths, collaborators].find(({ error }) => error) ??
    [all, paths, collaborators].find(({ busy }) => busy) ??
    all;
  const isEmpty = scene !== null && scene.nodes.length === 0 && !all.busy;
  const [first, second] = view.chosen;
  const pick = {
    paths: t.pathsPick,
    collaborators: t.collaboratorsPick,
    compare: t.comparePick,
    timeline: t.timelinePick,
  }[view.question?.kind ?? 'compare'];

  return (
    <>
      <Header />
      <VersionNote />
      <main id="results" class={view.list ? 'as-list' : ''}>
        <section class="stage" aria-label={view.list ? t.list : t.picture} aria-busy={all.busy || then.busy}>
          {scene &&
            scene.nodes.length > 0 &&
            (view.list || !drawable ? <List scene={scene} /> : <Canvas scene={scene} lit={litIds} held={picture} />)}
          {!drawable && !view.list && <p class="banner">{t.noWebgl}</p>}
          {all.data && isCut(all.data) && scene && <Narrow scene={scene} />}
          <Waiting answer={{ ...waiting, data: scene ?? undefined }} />
          {!scene && !waiting.busy && !waiting.error && view.question && (
            <div class="state">
              <p>{pick}</p>
            </div>
          )}
          {isEmpty && !waiting.error && (
            <div class="state">
              <p>
                {view.withoutKinds.length + view.withoutLinks.length + view.withoutCertainty.length > 0 || view.status
                  ? t.emptyFiltered
                  : t.empty}
              </p>
            </div>
          )}
          {scene && !view.list && <Legend scene={scene} />}
        </section>
        <aside aria-label={t.ask} class={view.question?.kind === 'compare' && !first ? 'broad' : ''}>
          <QuestionLinks />
          <div class="panel">
            {first !== undefined && (
              <button type="button" class="close" aria-label={t.close} onClick={() => go({ chosen: [] })}>
                ×
              </button>
            )}
            {first !== undefined && second !== undefined ? (
              <LinkPanel ends={[first, second]} />
            ) : first !== undefined ? (
              <EntityPanel key={first} id={first} scene={scene} />
            ) : view.question ? (
              <QuestionPanel
                question={view.question}
                drawing={drawing}
                lit={lit}
                onLight={(path) => go({ lit: path })}
              />
            ) : (
              <StartPanel />
            )}
          </div>
        </aside>
      </main>
      <footer>
        <Day drawing={drawing} />
        {scene && scene.nodes.length > 0 && (
          <Keep scene={scene} picture={picture} busy={all.busy || then.busy || paths.busy || collaborators.busy} />
        )}
        <a class="api" href="graphql">
          {t.api}
        </a>
      </footer>
    </>
  );
}

/** Says so when a link was made on another version of the graph. */
function VersionNote() {
  const { version } = useView();
  const { t } = useSpeech();
  // The version of the link that was opened; later steps on this page carry the version of now.
  const [linked, setLinked] = useState(version);
  const { data } = useAnswer('version', whole);
  useEffect(() => stampWith(data?.version ?? null), [data?.version]);
  const dismiss = () => {
    setLinked(null);
    // From here on the link is one to what is seen now.
    go({}, { replace: true });
  };
  if (!linked || !data?.version || data.version.startsWith(linked)) return null;
  return (
    <div class="version" role="status">
      <p>{t.oldVersion(linked.slice(0, 10), data.version.slice(0, 10))}</p>
      <button type="button" aria-label={t.dismiss} onClick={dismiss}>
        ×
      </button>
    </div>
  );
}
