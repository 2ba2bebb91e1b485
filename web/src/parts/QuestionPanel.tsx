import type { Drawing } from '../view/useDrawing';
import type { Question } from '../view/view';
import { useSpeech } from '../words/words';
import { CollaboratorsPanel } from './CollaboratorsPanel';
import { ComparePanel } from './ComparePanel';
import { PathsPanel } from './PathsPanel';
import { TimelinePanel } from './TimelinePanel';
import { ViewLink } from './ViewLink';

interface Props {
  question: Question;
  drawing: Drawing;
  lit: number | null;
  onLight: (path: number | null) => void;
}

/** The questions that have an answer of their own, one at a time. */
export function QuestionPanel({ question, drawing, lit, onLight }: Props) {
  const { t } = useSpeech();
  const title = { paths: t.askPaths, collaborators: t.askCollaborators, compare: t.askCompare, timeline: t.timelineOf }[
    question.kind
  ];
  return (
    <>
      <h2>{title}</h2>
      {question.kind === 'paths' && (
        <PathsPanel question={question} answer={drawing.paths} lit={lit} onLight={onLight} />
      )}
      {question.kind === 'collaborators' && <CollaboratorsPanel question={question} answer={drawing.collaborators} />}
      {question.kind === 'compare' && <ComparePanel regions={question.regions} />}
      {question.kind === 'timeline' && <TimelinePanel of={question.of} />}
    </>
  );
}

/** The questions as links, with nothing filled in. */
export function QuestionLinks() {
  const { t } = useSpeech();
  return (
    <nav class="asks" aria-label={t.ask}>
      <ViewLink fresh change={{ question: { kind: 'paths', from: '', to: '' } }}>
        {t.askPathsShort}
      </ViewLink>
      <ViewLink fresh change={{ question: { kind: 'collaborators', of: '' } }}>
        {t.askCollaborators}
      </ViewLink>
      <ViewLink fresh change={{ question: { kind: 'compare', regions: [] } }}>
        {t.askCompareShort}
      </ViewLink>
      <ViewLink fresh change={{ question: { kind: 'timeline', of: [] } }}>
        {t.askTimeline}
      </ViewLink>
    </nav>
  );
}
