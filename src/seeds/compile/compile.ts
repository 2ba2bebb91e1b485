import { MODEL } from '../model';
import { Nearest, type Problems } from '../problems';
import type { Intake } from '../read/intake';
import type { Spool } from '../spool';
import { Suppression } from '../suppression/suppression';
import { compileCitations } from './citations';
import { Doubts } from './doubts';
import { type Facts, noFacts } from './facts';
import { type LinkDraft, linkFact, mergeLink } from './links';
import { NodePass, type Unknown } from './nodePass';
import { type NodeDraft, nodeFact } from './nodes';
import { checkSharedNames } from './sharedNames';

/**
 * Turns what was read into facts. Each pass takes one kind of thing id by id, in an order that does not depend on the files, and
 * hands on what other kinds need of it: links count at their ends, take their dates from events, last no longer than their ends, and are
 * held against each other.
 */
export function compile(
  intake: Intake,
  marks: readonly string[],
  problems: Problems,
  suppression = new Suppression(),
): Facts {
  const facts = noFacts(intake.spools);
  const drafts = intake.spools.spool<Partial<LinkDraft>>();
  for (const [id, entries] of intake.links.groups()) {
    const draft = mergeLink(entries, marks, problems);
    const { datedByEvent, temporality } = MODEL.link(draft.type);
    const undated = datedByEvent && draft.date === undefined ? id : undefined;
    for (const end of ['from', 'to'] as const) {
      const lasting = temporality === 'STATE' ? { link: id, end } : undefined;
      intake.nodes.add(draft[end], { is: 'linked', undated, lasting });
    }
    drafts.add(id, draft);
  }
  intake.links.clear();

  const pass = new NodePass(intake, facts, drafts, marks, problems);
  pass.run();
  blameUnknown(pass.unknown.filter(isNobody(suppression)), intake, problems);
  intake.nodes.clear();
  checkSharedNames(pass.bearers, problems, suppression);
  pass.bearers.clear();

  for (const [id, draft] of assembled<NodeDraft>(pass.drafts)) facts.nodes.add(id, nodeFact(id, draft));
  pass.drafts.clear();
  const doubts = new Doubts(intake.spools, facts.links);
  for (const [id, draft] of assembled<LinkDraft>(drafts)) doubts.add(linkFact(id, draft, problems));
  drafts.clear();
  doubts.finish();
  compileCitations(intake, facts, marks, problems);
  return facts;
}

/** Drafts with the parts that other things added to them; parts of what does not exist are dropped. */
function* assembled<T extends object>(parts: Spool<Partial<T>>): Generator<[string, T]> {
  for (const [id, draft] of parts.fold<Partial<T>>(
    () => ({}),
    (all, part) => Object.assign(all, part),
  ))
    if ('citations' in draft || 'node' in draft) yield [id, draft as T];
}

/** Whether an id is unknown because it is wrong. That of somebody who is kept out is noted, so that links to them go too. */
function isNobody(suppression: Suppression): (unknown: Unknown) => boolean {
  return ({ id }) => {
    if (!suppression.find(id, id)) return true;
    suppression.absent.add(id);
    return false;
  };
}

/** Says of every id that nothing defines which known one it may have been meant for. */
function blameUnknown(unknown: Unknown[], intake: Intake, problems: Problems) {
  const searches = new Map(unknown.map(({ id }) => [id, new Nearest(id)]));
  if (searches.size > 0)
    for (const [id, known] of intake.nodes.fold(
      () => false,
      (known, { is }) => known || is === 'node' || is === 'broken',
    ))
      if (known) for (const search of searches.values()) search.offer(id);
  for (const { id, place } of unknown) {
    const best = searches.get(id)?.best;
    problems.error(
      place,
      `there is no "${id}"`,
      best ? `did you mean "${best}"?` : 'define it in entities/ or reference/',
    );
  }
}
