import { CONTEXTS, type Collaborators } from '../data/questions';
import { go } from '../view/address';
import type { Answer } from '../view/useAnswer';
import { wordsFor } from '../words/marked';
import { useSpeech } from '../words/words';
import { Glyph } from './Glyph';
import { Picker } from './Picker';
import { Proof } from './Proof';
import { Waiting } from './States';
import { Via } from './Via';
import { ViewLink } from './ViewLink';

/** Who works with someone, closest first, with what they share and what proves it. */
export function CollaboratorsPanel({
  question,
  answer,
}: {
  question: { kind: 'collaborators'; of: string; via?: string[] };
  answer: Answer<Collaborators>;
}) {
  const { of } = question;
  const { t, value, language } = useSpeech();
  const { data, busy } = answer;
  const most = data?.nodes[0]?.score ?? 1;
  const said = (score: number) => score.toLocaleString(language === 'NL' ? 'nl' : 'en', { maximumFractionDigits: 2 });
  return (
    <>
      <div class="pickers">
        <Picker
          label={t.askCollaborators}
          id={of}
          types={['ACTOR', 'INITIATIVE']}
          onPick={(id) => go({ question: { ...question, of: id }, chosen: [] })}
        />
        <Via
          question={question}
          label={t.viaCollaborators}
          choices={CONTEXTS.map((name) => [name, t.contexts[name] ?? value(name)])}
        />
      </div>
      {!of && <p class="note">{t.collaboratorsPick}</p>}
      <Waiting answer={answer} />
      {data && !busy && (
        <p class="result" role="status">
          {data.totalCount > 0 ? t.collaboratorsFound(data.totalCount) : t.collaboratorsNone}
        </p>
      )}
      <ol class="ranked">
        {data?.nodes.map((one) => (
          <li key={one.actor.id}>
            <p class="rank">
              <ViewLink change={{ chosen: [one.actor.id] }}>
                <Glyph kind={one.actor.__typename} /> {one.actor.name}
              </ViewLink>
              <span class="score">
                <span class="bar" aria-hidden="true">
                  <span style={{ width: `${(100 * one.score) / most}%` }} />
                </span>
                <span class="visually-hidden">{t.score} </span>
                {said(one.score)}
              </span>
            </p>
            <p class="sentence">{one.sentence}</p>
            <details class="proof">
              <summary>{t.shared(one.contextCount)}</summary>
              <ul class="claims">
                {one.contexts.map((context) => (
                  <li key={`${context.kind}${context.entity?.id}`}>
                    {context.entity ? (
                      <ViewLink change={{ chosen: [context.entity.id] }}>{context.entity.name}</ViewLink>
                    ) : (
                      value(context.kind)
                    )}
                    <span class="when">
                      {' '}
                      {value(context.kind)}, {t.score} {said(context.weight)}
                    </span>
                    <Proof
                      words={wordsFor(data.of, one.actor, context.entity ?? undefined)}
                      citations={[
                        ...new Map(
                          context.links.flatMap(({ citations }) => citations).map((one) => [one.id, one]),
                        ).values(),
                      ]}
                    />
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ol>
    </>
  );
}
