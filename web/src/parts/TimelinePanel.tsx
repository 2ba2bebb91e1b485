import { go } from '../view/address';
import { useSpeech } from '../words/words';
import { Glyph } from './Glyph';
import { Search } from './Search';
import { Timeline } from './Timeline';

const MOST = 10;

/** The timeline of several things together. */
export function TimelinePanel({ of }: { of: string[] }) {
  const { t } = useSpeech();
  const choose = (next: string[]) => go({ question: { kind: 'timeline', of: next }, around: [], chosen: [] });
  return (
    <>
      {of.length < MOST && (
        <div class="pickers">
          <div class="picker">
            <span aria-hidden="true">{t.timelineAdd}</span>
            <Search
              label={t.timelineAdd}
              onPick={({ entity }) => choose([...of.filter((id) => id !== entity.id), entity.id])}
            />
          </div>
        </div>
      )}
      {of.length === 0 && <p class="note">{t.timelinePick}</p>}
      {of.length > 0 && (
        <Timeline key={of.join()} of={of}>
          {(answer) => (
            <ul class="chips">
              {answer.of.map((one, index) => {
                const id = one?.id ?? of[index] ?? '';
                return (
                  <li key={id}>
                    {one && <Glyph kind={one.__typename} size={12} />} {one?.name ?? id}
                    <button
                      type="button"
                      aria-label={t.remove(one?.name ?? id)}
                      onClick={() => choose(of.filter((_, place) => place !== index))}
                    >
                      ×
                    </button>
                  </li>
                );
              })}
            </ul>
          )}
        </Timeline>
      )}
    </>
  );
}
