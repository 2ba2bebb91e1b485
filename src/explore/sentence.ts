import type { EntityRow } from '../entity/build';
import type { LinkFacts } from '../link/facts';
import { MODEL } from '../seeds/model';
import { dateWords } from './dateWords';
import { type LanguageCode, wordOf } from './language';

type Facts = Partial<
  Pick<
    LinkFacts,
    'title' | 'role' | 'portfolio' | 'capacity' | 'subject' | 'succession' | 'holds' | 'validFrom' | 'validTo'
  >
>;

/** Said of a link that counts on the day asked for without being seen or stated to hold then. */
const UNSURE = { EN: 'not known for the day asked', NL: 'niet bekend voor de gevraagde dag' };

/** A link with both ends, as it is read aloud. */
export type SpokenLink = Facts &
  Pick<LinkFacts, 'type' | 'certainty' | 'status' | 'observedOn'> & {
    from: Pick<EntityRow, 'id' | 'name' | '__typename'>;
    to: Pick<EntityRow, 'id' | 'name' | '__typename'>;
  };

/**
 * One link as a sentence in the model's wording, read from the end whose id is `start` (default: from → to), e.g. "Arjan Kampman holds a
 * role at Enschede as alderman (“wethouder”, seen on 22 February 2023)."
 */
export function linkSentence(link: SpokenLink, language: LanguageCode, start: string = link.from.id): string {
  return `${linkClause(link, language, start)}.`;
}

/** The same without the full stop, to be joined with others. */
export function linkClause(link: SpokenLink, language: LanguageCode, start: string = link.from.id): string {
  const forward = start === link.from.id;
  const wording = MODEL.link(link.type)[language === 'NL' ? 'nl' : 'en'];
  const [subject, object] = forward ? [link.from, link.to] : [link.to, link.from];
  const { as, details } = asWhat(link, language);
  const denied = link.status === 'DENIED' ? (language === 'NL' ? 'Ontkend: ' : 'Denied: ') : '';
  const said = [spoken(subject), forward ? wording.forward : wording.backward, spoken(object), as].filter(Boolean);
  const unsure = link.holds === 'UNKNOWN' ? UNSURE[language] : '';
  const aside = [...details, ...marks(link, language), whenWords(link, language), unsure].filter(Boolean).join(', ');
  return denied + said.join(' ') + (aside && ` (${aside})`);
}

const quoted = (text: string) => `“${text.replace(/\.$/, '')}”`;

/** The name as it stands; a statement, whose name is a sentence, between quotation marks. */
const spoken = ({ name, __typename }: SpokenLink['from']) => (__typename === 'Statement' ? quoted(name) : name);

/** Role, title and capacity. A title is the source's own word, so an English sentence has it in quotation marks beside the role. */
function asWhat(link: Facts, language: LanguageCode): { as: string; details: string[] } {
  const { title, role, portfolio, capacity, subject, succession } = link;
  const nl = language === 'NL';
  const word = [role, capacity].find((value) => value && !['UNSTATED', 'ATTENDEE'].includes(value));
  const called = word ? wordOf(word, language) : '';
  const shown = nl ? title || called : called || (title && quoted(title));
  const details = [
    !nl && word && title && title !== called ? quoted(title) : '',
    portfolio ? `${nl ? 'portefeuille' : 'portfolio'} ${quoted(portfolio)}` : '',
    subject ? `${nl ? 'over' : 'about'} ${quoted(subject)}` : '',
    succession && succession !== 'NEXT' ? wordOf(succession, language) : '',
  ];
  return { as: shown ? `${nl ? 'als' : 'as'} ${shown}` : '', details };
}

function marks({ status, certainty }: SpokenLink, language: LanguageCode): string[] {
  return [status, certainty]
    .filter((mark) => !['HELD', 'DENIED', 'EXPLICIT'].includes(mark))
    .map((mark) => wordOf(mark, language));
}

/** When: as stated, else when it was seen to hold, or, of what happened, when it was reported. */
export function whenWords(
  { type, validFrom, validTo, observedOn }: Pick<SpokenLink, 'type' | 'validFrom' | 'validTo' | 'observedOn'>,
  language: LanguageCode,
): string {
  const happened = MODEL.link(type).temporality === 'OCCURRENCE';
  if (happened && validFrom) return dateWords(validFrom, 'AT', language);
  if (validFrom || validTo)
    return [
      validFrom ? dateWords(validFrom, 'since', language) : '',
      validTo ? dateWords(validTo, 'until', language) : '',
    ]
      .filter(Boolean)
      .join(' ');
  if (observedOn.length === 0) return '';
  const seen = { EN: happened ? 'reported' : 'seen', NL: happened ? 'gemeld' : 'gezien' }[language];
  const [first, ...later] = observedOn.map((date) => dateWords(date, 'AT', language));
  if (later.length < 2) return [`${seen} ${first}`, ...later].join(language === 'NL' ? ' en ' : ' and ');
  return language === 'NL'
    ? `${seen} eerst ${first}, laatst ${later.at(-1)}`
    : `${seen} first ${first}, last ${later.at(-1)}`;
}
