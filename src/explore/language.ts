import { enumOf } from '../link/enums';

export const LANGUAGES = ['EN', 'NL'] as const;
export type LanguageCode = (typeof LANGUAGES)[number];

export const Language = enumOf(
  'Language',
  'The language of a sentence: EN English, NL Dutch. Names, titles and subjects stay as the sources have them.',
  LANGUAGES,
);

type Words = Readonly<Record<string, string>>;

/** What the values of the model's enums are called in Dutch; in English the value itself is the word. */
const DUTCH: Words = {
  ALDERMAN: 'wethouder',
  MINISTER: 'minister',
  STATE_SECRETARY: 'staatssecretaris',
  CHAIR: 'voorzitter',
  DIRECTOR: 'directeur',
  MANAGER: 'manager',
  ADVISER: 'adviseur',
  OFFICIAL: 'ambtenaar',
  MODERATOR: 'gespreksleider',
  MEMBER: 'lid',
  OWNER: 'eigenaar',
  UNSTATED: 'niet vermeld',
  FOUNDER: 'oprichter',
  FUNDER: 'financier',
  LEAD: 'trekker',
  OPERATOR: 'uitvoerder',
  PARTNER: 'partner',
  BENEFICIARY: 'begunstigde',
  SUPPORTER: 'ondersteuner',
  ATTENDEE: 'deelnemer',
  SPEAKER: 'spreker',
  PRESENTER: 'presentator',
  HOST: 'gastheer',
  INVITED: 'genodigde',
  MERGER: 'fusie',
  SPLIT: 'splitsing',
  PARTIAL: 'gedeeltelijk',
  RENAME: 'naamswijziging',
  NEXT: 'de volgende',
  INFERRED: 'afgeleid',
  UNVERIFIED: 'niet nagegaan',
  PLANNED: 'gepland',
  PROPOSED: 'voorgesteld',
  DENIED: 'ontkend',
};

/** A value of one of the model's enums as a word. Throws for a value that has none, so that a test finds what a new model lacks. */
export function wordOf(value: string, language: LanguageCode): string {
  const word = DUTCH[value];
  if (word === undefined) throw new Error(`src/explore/language.ts has no word for ${value}.`);
  return language === 'NL' ? word : value.toLowerCase().replaceAll('_', ' ');
}
