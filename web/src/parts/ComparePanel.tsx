import { compareRegions, labourMarketRegions } from '../data/compare';
import { go, useView } from '../view/address';
import { useAnswer } from '../view/useAnswer';
import { useSpeech } from '../words/words';
import { Glyph } from './Glyph';
import { Waiting } from './States';
import { ViewLink } from './ViewLink';

const MOST = 6;

/** Regions as columns, kinds of initiatives as rows: who has what, and who ties them together. */
export function ComparePanel({ regions }: { regions: string[] }) {
  const { asOf } = useView();
  const { t, value } = useSpeech();
  const known = useAnswer('regions', labourMarketRegions);
  const enough = regions.length >= 2;
  const answer = useAnswer(enough ? JSON.stringify([regions, asOf]) : null, (signal) =>
    compareRegions(regions, asOf, signal),
  );
  const { data } = answer;
  const choose = (next: string[]) => go({ question: { kind: 'compare', regions: next }, chosen: [] });
  const nameOf = (id: string) => known.data?.find((region) => region.id === id)?.name ?? id;
  return (
    <>
      <ul class="chips">
        {regions.map((id) => (
          <li key={id}>
            {nameOf(id)}
            <button
              type="button"
              aria-label={t.remove(nameOf(id))}
              onClick={() => choose(regions.filter((one) => one !== id))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {regions.length < MOST && (
        <label class="picker">
          <span>{t.addRegion}</span>
          <select
            value=""
            onChange={({ currentTarget }) => currentTarget.value && choose([...regions, currentTarget.value])}
          >
            <option value="" />
            {known.data
              ?.filter(({ id }) => !regions.includes(id))
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </select>
        </label>
      )}
      {!enough && <p class="note">{t.comparePick}</p>}
      <Waiting answer={answer} />
      {data && data.kinds.length === 0 && <p>{t.compareEmpty}</p>}
      {data && data.kinds.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reachable by keyboard
        <section class="wide" tabIndex={0} aria-label={t.askCompare}>
          <table class="compare">
            <thead>
              <tr>
                <td />
                {data.regions.map(({ region }) => (
                  <th key={region.id} scope="col">
                    <ViewLink change={{ chosen: [region.id] }}>{region.name}</ViewLink>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.kinds.map((row) => (
                <tr key={row.kind} class={row.shared ? 'shared' : ''}>
                  <th scope="row">{row.kind ? value(row.kind) : t.notRecorded}</th>
                  {row.cells.map(({ region, presence, initiatives }) => (
                    <td key={region.id} class={presence.toLowerCase()}>
                      {initiatives.nodes.length === 0 || presence === 'PLANNED' ? (
                        <span class="presence">{(t.presence as Record<string, string>)[presence]}</span>
                      ) : null}
                      <ul>
                        {initiatives.nodes.map(({ initiative }) => (
                          <li key={initiative.id}>
                            <ViewLink change={{ chosen: [initiative.id] }}>{initiative.name}</ViewLink>
                          </li>
                        ))}
                      </ul>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {data && data.connectors.nodes.length > 0 && (
        <section>
          <h3>
            {t.connectors} <span class="count">{data.connectors.totalCount}</span>
          </h3>
          <ul class="claims">
            {data.connectors.nodes.map(({ actor, ties }) => (
              <li key={actor.id}>
                <ViewLink change={{ chosen: [actor.id] }}>
                  <Glyph kind={actor.__typename} size={12} /> {actor.name}
                </ViewLink>
                <span class="when"> {ties.map(({ region }) => region.name).join(', ')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
