import type { LanguageCode } from './language';

const MONTHS = {
  EN: 'January February March April May June July August September October November December'.split(' '),
  NL: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
};
const SEASONS = {
  EN: ['spring', 'summer', 'autumn', 'winter'],
  NL: ['het voorjaar van', 'de zomer van', 'het najaar van', 'de winter van'],
};
const FIRST_SEASON = 21;

const WORDS = {
  EN: { on: 'on', in: 'in', since: 'since', until: 'until', probably: 'probably', about: 'around' },
  NL: { on: 'op', in: 'in', since: 'sinds', until: 'tot en met', probably: 'waarschijnlijk', about: 'omstreeks' },
};

/** How a date is introduced: AT becomes "on" before a day and "in" before a month or year. */
export type Preposition = 'AT' | 'since' | 'until';

/** An EDTF date in words, e.g. "on 22 February 2023", "probably since 2019", "on 22 February 2023 or earlier". */
export function dateWords(edtf: string, preposition: Preposition, language: LanguageCode): string {
  const words = WORDS[language];
  const [probably, about] = [/[?%]/.test(edtf), /[~%]/.test(edtf)];
  const plain = edtf.replace(/[?~%]/g, '');
  const set = /^\[(.*)\.\.(.*)\]$/.exec(plain);
  const finest = set ? set[1] || set[2]! : plain;
  const introduced = preposition === 'AT' ? (finest.length === 10 ? words.on : words.in) : words[preposition];
  const noun = set ? setWords(set[1]!, set[2]!, language) : plainWords(plain, language);
  return [
    probably ? words.probably : '',
    about && preposition === 'AT' ? '' : introduced,
    about ? words.about : '',
    noun,
  ]
    .filter(Boolean)
    .join(' ');
}

/** One of several days: [..last], [first..] or [first..last]. */
function setWords(first: string, last: string, language: LanguageCode): string {
  const [from, to] = [plainWords(first, language), plainWords(last, language)];
  if (first === '') return `${to} ${language === 'EN' ? 'or earlier' : 'of eerder'}`;
  if (last === '') return `${from} ${language === 'EN' ? 'or later' : 'of later'}`;
  return language === 'EN' ? `some day between ${from} and ${to}` : `een dag tussen ${from} en ${to}`;
}

function plainWords(date: string, language: LanguageCode): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date) ?? [];
  if (!year || !month) return date;
  const season = SEASONS[language][Number(month) - FIRST_SEASON];
  const name = season ?? MONTHS[language][Number(month) - 1];
  return name ? [day && Number(day), name, year].filter(Boolean).join(' ') : date;
}
