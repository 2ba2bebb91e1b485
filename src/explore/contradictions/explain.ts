import type { Link } from '../../link/facts';
import { dateWords } from '../dateWords';
import type { LanguageCode } from '../language';
import { linkClause, type SpokenLink } from '../sentence';

interface Explained {
  kind: string;
  links: Link[];
  firstDay: string | null;
  lastDay: string | null;
}

const WHY: Record<string, Record<LanguageCode, string>> = {
  DENIAL: { EN: 'The one denies the other', NL: 'Het ene ontkent het andere' },
  ROLES: {
    EN: 'Nobody holds both of these roles on the same day',
    NL: 'Niemand vervult deze beide rollen op dezelfde dag',
  },
  DATES: {
    EN: 'The first or last days that they state differ',
    NL: 'De eerste of laatste dagen die ze noemen verschillen',
  },
  SEEN: {
    EN: 'It was seen outside the time in which it, or one of its ends, is stated to have existed',
    NL: 'Het is gezien buiten de tijd waarin het, of een van beide einden, volgens de bronnen bestond',
  },
};

/** The links as sentences, then why they contradict each other, and when. */
export function explain({ kind, links, firstDay, lastDay }: Explained, language: LanguageCode): string {
  const said = links.map((link) => `${linkClause(link as unknown as SpokenLink, language)}.`).join(' ');
  const why = WHY[links.length === 1 ? 'SEEN' : kind]![language];
  return `${said} ${why}${kind === 'DATES' ? '' : whenWords(firstDay, lastDay, language)}.`;
}

function whenWords(first: string | null, last: string | null, language: LanguageCode): string {
  if (first !== null && first === last) return `, ${dateWords(first, 'AT', language)}`;
  const words = [first && dateWords(first, 'since', language), last && dateWords(last, 'until', language)].filter(
    Boolean,
  );
  return words.length > 0 ? `, ${words.join(' ')}` : '';
}
