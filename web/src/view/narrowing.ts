import wording from 'virtual:wording';
import type { Subgraph } from '../data/subgraph';
import { KINDS, type Kind } from '../data/types';
import { MOST_SHOWN, type View } from './view';

/** Whether there is more than was given, beside what badges count. */
export function isCut({ nodes, truncated }: Subgraph): boolean {
  return truncated || nodes.length >= MOST_SHOWN;
}

export interface Narrowing {
  types?: string[];
  links?: string[];
  asOf?: string;
}

/**
 * What the server is to leave out of circles that do not fit. As long as an answer is whole the reader's filters stay here, so that switching them costs
 * no question and a day shows what it lacks; of one that was cut they make room for the rest.
 */
export function narrowing(
  { around, withoutKinds, withoutLinks, asOf }: View,
  whole: Subgraph | null | undefined,
): Narrowing | null {
  if (!whole || !isCut(whole) || around.length === 0) return null;
  const fewer: Narrowing = {};
  if (withoutKinds.length > 0) fewer.types = KINDS.filter((kind) => !withoutKinds.includes(kind)).map(typeOf);
  if (withoutLinks.length > 0) fewer.links = Object.keys(wording).filter((type) => !withoutLinks.includes(type));
  if (asOf) fewer.asOf = asOf;
  return Object.keys(fewer).length > 0 ? fewer : null;
}

/** Bodies are the organizations that are nothing more; the API has no type for these alone, and the scene leaves out the others. */
const typeOf = (kind: Kind) => (kind === 'Body' ? 'ORGANIZATION' : kind.toUpperCase());
