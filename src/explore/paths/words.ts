import type { LanguageCode } from '../language';
import { linkClause, type SpokenLink } from '../sentence';
import type { Path } from './path';

/** A path as one sentence, e.g. "A and C are connected in 2 steps: A attended B (…); B was attended by C (…)." */
export function pathWords({ nodes, links, length }: Path, language: LanguageCode): string {
  const [first, last] = [nodes[0]!.name, nodes.at(-1)!.name];
  if (length === 0)
    return language === 'NL' ? `${first} is begin en einde van de vraag.` : `${first} is both ends of the question.`;
  const clauses = links.map((link, step) => linkClause(link as unknown as SpokenLink, language, nodes[step]!.id));
  const opening =
    language === 'NL'
      ? `${first} en ${last} zijn verbonden in ${length} ${length === 1 ? 'stap' : 'stappen'}`
      : `${first} and ${last} are connected in ${length} ${length === 1 ? 'step' : 'steps'}`;
  return `${opening}: ${clauses.join('; ')}.`;
}
