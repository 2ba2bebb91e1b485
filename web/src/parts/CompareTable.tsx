import type { Cell, ComparedInitiative, Comparison, ReportedFigure, Wish } from '../data/compare';
import { wordsFor } from '../words/marked';
import { useSpeech } from '../words/words';
import { CompareMeetings } from './CompareMeetings';
import { Marks, Proof } from './Proof';
import { ViewLink } from './ViewLink';
import { Wished, Wishes } from './Wishes';

/** Regions as columns; kinds of initiatives, figures and meetings as rows. On a phone every row becomes a block, each cell named after its region. */
export function CompareTable({ comparison, withDenied }: { comparison: Comparison; withDenied: boolean }) {
  const { t, value } = useSpeech();
  const { regions, kinds } = comparison;
  const wishes = [
    ...kinds.flatMap(({ cells }) => cells.flatMap((cell) => cell.wishes)),
    ...comparison.wishesOfOthers.nodes,
  ];
  const wanted = (region: string) => wishes.filter(({ heldBy }) => heldBy.some(({ id }) => id === region));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reachable by keyboard
    <section class="wide" tabIndex={0} aria-label={t.askCompare}>
      <table class="compare" style={{ '--columns': regions.length }}>
        <thead>
          <tr>
            <td />
            {regions.map(({ region }) => (
              <th key={region.id} scope="col">
                <ViewLink change={{ chosen: [region.id] }}>{region.name}</ViewLink>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map((row) => (
            <tr key={row.kind}>
              <th scope="row">
                <span class="row-name">{row.kind ? value(row.kind) : t.notRecorded}</span>
                {row.shared && <span class="shared">{t.sharedKind}</span>}
              </th>
              {row.cells.map((cell) => (
                <td key={cell.region.id} class={cell.presence.toLowerCase()} data-region={cell.region.name}>
                  <KindCell cell={cell} withDenied={withDenied} wanted={wanted(cell.region.id)} />
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">
              <span class="row-name">{t.figuresRow}</span>
            </th>
            {regions.map(({ region, figures }) => (
              <td key={region.id} data-region={region.name}>
                {figures.length > 0 ? <Figures figures={figures} /> : <span class="presence">{t.presence.LACKS}</span>}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">
              <span class="row-name">{t.meetingsRow}</span>
            </th>
            {regions.map(({ region, meetings }) => (
              <td key={region.id} data-region={region.name}>
                <CompareMeetings meetings={meetings} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}

interface CellProps {
  cell: Cell;
  withDenied: boolean;
  /** Who elsewhere would like what this region has. */
  wanted: Wish[];
}

function KindCell({ cell, withDenied, wanted }: CellProps) {
  const { t } = useSpeech();
  const { presence, initiatives, denied, wishes } = cell;
  // What another region has comes first and stays in sight; other wishes are folded.
  const elsewhere = wishes.filter(({ heldBy }) => heldBy.length > 0);
  const others = wishes.filter(({ heldBy }) => heldBy.length === 0);
  return (
    <>
      {presence !== 'HAS' && <span class="presence">{t.presence[presence]}</span>}
      <ul>
        {initiatives.nodes.map((one) => (
          <Initiative
            key={one.initiative.id}
            one={one}
            wanted={wanted.filter(({ initiative }) => initiative.id === one.initiative.id)}
          />
        ))}
        {withDenied &&
          denied.map(({ initiative, links }) => (
            <li key={`not ${initiative.id}`}>
              <ViewLink change={{ chosen: [initiative.id] }}>{initiative.name}</ViewLink>{' '}
              <span class="mark denied">{t.status.DENIED}</span>
              <Proof citations={links.flatMap(({ citations }) => citations)} words={wordsFor(initiative)} />
            </li>
          ))}
      </ul>
      {initiatives.totalCount > initiatives.nodes.length && (
        <p class="note">{t.andMore(initiatives.totalCount - initiatives.nodes.length)}</p>
      )}
      {elsewhere.length > 0 && (
        <div class="would-like">
          <h4>{t.wouldLike}</h4>
          <Wishes wishes={elsewhere} />
        </div>
      )}
      {others.length > 0 && (
        <details class="proof">
          <summary>{elsewhere.length > 0 ? t.otherWishes(others.length) : t.wishCount(others.length)}</summary>
          <Wishes wishes={others} />
        </details>
      )}
    </>
  );
}

function Initiative({
  one: { initiative, leaders, figures, links },
  wanted,
}: {
  one: ComparedInitiative;
  wanted: Wish[];
}) {
  const { t, value } = useSpeech();
  const citations = [...new Map(links.flatMap((link) => link.citations).map((cited) => [cited.id, cited])).values()];
  return (
    <li>
      <ViewLink change={{ chosen: [initiative.id] }}>{initiative.name}</ViewLink>
      {leaders.map(({ actor, link }) => (
        <span key={link.id} class="lead">
          {value(link.capacity ?? link.role ?? 'LEAD')}:{' '}
          <ViewLink change={{ chosen: [actor.id] }}>{actor.name}</ViewLink>
          {link.status !== 'HELD' && <Marks link={{ ...link, validFrom: null, validTo: null, observedOn: [] }} />}
        </span>
      ))}
      {figures.length > 0 && (
        <details class="proof">
          <summary>{t.figuresCount(figures.length)}</summary>
          <Figures figures={figures} />
        </details>
      )}
      {wanted.length > 0 && (
        <details class="proof">
          <summary>{t.wantedElsewhere(wanted.length)}</summary>
          <ul class="wanted">
            {wanted.map((wish) => (
              <Wished key={wish.statement?.id ?? wish.links[0]?.id} wish={wish} />
            ))}
          </ul>
        </details>
      )}
      <Proof citations={citations} words={wordsFor(initiative)} />
    </li>
  );
}

function Figures({ figures }: { figures: ReportedFigure[] }) {
  return (
    <ul class="figures">
      {figures.map(({ figure, link }) => (
        <li key={figure.id} lang="nl">
          <ViewLink change={{ chosen: [figure.id] }}>{figure.name}</ViewLink>
          <Proof citations={link.citations} words={wordsFor(figure)} />
        </li>
      ))}
    </ul>
  );
}
