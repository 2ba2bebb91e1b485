import { KINDS } from '../data/types';
import type { Scene, SceneNode } from '../picture/scene';
import { useView } from '../view/address';
import { openCircle } from '../view/steps';
import { useSpeech } from '../words/words';
import { Glyph } from './Glyph';
import { ViewLink } from './ViewLink';

const MOST_NEIGHBOURS = 6;

/** The same content as the picture, as a table for each kind. */
export function List({ scene }: { scene: Scene }) {
  const { t, kind } = useSpeech();
  const neighbours = new Map<string, SceneNode[]>();
  const byId = new Map(scene.nodes.map((node) => [node.entity.id, node]));
  for (const { from, to } of scene.ties) {
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      const node = byId.get(other);
      if (node) neighbours.set(one, [...(neighbours.get(one) ?? []), node]);
    }
  }
  return (
    // A region that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section class="list" tabIndex={0} aria-label={t.list}>
      <p>
        <strong>{t.listOf(scene.nodes.length)}</strong> {t.listHint}
      </p>
      {KINDS.map((name) => {
        const rows = scene.nodes.filter(({ entity }) => entity.__typename === name).sort((a, b) => b.degree - a.degree);
        if (rows.length === 0) return null;
        return (
          <table key={name}>
            <caption>
              <Glyph kind={name} size={16} /> {kind(name, rows.length > 1)} <span class="count">{rows.length}</span>
            </caption>
            <thead>
              <tr>
                <th scope="col">{t.nameColumn}</th>
                <th scope="col">{t.linksColumn}</th>
                <th scope="col">{t.moreColumn}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((node) => (
                <Row key={node.entity.id} node={node} near={neighbours.get(node.entity.id) ?? []} />
              ))}
            </tbody>
          </table>
        );
      })}
    </section>
  );
}

function Row({ node, near }: { node: SceneNode; near: SceneNode[] }) {
  const view = useView();
  const { t } = useSpeech();
  const { id, name } = node.entity;
  const first = [...near].sort((a, b) => b.degree - a.degree).slice(0, MOST_NEIGHBOURS);
  return (
    <tr class={node.ghost ? 'ghost' : ''} aria-current={view.chosen.includes(id) ? 'true' : undefined}>
      <th scope="row">
        <ViewLink change={{ chosen: [id] }}>{name}</ViewLink>
        {node.ghost && <span class="mark"> {t.notRecorded}</span>}
      </th>
      <td>
        {first.map((other, index) => (
          <span key={other.entity.id}>
            {index > 0 && ', '}
            <ViewLink change={{ chosen: [id, other.entity.id] }}>{other.entity.name}</ViewLink>
          </span>
        ))}
        {near.length > first.length && ` ${t.andMore(near.length - first.length)}`}
      </td>
      <td class="number">
        {node.omitted > 0 && (
          <button
            type="button"
            aria-label={`+${node.omitted}, ${name}: ${t.more(node.omitted)}`}
            onClick={() => openCircle(view, id)}
          >
            +{node.omitted}
          </button>
        )}
      </td>
    </tr>
  );
}
