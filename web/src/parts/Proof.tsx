import type { Citation, Link } from '../data/types';
import { useSpeech } from '../words/words';
import { Excerpt } from './Excerpt';
import { ViewLink } from './ViewLink';

/** Citations with document, section, lines or paragraphs and, where the server has the texts, the words themselves. Folded when there are many. */
export function Proof({
  citations,
  words = [],
  open = false,
}: {
  citations: Citation[];
  /** What the claim names, to be marked in the excerpt. */
  words?: string[];
  open?: boolean;
}) {
  const { t } = useSpeech();
  if (citations.length === 0) return null;
  return (
    <details class="proof" open={open}>
      <summary>{t.sources(citations.length)}</summary>
      <ul>
        {citations.map((citation) => (
          <li key={citation.id}>
            <Place citation={citation} words={words} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Place({ citation, words }: { citation: Citation; words: string[] }) {
  const { t, date } = useSpeech();
  const { document, section, firstLine, lastLine, firstParagraph, lastParagraph, key } = citation;
  const lines = range(firstLine, lastLine, t.line, t.lines);
  const paragraphs = range(firstParagraph, lastParagraph, t.paragraph, t.paragraphs);
  const where = [section && `“${section}”`, lines, paragraphs, key && `${t.row} ${key}`].filter(Boolean).join(', ');
  return (
    <>
      <ViewLink change={{ chosen: [document.id] }}>{document.name}</ViewLink>
      {document.date && !document.name.includes(document.date.slice(0, 4)) && (
        <span class="when"> ({date(document.date)})</span>
      )}
      {where && <span class="where">{where}</span>}
      <Excerpt citation={citation} words={words} />
    </>
  );
}

function range(
  first: number | null,
  last: number | null,
  one: (n: number) => string,
  several: (a: number, b: number) => string,
): string | null {
  if (!first) return null;
  return last && last > first ? several(first, last) : one(first);
}

/** The marks of a link that a reader must see: how sure, in which state, and since when. */
export function Marks({ link }: { link: Link }) {
  const { t, date } = useSpeech();
  const { certainty, status, holds, validFrom, validTo, observedOn } = link;
  const period = [validFrom && `${t.validFrom} ${date(validFrom)}`, validTo && `${t.validTo} ${date(validTo)}`]
    .filter(Boolean)
    .join(' ');
  const said = validFrom && validFrom === validTo ? `${t.on} ${date(validFrom)}` : period;
  const seen = observedOn.length > 0 ? `${t.seenOn} ${observedOn.map(date).join(', ')}` : '';
  return (
    <span class="marks">
      {(said || seen) && <span class="when">{said || seen}</span>}
      {certainty !== 'EXPLICIT' && <span class={`mark ${certainty.toLowerCase()}`}>{t.certainty[certainty]}</span>}
      {status !== 'HELD' && <span class={`mark ${status.toLowerCase()}`}>{t.status[status]}</span>}
      {holds && <span class={`mark ${holds.toLowerCase()}`}>{t.onThatDay[holds]}</span>}
    </span>
  );
}
