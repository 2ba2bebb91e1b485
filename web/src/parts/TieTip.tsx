import type { Scene, SceneTie } from '../picture/scene';
import { useSpeech } from '../words/words';

const MOST = 3;

/** What a line says, in a sentence for each of its links; the rest is counted. */
export function useTieSentences(scene: Scene): (tie: SceneTie) => string[] {
  const { t, sentence } = useSpeech();
  const names = new Map(scene.nodes.map(({ entity }) => [entity.id, entity.name]));
  return ({ links }) => {
    const said = links
      .slice(0, MOST)
      .map((link) => sentence(link, names.get(link.fromId) ?? link.fromId, names.get(link.toId) ?? link.toId));
    return links.length > MOST ? [...said, t.andMore(links.length - MOST)] : said;
  };
}

/** The sentences of the line under the pointer, beside it and within the picture. */
export function TieTip({
  scene,
  over,
  width,
}: {
  scene: Scene;
  over: { id: string; x: number; y: number } | null;
  width: number;
}) {
  const sentences = useTieSentences(scene);
  const tie = over && scene.ties.find(({ id }) => id === over.id);
  if (!over || !tie) return null;
  const onRight = over.x < width / 2;
  return (
    <div
      class="tip over-line"
      role="tooltip"
      style={{
        top: `${over.y + 14}px`,
        ...(onRight ? { left: `${over.x + 10}px` } : { right: `${width - over.x + 10}px` }),
      }}
    >
      {sentences(tie).map((said) => (
        <p key={said}>{said}</p>
      ))}
    </div>
  );
}
