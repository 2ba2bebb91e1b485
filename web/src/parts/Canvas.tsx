import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Picture } from '../picture/picture';
import type { Scene } from '../picture/scene';
import { go, useView } from '../view/address';
import { openCircle } from '../view/steps';
import { useSpeech } from '../words/words';
import { TieTip } from './TieTip';

interface Props {
  scene: Scene;
  lit: string[] | null;
  /** Where whoever makes a file of the picture finds it. */
  held: RefObject<Picture | null>;
}

/** The picture. What it can do by mouse and touch, the list and the panel can do by keyboard. */
export function Canvas({ scene, lit, held }: Props) {
  const view = useView();
  const { t } = useSpeech();
  const box = useRef<HTMLDivElement>(null);
  const picture = held;
  const [over, setOver] = useState<{ id: string; x: number; y: number } | null>(null);
  // The events of the picture outlive a render, so they read the latest view from here.
  const latest = useRef(view);
  latest.current = view;

  useEffect(() => {
    if (!box.current) return;
    const made = new Picture(box.current, {
      choose: (ids) => go({ chosen: ids }),
      open: (id) => openCircle(latest.current, id),
      over: setOver,
      pin: (id, x, y) => go({ pinned: { ...latest.current.pinned, [id]: [x, y] } }),
    });
    picture.current = made;
    const repaint = () => made.repaint();
    const dark = matchMedia('(prefers-color-scheme: dark)');
    addEventListener('themechange', repaint);
    dark.addEventListener('change', repaint);
    return () => {
      removeEventListener('themechange', repaint);
      dark.removeEventListener('change', repaint);
      made.kill();
      picture.current = null;
    };
  }, []);

  useEffect(() => picture.current?.show(scene, view.pinned), [scene, view.pinned]);
  useEffect(() => picture.current?.emphasize({ chosen: view.chosen, lit }), [view.chosen, lit, scene]);

  return (
    <div class="canvas">
      <div ref={box} class="sigma" role="img" aria-label={t.pictureLabel(scene.nodes.length, scene.ties.length)} />
      <TieTip scene={scene} over={over} width={box.current?.clientWidth ?? 0} />
      <div class="zoom">
        <button type="button" aria-label={t.zoomIn} title={t.zoomIn} onClick={() => picture.current?.zoom(1 / 1.5)}>
          +
        </button>
        <button type="button" aria-label={t.zoomOut} title={t.zoomOut} onClick={() => picture.current?.zoom(1.5)}>
          −
        </button>
        <button type="button" aria-label={t.fit} title={t.fit} onClick={() => picture.current?.fit()}>
          ⤢
        </button>
      </div>
    </div>
  );
}
