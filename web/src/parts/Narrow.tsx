import '../style/narrow.css';
import type { Kind } from '../data/types';
import type { Scene } from '../picture/scene';
import { go, useView } from '../view/address';
import { useSpeech } from '../words/words';

const FEWEST = 6;
const today = () => new Date().toISOString().slice(0, 10);

/** Says that an answer was cut, and offers what would make it whole: without what there is most of, on one day, or fewer around each. */
export function Narrow({ scene }: { scene: Scene }) {
  const view = useView();
  const { t, number, kind, link } = useSpeech();
  const words = t.narrow;
  const centres = new Set(scene.nodes.filter(({ centre }) => centre).map(({ entity }) => entity.__typename));
  const kinds = ranked(scene.nodes.filter(({ centre }) => !centre).map(({ entity }) => entity.__typename));
  const links = scene.ties.flatMap((tie) => tie.links);
  const types = ranked(links.map(({ type }) => type));
  // Leaving out the kind of the centres would leave the centres alone: it is offered last.
  const [most] = [...kinds].sort(([a], [b]) => Number(centres.has(a)) - Number(centres.has(b)));
  const [type] = types;
  const half = Math.max(FEWEST, Math.floor(view.per / 2));
  return (
    <section class="narrow" aria-label={words.still}>
      <p role="status">{words.title(number(scene.nodes.length), number(links.length))}</p>
      <p class="ways">
        {words.still}{' '}
        {most && (
          <button type="button" onClick={() => go({ withoutKinds: [...view.withoutKinds, most[0] as Kind] })}>
            {words.kind(kind(most[0], true), number(most[1]))}
          </button>
        )}
        {type && (
          <button type="button" onClick={() => go({ withoutLinks: [...view.withoutLinks, type[0]] })}>
            {words.link(link(type[0]), number(type[1]))}
          </button>
        )}
        {!view.asOf && (
          <button type="button" onClick={() => go({ asOf: today() })}>
            {words.day}
          </button>
        )}
        {view.per > half && (
          <button type="button" onClick={() => go({ per: half })}>
            {words.fewer(half)}
          </button>
        )}
      </p>
    </section>
  );
}

/** What there is most of comes first. */
function ranked<T extends string>(names: T[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
