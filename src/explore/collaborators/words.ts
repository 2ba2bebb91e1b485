import type { LanguageCode } from '../language';

/** What is done at a context, by one, by both, or by more than two. */
type Verb = 'attend' | 'participate' | 'role' | 'member' | 'belong';
type Number = 'one' | 'both' | 'more';

interface Words {
  verbs: Record<Verb, Record<Number, string>>;
  direct: string;
  on: string;
  of: string;
  /** A body that is there itself, with these of its people. */
  itself: (name: string, people: string) => string;
  others: (count: number) => string;
  rest: (count: number) => string;
  /** How the context belongs to the initiative or region that was asked about, by the type of the link between them. */
  relation: Record<string, (name: string) => string>;
}

export const WORDS: Record<LanguageCode, Words> = {
  EN: {
    verbs: {
      attend: { one: 'attended', both: 'both attended', more: 'attended' },
      participate: { one: 'takes part in', both: 'both take part in', more: 'take part in' },
      role: { one: 'holds a role at', both: 'both hold a role at', more: 'hold roles at' },
      member: { one: 'is a member of', both: 'are both members of', more: 'are members of' },
      belong: { one: 'belongs to', both: 'both belong to', more: 'belong to' },
    },
    direct: 'work together directly',
    on: 'on',
    of: 'of',
    itself: (name, people) => `${name} (itself and through ${people})`,
    others: (count) => (count === 1 ? 'one other' : `${count} others`),
    rest: (count) => (count === 1 ? 'They share one more context.' : `They share ${count} more contexts.`),
    relation: {
      PART_OF: (name) => `part of ${name}`,
      DISCUSSED_AT: (name) => `where ${name} was discussed`,
      RUNS_IN: (name) => `runs in ${name}`,
      HELD_AT: (name) => `held in ${name}`,
      IN_REGION: (name) => `in ${name}`,
    },
  },
  NL: {
    verbs: {
      attend: { one: 'was bij', both: 'waren allebei bij', more: 'waren bij' },
      participate: { one: 'neemt deel aan', both: 'nemen allebei deel aan', more: 'nemen deel aan' },
      role: { one: 'vervult een rol bij', both: 'vervullen allebei een rol bij', more: 'vervullen rollen bij' },
      member: { one: 'is lid van', both: 'zijn allebei lid van', more: 'zijn lid van' },
      belong: { one: 'hoort bij', both: 'horen allebei bij', more: 'horen bij' },
    },
    direct: 'werken rechtstreeks samen',
    on: 'aan',
    of: 'van',
    itself: (name, people) => `${name} (zelf en door ${people})`,
    others: (count) => (count === 1 ? 'nog iemand' : `${count} anderen`),
    rest: (count) => (count === 1 ? 'Zij delen nog één verband.' : `Zij delen nog ${count} verbanden.`),
    relation: {
      PART_OF: (name) => `deel van ${name}`,
      DISCUSSED_AT: (name) => `waar ${name} is besproken`,
      RUNS_IN: (name) => `loopt in ${name}`,
      HELD_AT: (name) => `gehouden in ${name}`,
      IN_REGION: (name) => `in ${name}`,
    },
  },
};

const LISTS = { EN: new Intl.ListFormat('en-GB'), NL: new Intl.ListFormat('nl') };

/** "a, b and c". */
export const listed = (items: string[], language: LanguageCode) => LISTS[language].format(items);

export type { Number as SubjectNumber, Verb };
