import { dateWords } from '../dateWords';
import type { LanguageCode } from '../language';
import { linkSentence } from '../sentence';
import type { TimelineItem } from './item';

type Wording = Record<LanguageCode, string>;

/** How an entity's own date is said, by its type. */
const OWN: Record<string, Wording> = {
  Event: { EN: 'took place', NL: 'vond plaats' },
  Statement: { EN: 'was said', NL: 'is gezegd' },
  Figure: { EN: 'was the figure', NL: 'was het cijfer' },
  Document: { EN: 'appeared', NL: 'verscheen' },
};
const BEGAN: Wording = { EN: 'began', NL: 'begon' };
const EXISTED: Wording = { EN: 'existed', NL: 'bestond' };
const NAME_BEGAN: Wording = { EN: 'took the name', NL: 'kreeg de naam' };
const NAME_ENDED: Wording = { EN: 'bore the name', NL: 'droeg de naam' };
const SEEN: Wording = { EN: 'seen', NL: 'gezien' };

/** What happened, as a sentence that gives the date. */
export function itemText(item: TimelineItem, language: LanguageCode): string {
  const text = item.link ? linkText(item, language) : ownText(item, language);
  return `${text[0]!.toUpperCase()}${text.slice(1)}`;
}

function ownText({ kind, date, entity, name }: TimelineItem, language: LanguageCode): string {
  const when = (preposition: 'AT' | 'since' | 'until') => dateWords(date, preposition, language);
  const subject = entity.__typename === 'Statement' ? `“${entity.name.replace(/\.$/, '')}”` : entity.name;
  switch (kind) {
    case 'BEGAN':
      return `${subject} ${BEGAN[language]} ${when('AT')}.`;
    case 'ENDED':
      return `${subject} ${EXISTED[language]} ${when('until')}.`;
    case 'NAME_BEGAN':
      return `${subject} ${NAME_BEGAN[language]} “${name}” ${when('AT')}.`;
    case 'NAME_ENDED':
      return `${subject} ${NAME_ENDED[language]} “${name}” ${when('until')}.`;
    default:
      return `${subject} ${OWN[entity.__typename]![language]} ${when('AT')}.`;
  }
}

function linkText({ kind, date, entity, link }: TimelineItem, language: LanguageCode): string {
  const timeless = { ...link!, validFrom: null, validTo: null, observedOn: [] };
  const after = (words: string) => `${words}: ${linkSentence(timeless, language, entity.id)}`;
  switch (kind) {
    case 'LINK_BEGAN':
      return after(dateWords(date, 'since', language));
    case 'LINK_ENDED':
      return after(dateWords(date, 'until', language));
    case 'OBSERVED':
      return after(`${SEEN[language]} ${dateWords(date, 'AT', language)}`);
    default:
      return after(dateWords(date, 'AT', language));
  }
}
