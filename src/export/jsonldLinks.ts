import { MODEL } from '../seeds/model';
import { entityIri, type JsonLdNode, word, words } from './jsonldNodes';
import { period, statedPeriod } from './period';
import type { ExportLink } from './records';
import { LINK_WORDS, type LinkWords } from './vocabulary';

/**
 * A link as a node of its own, which carries its dates, certainty, status and citations. Where it holds without reservation it is
 * said in one plain triple too, of the node that it leaves or reaches.
 */
export function linkNode(link: ExportLink): JsonLdNode {
  const { id, type, from, to, properties, mark } = link;
  const said: LinkWords = LINK_WORDS[type] ?? {};
  const ends = { from: { '@id': entityIri(from) }, to: { '@id': entityIri(to) } };
  const time = interval(link);
  return {
    '@id': `link:${encodeURIComponent(id)}`,
    '@type': ['rdf:Statement', 'prov:Entity', ...(said.class ? [said.class] : [])],
    type: `regiograaf:${word(type)}`,
    from: { ...ends.from, ...(isPlain(link) && !said.inverse ? plain(said.plain ?? type, ends.to) : {}) },
    to: { ...ends.to, ...(isPlain(link) && said.inverse ? plain(said.inverse, ends.from) : {}) },
    ...(said.from ? { [said.from]: ends.from } : {}),
    ...(said.to ? { [said.to]: ends.to } : {}),
    ...words(properties),
    ...(time ? { [said.class === 'org:Membership' ? 'memberDuring' : 'during']: time } : {}),
    seedFolder: mark ?? undefined,
  };
}

const plain = (property: string, other: JsonLdNode): JsonLdNode => ({
  [property.includes(':') ? property : `regiograaf:${word(property)}`]: other,
});

/** A triple cannot say that something is planned, denied, without a source, or over. */
function isPlain(link: ExportLink): boolean {
  const { status, certainty } = link.properties;
  const isOver = MODEL.links.get(link.type)?.temporality === 'STATE' && period(link).end !== null;
  return status === 'HELD' && certainty !== 'UNVERIFIED' && !isOver;
}

/** The days that the stated dates can mean at most. */
function interval(link: ExportLink): JsonLdNode | null {
  const { start, end } = statedPeriod(link);
  if (!start && !end) return null;
  return {
    '@type': 'time:ProperInterval',
    ...(start ? { hasBeginning: instant(start) } : {}),
    ...(end ? { hasEnd: instant(end) } : {}),
  };
}

const instant = (day: string): JsonLdNode => ({ '@type': 'time:Instant', onDay: day });
