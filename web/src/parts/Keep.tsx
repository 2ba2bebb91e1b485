import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import '../style/keep.css';
import { GRAPH_FILES, type GraphFile, graphFile } from '../data/graphFile';
import { whole } from '../data/whole';
import type { Picture } from '../picture/picture';
import { toPng } from '../picture/png';
import { type Scene, shownIn } from '../picture/scene';
import { sheetOf } from '../picture/sheet';
import { toSvg } from '../picture/svg';
import { useView } from '../view/address';
import { useAnswer } from '../view/useAnswer';
import { useSpeech } from '../words/words';
import { Copyable } from './Copyable';

interface Props {
  scene: Scene;
  /** Null while the list stands in its place. */
  picture: RefObject<Picture | null>;
  /** An answer is under way, so that what is shown is about to change. */
  busy: boolean;
}

/** Downloads of what is shown, and the line that cites it. */
export function Keep({ scene, picture, busy }: Props) {
  const view = useView();
  const speech = useSpeech();
  const { t, number, date, kind } = speech;
  const box = useRef<HTMLDetailsElement>(null);
  const [said, say] = useState('');
  const [working, setWorking] = useState(false);
  const { data } = useAnswer('version', whole);
  useEffect(() => closing(box), []);
  useEffect(() => say(''), [scene]);

  const shown = useMemo(() => shownIn(scene, view.asOf), [scene, view.asOf]);
  const cite = t.keep.line(
    data?.version?.slice(0, 12) ?? '?',
    date(data?.loadedAt?.slice(0, 10) ?? '?'),
    view.asOf ? date(view.asOf) : '',
  );
  const names = scene.nodes.filter(({ centre }) => centre).map(({ entity }) => entity);
  const about =
    names.length > 0
      ? names
          .map(({ name }) => name)
          .slice(0, 3)
          .join(', ')
      : t.openingTitle;
  const fileName = (end: string) => `regiograaf-${names[0]?.id ?? 'start'}.${end}`;

  const sheet = () =>
    sheetOf(picture.current as Picture, {
      title: `Regiograaf: ${about}`,
      description: `${t.pictureLabel(scene.nodes.length, scene.ties.length).split('. ')[0]}. ${cite}. ${location.href}`,
      cite,
      kind,
      solid: t.solid,
      dashed: t.dashed,
      denied: t.deniedLine,
    });
  const download = async (end: string, make: () => Promise<Blob> | Blob) => {
    const name = fileName(end);
    setWorking(true);
    say(t.keep.making(name));
    try {
      save(await make(), name);
      say(t.keep.made(name));
    } catch (error) {
      say(t.keep.failed((error as Error).message));
    }
    setWorking(false);
  };
  const isDrawn = !view.list && picture !== null;

  return (
    <details class="keep" ref={box}>
      <summary class="button">{t.keep.title}</summary>
      <section class="keep-body" aria-label={t.keep.title}>
        <h2>{t.keep.picture}</h2>
        {isDrawn ? (
          <ul>
            <li>
              <button type="button" disabled={busy || working} onClick={() => download('png', () => toPng(sheet()))}>
                PNG
              </button>
              <span>{t.keep.png}</span>
            </li>
            <li>
              <button
                type="button"
                disabled={busy || working}
                onClick={() => download('svg', () => new Blob([toSvg(sheet())], { type: 'image/svg+xml' }))}
              >
                SVG
              </button>
              <span>{t.keep.svg}</span>
            </li>
          </ul>
        ) : (
          <p class="note">{t.keep.noPicture}</p>
        )}
        <h2>{t.keep.graph(number(shown.ids.length), number(shown.linkIds.length))}</h2>
        {view.asOf && <p class="note">{t.keep.ofDay}</p>}
        <ul>
          {(Object.keys(GRAPH_FILES) as GraphFile[]).map((format) => (
            <li key={format}>
              <button
                type="button"
                disabled={busy || working || shown.ids.length === 0}
                onClick={() => download(GRAPH_FILES[format], () => graphFile(format, { ...shown, asOf: view.asOf }))}
              >
                {NAMES[format]}
              </button>
              <span>{t.keep.formats[format]}</span>
            </li>
          ))}
        </ul>
        <p class="note said" role="status">
          {said}
        </p>
        <h2>{t.keep.cite}</h2>
        <Copyable text={cite} />
      </section>
    </details>
  );
}

const NAMES: Record<GraphFile, string> = { gexf: 'GEXF', graphml: 'GraphML', csv: 'CSV', jsonld: 'JSON-LD' };

/** Hands a file to the browser: no address of its own is opened, so the page's policy need not allow one. */
function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it over by then, also a slow one.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Closes a menu by Escape, and by a click elsewhere. */
function closing(box: RefObject<HTMLDetailsElement | null>): () => void {
  const shut = (event: Event) => {
    const menu = box.current;
    if (!menu?.open) return;
    if (event instanceof KeyboardEvent) {
      if (event.key !== 'Escape') return;
      menu.querySelector('summary')?.focus();
    } else if (menu.contains(event.target as Element)) return;
    menu.open = false;
  };
  addEventListener('keydown', shut);
  addEventListener('pointerdown', shut);
  return () => {
    removeEventListener('keydown', shut);
    removeEventListener('pointerdown', shut);
  };
}
