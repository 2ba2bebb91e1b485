import { useMemo, useState } from 'preact/hooks';
import { KINDS, type Kind } from '../data/types';
import type { Scene, SceneNode, SceneTie } from '../picture/scene';
import { useView } from '../view/address';
import { openCircle } from '../view/steps';
import { useSpeech } from '../words/words';
import { Glyph } from './Glyph';
import { useTieSentences } from './TieTip';
import { ViewLink } from './ViewLink';

const MOST_NEIGHBOURS = 6;

/** Whom something is linked with, and the line between them. */
interface Neighbour {
  node: SceneNode;
  tie: SceneTie;
}

/** A browser lays out a hundred rows at once without a pause; a large answer has thousands. */
const PAGE = 100;

/** The same content as the picture, as a table for each kind. */
export function List({ scene }: { scene: Scene }) {
  const { t, number } = useSpeech();
  const neighbours = useMemo(() => neighboursIn(scene), [scene]);
  const sentences = useTieSentences(scene);
  return (
    // A region that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section class="list" tabIndex={0} aria-label={t.list}>
      <p>
        <strong>{t.listOf(scene.nodes.length)}</strong> {t.listHint}
      </p>
      {KINDS.map((name) => {
        const rows = scene.nodes.filter(({ entity }) => entity.__typename === name).sort((a, b) => b.degree - a.degree);
        return rows.length > 0 && <KindTable key={name} {...{ name, rows, neighbours, sentences, number }} />;
      })}
    </section>
  );
}

interface TableProps {
  name: Kind;
  rows: SceneNode[];
  neighbours: Map<string, Neighbour[]>;
  sentences: (tie: SceneTie) => string[];
  number: (value: number) => string;
}

/** The things of one kind, a page after another. */
function KindTable({ name, rows, neighbours, sentences, number }: TableProps) {
  const { t, kind } = useSpeech();
  const [pages, setPages] = useState(1);
  const shown = rows.slice(0, pages * PAGE);
  return (
    <>
      <table>
        <caption>
          <Glyph kind={name} size={16} /> {kind(name, rows.length > 1)} <span class="count">{number(rows.length)}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t.nameColumn}</th>
            <th scope="col">{t.linksColumn}</th>
            <th scope="col">{t.moreColumn}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((node) => (
            <Row key={node.entity.id} node={node} near={neighbours.get(node.entity.id) ?? []} sentences={sentences} />
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <p class="page-on">
          <button type="button" onClick={() => setPages(pages + 1)}>
            {t.showMore(number(Math.min(PAGE, rows.length - shown.length)))}
          </button>{' '}
          <span class="count">{t.rest(number(shown.length), number(rows.length))}</span>
        </p>
      )}
    </>
  );
}

/** Who is linked with whom among what is shown, those with the most links first. */
function neighboursIn({ nodes, ties }: Scene): Map<string, Neighbour[]> {
  const byId = new Map(nodes.map((node) => [node.entity.id, node]));
  const neighbours = new Map<string, Neighbour[]>();
  const add = (one: string, other: string, tie: SceneTie) => {
    const node = byId.get(other);
    if (!node) return;
    const known = neighbours.get(one);
    if (known) known.push({ node, tie });
    else neighbours.set(one, [{ node, tie }]);
  };
  for (const tie of ties) {
    add(tie.from, tie.to, tie);
    add(tie.to, tie.from, tie);
  }
  for (const near of neighbours.values()) near.sort((a, b) => b.node.degree - a.node.degree);
  return neighbours;
}

interface RowProps extends Pick<TableProps, 'sentences'> {
  node: SceneNode;
  near: Neighbour[];
}

function Row({ node, near, sentences }: RowProps) {
  const view = useView();
  const { t } = useSpeech();
  const { id, name } = node.entity;
  const first = near.slice(0, MOST_NEIGHBOURS);
  return (
    <tr class={node.ghost ? 'ghost' : ''} aria-current={view.chosen.includes(id) ? 'true' : undefined}>
      <th scope="row">
        <ViewLink change={{ chosen: [id] }}>{name}</ViewLink>
        {node.ghost && <span class="mark"> {t.notRecorded}</span>}
      </th>
      <td>
        {first.map(({ node: other, tie }, index) => (
          <span key={other.entity.id}>
            {index > 0 && ', '}
            <span class="tipped">
              <ViewLink change={{ chosen: [id, other.entity.id] }} describedBy={`${id}~${other.entity.id}`}>
                {other.entity.name}
              </ViewLink>
              <span class="tip" role="tooltip" id={`${id}~${other.entity.id}`}>
                {sentences(tie).map((said) => (
                  <span key={said}>{said}</span>
                ))}
              </span>
            </span>
            {tie.denied && <span class="mark denied">{t.status.DENIED}</span>}
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
