import { whole } from '../data/whole';
import { useAnswer } from '../view/useAnswer';
import type { View } from '../view/view';
import { useSpeech, type Words } from '../words/words';
import { ViewLink } from './ViewLink';

const QUESTIONS: [keyof Words['questions'], Partial<View>][] = [
  ['fund', { around: ['twents-fonds-voor-vakmanschap'], chosen: ['twents-fonds-voor-vakmanschap'] }],
  ['paths', { question: { kind: 'paths', from: 'arjan-kampman', to: 'am19' } }],
  ['collaborators', { question: { kind: 'collaborators', of: 'yvonne-van-delft' } }],
  ['meeting', { around: ['2023-02-22-wethoudersbijeenkomst'], chosen: ['2023-02-22-wethoudersbijeenkomst'] }],
  ['compare', { question: { kind: 'compare', regions: ['am05', 'am19', 'am36'] } }],
  ['timeline', { question: { kind: 'timeline', of: ['twents-fonds-voor-vakmanschap'] } }],
];

/** The first page: what this is, where to begin, how much there is. */
export function StartPanel() {
  const { t, number } = useSpeech();
  const { data } = useAnswer('whole', whole);
  return (
    <>
      <h1 class="claim-title">{t.claim}</h1>
      <h2 class="small">{t.askTitle}</h2>
      <ul class="questions">
        {QUESTIONS.map(([name, change]) => (
          <li key={name}>
            <ViewLink change={change} fresh>
              {t.questions[name]}
            </ViewLink>
          </li>
        ))}
      </ul>
      <h2 class="small">{t.openingTitle}</h2>
      <p>{t.openingHint}</p>
      {data && (
        <p class="note">
          {t.size(number(data.counts.nodes), number(data.counts.links), number(data.counts.documents))}
        </p>
      )}
    </>
  );
}
