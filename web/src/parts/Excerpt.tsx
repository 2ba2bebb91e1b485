import type { Citation } from '../data/types';
import { marked } from '../words/marked';
import { useSpeech } from '../words/words';

/** The cited lines themselves, each with its number, and in them the words by which the claim is named. */
export function Excerpt({ citation, words }: { citation: Citation; words: string[] }) {
  const { t } = useSpeech();
  const { excerpt, firstLine } = citation;
  if (!excerpt) return null;
  const lines = excerpt.split('\n').map((text, index) => ({ text, number: (firstLine ?? 1) + index }));
  const shown = lines.filter(({ text }) => text.trim() !== '');
  return (
    <blockquote class="excerpt" lang="nl">
      {shown.map(({ text, number }) => (
        <p key={number}>
          {shown.length > 1 && (
            <span class="number" title={t.line(number)}>
              {number}
            </span>
          )}
          {marked(text, words).map((piece, index) =>
            piece.marked ? <mark key={index}>{piece.text}</mark> : piece.text,
          )}
        </p>
      ))}
    </blockquote>
  );
}
