import { FACT_KINDS, type FactProperties, type Facts, type NodeFact, noFacts } from '../compile/facts';
import { linkKeyOf } from '../compile/nodes';
import type { Problems } from '../problems';
import type { SpoolFolder } from '../spool';
import { findGone } from './gone';
import type { Suppression } from './suppression';

/** Properties that are ids, not words. */
const IDS = new Set(['id', 'documentId', 'citations']);

/**
 * The facts without those who are on the list: without them, their names, links and what they alone said, and with their names left out
 * of what others' facts say. Whatever the graph is loaded from passes here. An id that names them cannot be mended, and is a problem.
 */
export function withhold(facts: Facts, suppression: Suppression, spools: SpoolFolder, problems: Problems): Facts {
  if (suppression.isEmpty) return facts;
  const gone = findGone(facts, suppression, problems);
  const kept = noFacts(spools);
  const cited = new Set<string>();
  const fewer = new Map<string, number>();
  const dropProofs = ({ citations }: FactProperties) => {
    for (const id of (citations as string[] | undefined) ?? []) cited.add(id);
  };
  const keepProofs = ({ citations }: FactProperties) => {
    for (const id of (citations as string[] | undefined) ?? []) cited.delete(id);
  };

  /** A fact's words, without their names; whoever tends the seeds is told where. */
  const clean = <T extends FactProperties>(properties: T, ...about: string[]): T => {
    const entries = Object.entries(properties).map(([name, value]) => {
      if (IDS.has(name)) return [name, value];
      const words = [value].flat();
      const rest = words.map((word) => (typeof word === 'string' ? suppression.without(word, about) : word));
      if (rest.every((word, index) => word === words[index])) return [name, value];
      const { place } = words.flatMap((word) => suppression.named(String(word), about) ?? [])[0]!;
      if (!DERIVED.test(name))
        problems.warning(
          place,
          `is named in the ${name} of "${about.join('" and "')}", where that is left out`,
          'reword it',
        );
      return [name, Array.isArray(value) ? rest : rest[0]];
    });
    return Object.fromEntries(entries);
  };
  const refuseId = (id: string, of: string) => {
    const entry = suppression.named(id, [id]);
    if (entry)
      problems.error(entry.place, `is named by the id "${id}" of ${of}`, 'give it another id, or say apartFrom');
  };

  for (const link of facts.links.records()) {
    if (!gone.has(link.from) && !gone.has(link.to)) continue;
    dropProofs(link.properties);
    for (const end of [link.from, link.to]) fewer.set(end, (fewer.get(end) ?? 0) + 1);
  }
  for (const { id, properties } of facts.nodes.records()) if (gone.has(id)) dropProofs(properties);
  for (const { entity, properties } of facts.names.records()) if (gone.has(entity)) dropProofs(properties);

  for (const node of facts.nodes.records()) {
    if (gone.has(node.id)) continue;
    refuseId(node.id, 'an entity');
    keepProofs(node.properties);
    const counted = recounted(node, fewer.get(node.id) ?? 0);
    kept.nodes.add(node.id, { ...node, properties: clean(counted, node.id) });
  }
  for (const name of facts.names.records()) {
    if (gone.has(name.entity)) continue;
    keepProofs(name.properties);
    kept.names.add(name.id, { ...name, properties: clean(name.properties, name.entity) });
  }
  for (const link of facts.links.records()) {
    if (gone.has(link.from) || gone.has(link.to)) continue;
    keepProofs(link.properties);
    kept.links.add(link.id, { ...link, properties: clean(link.properties, link.from, link.to) });
  }
  for (const former of facts.formerIds.records()) {
    if (gone.has(former.entity)) continue;
    refuseId(former.id, 'an entity before');
    kept.formerIds.add(former.id, former);
  }
  for (const citation of facts.citations.records()) {
    if (cited.has(citation.id) || gone.has(citation.documentId)) continue;
    refuseId(citation.id, 'a citation');
    kept.citations.add(citation.id, { ...citation, properties: clean(citation.properties, citation.documentId) });
  }
  for (const kind of FACT_KINDS) facts[kind].clear();
  return kept;
}

const DERIVED = /^(sortKey|dateKey|linkKey|aliases)$/;

function recounted(node: NodeFact, fewer: number): FactProperties {
  if (fewer === 0) return node.properties;
  const linkCount = (node.properties.linkCount as number) - fewer;
  return { ...node.properties, linkCount, linkKey: linkKeyOf(linkCount, node.properties.sortKey as string) };
}
