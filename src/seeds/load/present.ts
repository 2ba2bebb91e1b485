import { UserError } from '../../errors';
import type { Transaction } from '../../graph/graph';
import { joined, type Spool, type SpoolFolder } from '../spool';
import type { Written } from './rows';
import { batches } from './work';

interface PresentNode {
  id: string;
  element: string;
  label: string;
  marked: boolean;
}

export interface PresentLink {
  id: string | null;
  element: string;
  type: string;
  from: string;
  to: string;
}

/** What earlier loads left in the graph, held against the seeds. */
export interface Present {
  /** What these seeds do not have. */
  staleNodes: Spool<PresentNode>;
  staleLinks: Spool<PresentLink>;
  /** The links that they have too: element by link id. */
  links: Spool<string>;
}

/** The label whose nodes each phase makes. */
const NODE_PHASES = {
  Entity: 'nodes',
  Name: 'names',
  Citation: 'citations',
  FormerId: 'formerIds',
  Passage: 'passages',
} as const;
const SHOWN = 10;
const ASKED = 1_000;

/**
 * Compares the graph with the facts. Throws a UserError where others' work is in the way: a node of theirs with an id that the seeds
 * define, or a link of theirs to a node that is to go.
 */
export async function findPresent(tx: Transaction, written: Written, spools: SpoolFolder): Promise<Present> {
  const found: Present = { staleNodes: spools.spool(), staleLinks: spools.spool(), links: spools.spool() };
  const taken: string[] = [];
  const nodes = await presentNodes(tx, spools);
  for (const [label, phase] of Object.entries(NODE_PHASES)) {
    const present = nodes.get(label)!;
    for (const [id, there, [wanted]] of joined(present, written[phase] as Spool<unknown>))
      for (const node of there) {
        if (!node.marked && wanted && taken.length < SHOWN) taken.push(`${label} "${id}"`);
        if (node.marked && !wanted) found.staleNodes.add(node.element, node);
      }
    present.clear();
  }
  if (taken.length > 0)
    throw new UserError(
      `The graph has nodes with ids that the seeds define, but without the mark of a load: ${taken.join(', ')}. Nothing was written.`,
      'Somebody else made them, or took away their property seedFolder. Delete them, or give them another id.',
    );
  await findLinks(tx, written, spools, found);
  await refuseForeignLinks(tx, found);
  return found;
}

async function presentNodes(tx: Transaction, spools: SpoolFolder): Promise<Map<string, Spool<PresentNode>>> {
  const nodes = new Map(Object.keys(NODE_PHASES).map((label) => [label, spools.spool<PresentNode>()]));
  for await (const row of tx.stream('load/presentNodes')) {
    const node = row as unknown as PresentNode;
    nodes.get(node.label)!.add(String(node.id), node);
  }
  return nodes;
}

async function findLinks(tx: Transaction, written: Written, spools: SpoolFolder, present: Present) {
  const links = spools.spool<PresentLink>();
  const owned = {
    NAMED: spools.spool<PresentLink>(),
    CITES: spools.spool<PresentLink>(),
    NOW: spools.spool<PresentLink>(),
  };
  for await (const row of tx.stream('load/presentLinks')) {
    const link = row as unknown as PresentLink;
    if (link.type === 'NAMED') owned.NAMED.add(String(link.to), link);
    else if (link.type === 'CITES' || link.type === 'NOW') owned[link.type].add(String(link.from), link);
    else links.add(String(link.id), link);
  }
  /** Keeps the first that is wanted; a copy of it is as stale as what the seeds do not have. */
  const keep = <T>(found: PresentLink[], wanted: T | undefined, same: (link: PresentLink, wanted: T) => boolean) => {
    const kept = wanted && found.find((link) => same(link, wanted));
    for (const link of found) if (link !== kept) present.staleLinks.add(link.element, link);
    return kept;
  };
  for (const [id, found, [fact]] of joined(links, written.links)) {
    const kept = keep(
      found,
      fact,
      (link, { type, from, to }) => link.type === type && link.from === from && link.to === to,
    );
    if (kept) present.links.add(id, kept.element);
  }
  for (const [, found, [fact]] of joined(owned.NAMED, written.names))
    keep(found, fact, (link, { entity }) => link.from === entity);
  for (const [, found, [fact]] of joined(owned.CITES, written.citations))
    keep(found, fact, (link, { documentId }) => link.to === documentId);
  for (const [, found, [fact]] of joined(owned.NOW, written.formerIds))
    keep(found, fact, (link, { entity }) => link.to === entity);
  for (const spool of [links, ...Object.values(owned)]) spool.clear();
}

async function refuseForeignLinks(tx: Transaction, { staleNodes }: Present) {
  for (const batch of batches(staleNodes.records(), ASKED)) {
    const found = await tx.run('load/foreignLinks', { elements: batch.map(({ element }) => element) });
    if (found.length > 0)
      throw new UserError(
        `The seeds no longer have nodes to which somebody else has linked: ${found
          .slice(0, SHOWN)
          .map(({ id, type, other }) => `"${id}" (${type}, "${other}")`)
          .join(', ')}. Nothing was written.`,
        'Delete or move these links, or put the nodes back into the seeds.',
      );
  }
}
