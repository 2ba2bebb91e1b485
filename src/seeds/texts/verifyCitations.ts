import type { Facts } from '../compile/facts';
import type { Problems } from '../problems';
import type { Claim, Intake } from '../read/intake';
import { showsName, showsNumber, showsWords, surnames } from './showing';
import type { Texts } from './texts';

/** How far the seeds' citations of lines were held against the texts. */
export interface Verification {
  /** Citations whose text is at hand, whose lines exist, and that show what every fact resting on them says they show. */
  verified: number;
  /** Citations of texts that are not at hand. */
  unverified: number;
  /** Citations that do not show what they are cited for; each is an error. */
  refuted: number;
  /** Names, links, figures and statements that were looked for in their lines. */
  claims: number;
}

type Finding = { claim?: Claim; found: boolean };
type Naming = { name: string } | { claim: string; citations: string[] };

/**
 * Holds every citation against the texts: its lines exist and are not empty; a name stands in each of its lines; a link, figure or
 * statement has an end's name, or its `mention`, in the lines of at least one of its citations; a figure's number stands there too.
 */
export function verifyCitations(intake: Intake, facts: Facts, texts: Texts, problems: Problems): Verification {
  const refuted = new Set<string>();
  const refute = ({ place }: Claim, citations: string[], message: string, mend?: string) => {
    for (const citation of citations) refuted.add(citation);
    problems.error(place, message, mend);
  };
  let claims = 0;
  const named = claimsNamed(intake, facts, texts);
  for (const [, { claim, found }] of named.fold<Finding>(
    () => ({ found: false }),
    (sum, part) => ({ claim: part.claim ?? sum.claim, found: sum.found || part.found }),
  )) {
    if (!claim) continue;
    const { name, ends, mention, numbers = [] } = claim;
    const cited = claim.citations.flatMap((id) => ({ id, lines: texts.cited(id) ?? [] })).filter(hasLines);
    if (cited.length === 0) continue;
    claims++;
    const empty = cited.filter(({ lines }) => lines.trim() === '').map(({ id }) => id);
    if (empty.length > 0) refute(claim, empty, `${empty.join(', ')} is an empty line`);
    const absent = name ? cited.filter(({ lines }) => !showsName(lines, name)).map(({ id }) => id) : [];
    if (absent.length > 0) refute(claim, absent, `"${name}" does not stand in ${absent.join(', ')}`);
    const shown = !ends || (mention ? cited.some(({ lines }) => showsWords(lines, mention)) : found);
    const where = cited.map(({ id }) => id).join(', ');
    if (!shown && mention) refute(claim, claim.citations, `"${mention}" does not stand in ${where}`);
    else if (!shown)
      refute(
        claim,
        claim.citations,
        `${where} names neither ${ends!.join(' nor ')}`,
        'say in `mention` by which words',
      );
    const missing = mention ? [] : numbers.filter((number) => !cited.some(({ lines }) => showsNumber(lines, number)));
    if (missing.length > 0)
      refute(
        claim,
        claim.citations,
        `${missing.join(' and ')} does not stand in ${where}`,
        'say in `mention` how it is written there',
      );
  }
  named.clear();
  const counts = count(facts, texts, refuted);
  intake.claims.clear();
  return { ...counts, claims };
}

function hasLines(cited: { id: string; lines: string | never[] }): cited is { id: string; lines: string } {
  return typeof cited.lines === 'string';
}

/** Every claim, and whether the lines it cites name one of its ends. */
function claimsNamed(intake: Intake, facts: Facts, texts: Texts) {
  const named = intake.spools.spool<Finding>();
  const namings = intake.spools.spool<Naming>();
  let number = 0;
  for (const claim of intake.claims.records()) {
    const key = String(number++);
    named.add(key, { claim, found: false });
    for (const end of claim.mention ? [] : (claim.ends ?? []))
      namings.add(end, { claim: key, citations: claim.citations });
  }
  for (const { entity, properties } of facts.names.records()) namings.add(entity, { name: properties.name as string });
  for (const { id, labels, properties } of facts.nodes.records()) {
    namings.add(id, { name: properties.name as string });
    if (labels.includes('Person'))
      for (const name of [properties.name as string, ...(properties.aliases as string[])].flatMap(surnames))
        namings.add(id, { name });
  }
  for (const [, group] of namings.groups()) {
    const names = group.flatMap((naming) => ('name' in naming ? naming.name : []));
    for (const naming of group) {
      if (!('claim' in naming)) continue;
      const lines = naming.citations.flatMap((id) => texts.cited(id) ?? []);
      if (lines.some((text) => names.some((name) => showsName(text, name)))) named.add(naming.claim, { found: true });
    }
  }
  namings.clear();
  return named;
}

function count(facts: Facts, texts: Texts, refuted: Set<string>): Omit<Verification, 'claims'> {
  const counts = { verified: 0, unverified: 0, refuted: 0 };
  for (const { id, properties } of facts.citations.records()) {
    if (properties.firstLine === undefined) continue;
    const lines = texts.cited(id);
    if (lines === undefined) counts.unverified++;
    else if (refuted.has(id)) counts.refuted++;
    else counts.verified++;
  }
  return counts;
}
