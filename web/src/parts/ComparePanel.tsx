import { compareRegions, labourMarketRegions } from '../data/compare';
import { go, useView } from '../view/address';
import { useAnswer } from '../view/useAnswer';
import { filterOf } from '../view/view';
import { useSpeech } from '../words/words';
import { CompareTable } from './CompareTable';
import { Glyph } from './Glyph';
import { Waiting } from './States';
import { ViewLink } from './ViewLink';
import { Wishes } from './Wishes';

const MOST = 6;

/** Regions side by side: who has what, who would like it, and who ties them together. */
export function ComparePanel({ regions }: { regions: string[] }) {
  const view = useView();
  const { asOf } = view;
  const { certainty } = filterOf(view);
  const { t } = useSpeech();
  const known = useAnswer('regions', labourMarketRegions);
  const enough = regions.length >= 2;
  const answer = useAnswer(enough ? JSON.stringify([regions, asOf, certainty]) : null, (signal) =>
    compareRegions({ regions, asOf, certainty }, signal),
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
      {data && <CompareTable comparison={data} withDenied={view.status?.includes('DENIED') ?? false} />}
      {data && data.wishesOfOthers.nodes.length > 0 && (
        <section>
          <h3>
            {t.wishesElsewhere} <span class="count">{data.wishesOfOthers.totalCount}</span>
          </h3>
          <p class="note">{t.wishesElsewhereHint}</p>
          <Wishes wishes={data.wishesOfOthers.nodes} />
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
