import { FIRST_DAY, LAST_DAY } from '../dates';
import { MODEL } from '../model';
import { compare, type Place, type Problems } from '../problems';
import type { Addition, Intake, NameEntry, NodeEntry, NodeRecord } from '../read/intake';
import type { Spool } from '../spool';
import type { Facts, NameFact } from './facts';
import type { LinkDraft } from './links';
import { nameFacts } from './names';
import { type NodeDraft, namedBy } from './nodes';
import { dateOf, dateProperties } from './properties';
import { type Bearer, period, sharedNameKey } from './sharedNames';

/** Everything said about one id. */
interface Said {
  nodes: NodeEntry[];
  names: NameEntry[];
  additions: Addition[];
  formerly: Extract<NodeRecord, { is: 'formerly' }>[];
  ends: Map<string, { type: string; side: 'from' | 'to'; places: Place[] }>;
  references: { label?: string; place: Place }[];
  /** Statements made at this event, and the links that share its date. */
  dated: { nodes: string[]; links: string[] };
  /** Links that last, and so not longer than this does. */
  lasting: { link: string; end: 'from' | 'to' }[];
  linkCount: number;
  broken: boolean;
}

export interface Unknown {
  id: string;
  place: Place;
}

/** Of the entries that make one mistake, as many are named. */
const NAMED = 100;
const UNNAMED_LABELS = ['Figure', 'Statement'];

/** Goes through all ids: is each defined once, may it be where others put it, and what does it come to? */
export class NodePass {
  readonly unknown: Unknown[] = [];
  readonly bearers: Spool<Bearer>;
  readonly drafts: Spool<Partial<NodeDraft>>;

  constructor(
    private readonly intake: Intake,
    private readonly facts: Facts,
    private readonly linkDrafts: Spool<Partial<LinkDraft>>,
    private readonly marks: readonly string[],
    private readonly problems: Problems,
  ) {
    this.bearers = intake.spools.spool();
    this.drafts = intake.spools.spool();
  }

  run() {
    for (const [id, said] of this.intake.nodes.fold(nothingSaid, add)) this.judge(id, said);
  }

  private judge(id: string, said: Said) {
    this.refuseSecond(id, said);
    const [node] = said.nodes;
    if (node) this.accept(id, node, said);
    else if (said.broken) return;
    else if (said.formerly[0]) this.redirect(id, said, said.formerly[0]);
    else for (const place of mentions(said)) this.unknown.push({ id, place });
  }

  private refuseSecond(id: string, { nodes, formerly }: Said) {
    const [first, ...others] = [...nodes, ...formerly].map(({ place }) => place).sort(byPlace);
    for (const place of others)
      this.problems.error(place, `"${id}" is already defined`, `see ${first!.file}:${first!.line}`);
  }

  private redirect(id: string, said: Said, { now, mark }: { now: string; mark: string }) {
    for (const place of mentions(said)) this.problems.error(place, `"${id}" is a former id`, `write "${now}"`);
    this.facts.formerIds.add(id, { id, mark, entity: now });
  }

  private accept(id: string, node: NodeEntry, said: Said) {
    const labels = MODEL.node(node.label).labels(node.kind);
    this.checkUse(id, node, labels, said);
    const names = nameFacts(id, said.names, this.marks, this.problems);
    for (const name of names) this.facts.names.add(name.id, name);
    const proofs = [node, ...said.names, ...said.additions].map(({ citations, observedOn }) => ({
      citations,
      observedOn,
    }));
    if (!node.unproven && proofs.every(({ citations }) => citations.length === 0))
      this.problems.error(node.place, `"${id}" has no proof`, 'give it `at`, or names with `at`');
    this.checkValidity(node);
    this.noteNames(id, node, names, said);
    const mark = this.marks.find((mark) => said.nodes.some((entry) => entry.mark === mark)) ?? node.mark;
    const properties = { ...node.properties, ...this.added(node, said.additions) };
    this.drafts.add(id, {
      node: { ...node, mark, properties },
      proofs,
      names: namedBy(names),
      linkCount: said.linkCount,
    });
    this.boundLinks(node, said);
    const date = node.label === 'Event' && typeof node.properties.date === 'string' ? node.properties.date : undefined;
    if (date === undefined) return;
    for (const statement of said.dated.nodes) this.drafts.add(statement, { eventDate: date });
    for (const link of said.dated.links) this.linkDrafts.add(link, { eventDate: date });
  }

  /** Tells the links that last when this existed, where that is stated. */
  private boundLinks({ properties }: NodeEntry, { lasting }: Said) {
    const [from, to] = [dateOf(properties.validFrom as string), dateOf(properties.validTo as string)];
    if (!from && !to) return;
    const existence = { from: from?.earliest ?? FIRST_DAY, to: to?.latest ?? LAST_DAY };
    for (const { link, end } of lasting)
      this.linkDrafts.add(link, end === 'from' ? { fromExisted: existence } : { toExisted: existence });
  }

