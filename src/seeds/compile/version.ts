import { createHash } from 'node:crypto';
import { canonicalJson } from '../ids';
import { FACT_KINDS, type Facts } from './facts';

/** SHA-256 of all the facts: the same for the same facts, whatever files, folders and memory they came through. */
export function versionOf(facts: Facts): string {
  const hash = createHash('sha256');
  for (const kind of FACT_KINDS) {
    hash.update(`${kind}\n`);
    for (const { mark: _mark, ...fact } of facts[kind].records()) hash.update(`${canonicalJson(fact)}\n`);
  }
  return hash.digest('hex');
}
