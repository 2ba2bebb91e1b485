import type { Facts, LinkFact } from '../compile/facts';
import type { Problems } from '../problems';
import type { Suppression } from './suppression';

/** How many links of one kind a claim has, and how many of them with those who go. */
interface Claim {
  by: [all: number, gone: number];
  about: [all: number, gone: number];
}

/**
 * The ids of what goes: the people on the list, the statements that only they made, and the figures and statements about nobody and
 * nothing else. A figure that they reported stays, without them.
 */
export function findGone(facts: Facts, suppression: Suppression, problems: Problems): Set<string> {
  const gone = findPeople(facts, suppression, problems);
  const claims = new Map<string, Claim>();
  for (const link of facts.links.records()) {
    const claim = claimOf(link);
    if (claim && (gone.has(link.from) || gone.has(link.to))) claims.set(claim.id, { by: [0, 0], about: [0, 0] });
  }
  for (const link of facts.links.records()) {
    const { id = '', side = 'by', other = '' } = claimOf(link) ?? {};
    const counts = claims.get(id)?.[side];
    if (!counts) continue;
    counts[0]++;
    if (gone.has(other)) counts[1]++;
  }
  for (const { id, labels } of facts.nodes.records()) {
    const claim = claims.get(id);
    if (claim && (none(claim.about) || (labels.includes('Statement') && none(claim.by)))) gone.add(id);
  }
  return gone;
}

/** Whether there were some, and none is left. */
function none([all, gone]: [number, number]): boolean {
  return all > 0 && all === gone;
}

function claimOf({ type, from, to }: LinkFact) {
  if (type === 'STATED') return { id: to, side: 'by', other: from } as const;
  if (type === 'ABOUT') return { id: from, side: 'about', other: to } as const;
  return undefined;
}

/** By any id or name of theirs. Their other names are on the list from here on. */
function findPeople(facts: Facts, suppression: Suppression, problems: Problems): Set<string> {
  const gone = new Set(suppression.absent);
  const formerly = new Map<string, string[]>();
  for (const { id, entity } of facts.formerIds.records())
    if (suppression.find(id, entity)) formerly.set(entity, [...(formerly.get(entity) ?? []), id]);
  for (const { id, labels, properties } of facts.nodes.records()) {
    if (!labels.includes('Person')) continue;
    const names = [properties.name as string, ...((properties.aliases as string[] | undefined) ?? [])];
    const called = [id, ...names, ...(formerly.get(id) ?? [])].find((one) => suppression.find(one, id));
    if (called === undefined) continue;
    const entry = suppression.find(called, id)!;
    gone.add(id);
    for (const name of names) suppression.learn(name, entry);
    problems.warning(entry.place, `is "${id}" in the seeds, who is left out`, 'take them out of the files too');
  }
  return gone;
}