  /** A description or note given elsewhere, where the definition has none. */
  private added(node: NodeEntry, additions: Addition[]) {
    const added: { description?: string; note?: string } = {};
    for (const field of ['description', 'note'] as const)
      for (const { [field]: text, place } of [...additions].sort((a, b) => byPlace(a.place, b.place))) {
        if (text === undefined) continue;
        if (node.properties[field] ?? added[field]) this.problems.error(place, `gives a second ${field} of one entity`);
        else added[field] = text;
      }
    return added;
  }

  private checkUse(id: string, node: NodeEntry, labels: string[], { ends, references }: Said) {
    for (const { type, side, places } of ends.values()) {
      const allowed = MODEL.link(type)[side];
      if (allowed.some((label) => labels.includes(label))) continue;
      for (const place of places)
        this.problems.error(place, `"${id}" is ${listed([node.label])}, but ${type} goes ${side} ${listed(allowed)}`);
    }
    for (const { label, place } of references)
      if (label && !labels.includes(label))
        this.problems.error(place, `"${id}" is ${listed([node.label])}, where ${listed([label])} is expected`);
  }

  private checkValidity({ properties, place }: NodeEntry) {
    const [from, to] = [dateOf(properties.validFrom as string), dateOf(properties.validTo as string)];
    if (from && to && from.earliest > to.latest)
      this.problems.error(place, `begins on ${from.value}, after it ends on ${to.value}`);
  }

  private noteNames(id: string, node: NodeEntry, names: NameFact[], { additions, names: entries }: Said) {
    if (UNNAMED_LABELS.includes(node.label)) return;
    const { properties, label, kind } = node;
    const happened = MODEL.node(label).dateProperty && dateOf(properties.date as string);
    const own = happened
      ? { from: happened.earliest, to: happened.latest }
      : period({
          ...dateProperties('validFrom', dateOf(properties.validFrom as string)),
          ...dateProperties('validTo', dateOf(properties.validTo as string)),
        });
    const apartFrom = [...(node.apartFrom ?? []), ...additions.flatMap((addition) => addition.apartFrom ?? [])];
    const bear = (name: string, when: { from: string; to: string }, place: Place) =>
      this.bearers.add(sharedNameKey(MODEL.node(label).labels(kind), name), { id, name, ...when, apartFrom, place });
    if (!names.some(({ properties }) => properties.name === node.name)) bear(node.name, own, node.place);
    for (const { properties: named } of names) {
      const stated = named.validFrom || named.validTo ? period(named) : own;
      const when = happened ? own : { from: greater(stated.from, own.from), to: lesser(stated.to, own.to) };
      bear(named.name as string, when, entries.find(({ name }) => name === named.name)!.place);
    }
  }
}

function nothingSaid(): Said {
  return {
    nodes: [],
    names: [],
    additions: [],
    formerly: [],
    ends: new Map(),
    references: [],
    dated: { nodes: [], links: [] },
    lasting: [],
    linkCount: 0,
    broken: false,
  };
}

function add(said: Said, record: NodeRecord): Said {
  switch (record.is) {
    case 'node':
      said.nodes.push(record);
      break;
    case 'name':
      said.names.push(record);
      break;
    case 'addition':
      said.additions.push(record);
      break;
    case 'formerly':
      said.formerly.push(record);
      break;
    case 'reference':
      said.references.push(record);
      break;
    case 'linked':
      said.linkCount++;
      if (record.undated) said.dated.links.push(record.undated);
      if (record.lasting) said.lasting.push(record.lasting);
      break;
    case 'event':
      said.dated.nodes.push(record.node);
      said.dated.links.push(...record.links);
      break;
    case 'broken':
      said.broken = true;
      break;
    case 'end': {
      const { type, side, place } = record;
      const found = said.ends.get(`${type} ${side}`) ?? { type, side, places: [] };
      if (found.places.length < NAMED) found.places.push(place);
      said.ends.set(`${type} ${side}`, found);
    }
  }
  return said;
}

/** Every place that takes the id for an entity. */
function mentions({ ends, references, names, additions }: Said): Place[] {
  return [
    ...[...ends.values()].flatMap(({ places }) => places),
    ...[...references, ...(additions.length > 0 ? additions : names)].map(({ place }) => place),
  ];
}

function byPlace(a: Place, b: Place): number {
  return compare(a.file, b.file) || a.line - b.line;
}

function listed(labels: readonly string[]): string {
  return labels.map((label) => `${/^[AEIO]/.test(label) ? 'an' : 'a'} ${label}`).join(' or ');
}

function greater(a: string, b: string): string {
  return a > b ? a : b;
}

function lesser(a: string, b: string): string {
  return a < b ? a : b;
}
