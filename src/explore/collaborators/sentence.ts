import { dateWords } from '../dateWords';
import { type LanguageCode, wordOf } from '../language';
import type { Collaboration, SharedContext, SharedLink } from './types';
import { listed, type SubjectNumber, type Verb, WORDS } from './words';

const SPOKEN = 4;
const NAMED = 2;
const BELONGING = ['HOLDS_ROLE', 'MEMBER_OF'];
const ACTING = [...BELONGING, 'PARTICIPATES_IN', 'ATTENDED', 'PARTNERS_WITH'];

/** Who does what at one context: contexts with the same subject and verb are told together. */
interface Clause {
  subject: string;
  verb: string;
  object: string;
}

/** What two actors share, as one reads it aloud; the weightiest contexts, then how many more. */
export function collaborationSentence(collaboration: Collaboration, language: LanguageCode): string {
  const told = collaboration.contexts.slice(0, SPOKEN);
  const bySubject = new Map<string, Map<string, string[]>>();
  for (const { subject, verb, object } of told.map((context) => clauseOf(collaboration, context, language))) {
    const verbs = bySubject.get(subject) ?? bySubject.set(subject, new Map()).get(subject)!;
    verbs.set(verb, [...(verbs.get(verb) ?? []), object].filter(Boolean));
  }
  const sentences = [...bySubject].map(([subject, verbs]) => {
    const clauses = [...verbs].map(([verb, objects]) => [verb, listed(objects, language)].filter(Boolean).join(' '));
    return capitalised(`${subject} ${listed(clauses, language)}.`);
  });
  const rest = collaboration.contextCount - told.length;
  return [...sentences, rest > 0 ? WORDS[language].rest(rest) : ''].filter(Boolean).join(' ');
}

function clauseOf({ of, actor }: Collaboration, context: SharedContext, language: LanguageCode): Clause {
  const words = WORDS[language];
  const { entity, links } = context;
  const ours = links.filter((link) => link.part === 'OURS');
  const theirs = links.filter((link) => link.part === 'THEIRS');
  // An initiative or region that was asked about, and does not act at the context itself, is told with the context.
  const circle = entity && !ours.some((link) => ACTING.includes(link.type));
  const groups = [
    circle ? [] : presence(of, ours, context.kind === 'PEOPLE', links),
    presence(actor, theirs, context.kind === 'PEOPLE', links),
  ];
  const people = groups.flat().length;
  // The name of a group is a plural.
  const number: SubjectNumber = people === 2 ? 'both' : people === 1 && !groups.flat()[0]!.plural ? 'one' : 'more';
  const subject = listed(
    groups.flatMap((names, index) => named(names, [of, actor][index]!, context.kind === 'PEOPLE', language)),
    language,
  );
  if (!entity) {
    const about = links.flatMap((link) => (link.subject ? [`${words.on} “${link.subject}”`] : []));
    return { subject, verb: words.direct, object: aside([...about, marks(links, language)]) };
  }
  const relation = circle && ours[0] ? words.relation[ours[0].type]?.(endOf(ours[0], entity.id)) : '';
  const when = context.date ? day(entity.name, context.date, language) : until(links, language);
  return {
    subject,
    verb: words.verbs[verbOf(context)][number],
    object: [entity.name, aside([when, relation ?? '', marks(links, language)])].filter(Boolean).join(' '),
  };
}

interface Named {
  id: string;
  name: string;
  plural: boolean;
}

const namedAs = ({ id, name, __typename }: SharedLink['from']): Named => ({ id, name, plural: __typename === 'Group' });

/** Who is there for an actor: itself, or the people who hold a role at it or belong to it. */
function presence(actor: SharedLink['from'], own: SharedLink[], through: boolean, links: SharedLink[]): Named[] {
  if (!through) return [namedAs(actor)];
  const people = own
    .filter((link) => BELONGING.includes(link.type) && link.to.id === actor.id)
    .map((link) => link.from);
  const itself = links.some((link) => !BELONGING.includes(link.type) && [link.from.id, link.to.id].includes(actor.id));
  const found = itself || people.length === 0 ? [actor, ...people] : people;
  return [...new Map(found.map((each) => [each.id, namedAs(each)])).values()];
}

/** "Fleur Spijker and 2 others of Leiden"; where the actor is there itself too, "Leiden (itself and through Fleur Spijker)". */
function named(present: Named[], actor: SharedLink['from'], through: boolean, language: LanguageCode): string[] {
  const words = WORDS[language];
  const people = present.filter(({ id }) => id !== actor.id).map(({ name }) => name);
  if (!through || people.length === 0) return present.map(({ name }) => name);
  const shown = people.length > NAMED + 1 ? [...people.slice(0, NAMED), words.others(people.length - NAMED)] : people;
  const who = listed(shown, language);
  return [present.length > people.length ? words.itself(actor.name, who) : `${who} ${words.of} ${actor.name}`];
}

function verbOf({ entity, links }: SharedContext): Verb {
  if (entity!.__typename === 'Event') return 'attend';
  if (entity!.__typename === 'Initiative') return 'participate';
  const types = new Set(links.filter((link) => link.to.id === entity!.id).map((link) => link.type));
  if (types.size > 1) return 'belong';
  return types.has('HOLDS_ROLE') ? 'role' : 'member';
}

/** What a reader must know to believe it: planned, proposed, denied, inferred. */
function marks(links: SharedLink[], language: LanguageCode): string {
  const found = new Set(links.flatMap(({ status, certainty }) => [status, certainty]));
  return ['PLANNED', 'PROPOSED', 'DENIED', 'INFERRED', 'UNVERIFIED']
    .filter((mark) => found.has(mark))
    .map((mark) => wordOf(mark, language))
    .join(', ');
}

function until(links: SharedLink[], language: LanguageCode): string {
  const ends = links.flatMap(({ validTo }) => (validTo ? [validTo] : [])).sort();
  return ends[0] ? dateWords(ends[0], 'until', language) : '';
}

/** The day of an event, unless its name has it. */
function day(name: string, date: string, language: LanguageCode): string {
  const exact = /^\d{4}-\d{2}-\d{2}$/.test(date);
  return exact && name.includes(dateWords(date, 'AT', 'NL').slice('op '.length)) ? '' : dateWords(date, 'AT', language);
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const endOf = ({ from, to }: SharedLink, contextId: string) => (from.id === contextId ? to.name : from.name);

const aside = (parts: string[]) => {
  const said = parts.filter(Boolean).join(', ');
  return said && `(${said})`;
};
