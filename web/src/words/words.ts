import wording from 'virtual:wording';
import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../data/questions';
import type { Kind, Link } from '../data/types';
import { en } from './en';
import { nl } from './nl';

export type Words = typeof en;

/** The types of links, in the order of the model. */
export const LINK_TYPES = Object.keys(wording);

const KEY = 'regiograaf.language';
const listeners = new Set<(language: Language) => void>();
// A browser may forbid storage; the choice then lasts as long as the page.
const remembered = (): string | null => {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
};
const wanted =
  remembered() ??
  navigator.languages
    .find((tag) => /^(nl|en)\b/i.test(tag))
    ?.slice(0, 2)
    .toUpperCase();
let current: Language = wanted === 'NL' ? 'NL' : 'EN';
document.documentElement.lang = current.toLowerCase();

export function setLanguage(language: Language): void {
  current = language;
  document.documentElement.lang = language.toLowerCase();
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Nothing is lost but the memory of the choice.
  }
  for (const listener of listeners) listener(language);
}

export interface Speech {
  language: Language;
  t: Words;
  kind: (kind: Kind, many?: boolean) => string;
  /** A link type read aloud from one of its ends. */
  link: (type: string, backward?: boolean) => string;
  /** A value of an enum of the schema, e.g. ALDERMAN; as it is, in lower case, where there is no word for it. */
  value: (name: string) => string;
  /** A link in a few words, with what it says of itself. */
  linkDetail: (link: Link) => string;
  /** A link between two things, aloud: who, what, with what it says of itself, and since when. */
  sentence: (link: Link, from: string, to: string) => string;
  date: (edtf: string) => string;
  number: (value: number) => string;
}

export function speech(language: Language): Speech {
  const t = language === 'NL' ? nl : en;
  const side = language === 'NL' ? 'nl' : 'en';
  const value = (name: string) => (t.values as Record<string, string>)[name] ?? name.toLowerCase().replaceAll('_', ' ');
  const link: Speech['link'] = (type, backward = false) =>
    wording[type]?.[side][backward ? 1 : 0] ?? type.toLowerCase().replaceAll('_', ' ');
  const linkDetail: Speech['linkDetail'] = ({ title, role, capacity, portfolio, subject, succession }) =>
    [
      title ?? (role && role !== 'UNSTATED' ? value(role) : null),
      capacity && value(capacity),
      portfolio,
      subject && `“${subject}”`,
      succession && value(succession),
    ]
      .filter(Boolean)
      .join(', ');
  const date: Speech['date'] = (edtf) => sayDate(edtf, side, t);
  return {
    language,
    t,
    value,
    kind: (kind, many = false) => t.kinds[kind][many ? 1 : 0],
    link,
    linkDetail,
    sentence: (one, from, to) => {
      const { validFrom, validTo, certainty, status } = one;
      const since =
        validFrom && validFrom === validTo
          ? `${t.on} ${date(validFrom)}`
          : [validFrom && `${t.validFrom} ${date(validFrom)}`, validTo && `${t.validTo} ${date(validTo)}`]
              .filter(Boolean)
              .join(' ');
      const said = [
        linkDetail(one),
        since,
        certainty !== 'EXPLICIT' && t.certainty[certainty],
        status !== 'HELD' && t.status[status],
      ].filter(Boolean);
      return `${from} ${link(one.type)} ${to}${said.length > 0 ? ` (${said.join('; ')})` : ''}`;
    },
    date,
    number: (amount) => amount.toLocaleString(side),
  };
}

/** An EDTF date of the forms the graph uses, in words; any other as it is. */
function sayDate(edtf: string, locale: string, t: Words): string {
  const set = /^\[(.*)\.\.(.*)\]$/.exec(edtf);
  if (set) {
    const [first, last] = [set[1], set[2]].map((end) => end && sayDate(end, locale, t));
    return first && last ? t.some(first, last) : first ? `${first} ${t.orLater}` : `${last} ${t.orEarlier}`;
  }
  const read = /^(\d{4})([?~%])?(?:-(\d\d))?([?~%])?(?:-(\d\d))?([?~%])?$/.exec(edtf);
  if (!read) return edtf;
  const [, year, ofYear, month, ofMonth, day, ofDay] = read;
  const doubt = ofYear ?? ofMonth ?? ofDay;
  const parts: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
  if (month) parts.month = 'long';
  if (day) parts.day = 'numeric';
  const said = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`).toLocaleDateString(
    locale === 'en' ? 'en-GB' : 'nl',
    parts,
  );
  return doubt === '~' ? `${t.about} ${said}` : doubt ? `${said} (${t.uncertain})` : said;
}

export function useSpeech(): Speech {
  const [language, setState] = useState(current);
  useEffect(() => {
    listeners.add(setState);
    return () => void listeners.delete(setState);
  }, []);
  return speech(language);
}
