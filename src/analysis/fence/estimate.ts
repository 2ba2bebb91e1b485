import type { Tree } from './grammar';
import { textOf } from './grammar';
import { decode } from './literal';
import * as loops from './loops';
import * as operators from './operators';
import { refusal } from './place';
import * as queries from './queries';
import { allOf, anyOf, COLLECTED, SCALAR, type Size, sizeOf, THING } from './size';
import * as values from './values';

const MAX_LOOPS = 1_000_000;
const MAX_VALUES = 1_000_000;
const MAX_TEXT = 4_000;

/**
 * Estimates how often expressions go round and how large what they make may grow, and refuses what Neo4j would neither time out nor count: it looks at its clock,
 * and at its memory, between rows, not inside one expression.
 */
export class Estimate {
  names = new Map<string, Size>();
  /** How often the expression that is being looked at is evaluated for one row. */
  loops = 1;

  constructor(readonly parameters: Record<string, unknown>) {}

  /** The size of what a part of the statement gives; a clause gives nothing, and leaves its names. */
  of(tree: Tree): Size {
    const rule = RULES.get(tree.rule);
    const size = rule === undefined ? this.ofParts(tree) : rule(this, tree);
    if (size.values > MAX_VALUES || size.text > MAX_TEXT)
      throw refusal(
        'GROWTH',
        tree,
        'what this makes may grow beyond a million values or four million characters. Slice the lists it is made of, as in xs[..100].',
      );
    return size;
  }

  ofParts(tree: Tree): Size {
    const sizes = tree.parts.filter((part) => part.rule !== 'token').map((part) => this.of(part));
    return sizes.length === 1 ? (sizes[0] as Size) : { ...allOf(sizes), constant: undefined };
  }

  scoped<T>(run: () => T, keep = false): T {
    const [names, loops] = [this.names, this.loops];
    this.names = new Map(names);
    try {
      return run();
    } finally {
      const inner = this.names;
      this.names = names;
      this.loops = loops;
      if (keep) for (const [name, size] of inner) names.set(name, anyOf([size, names.get(name) ?? size]));
    }
  }

  repeat(tree: Tree, length: number): void {
    if (this.loops > 1 && this.loops * length > MAX_LOOPS)
      throw refusal(
        'NESTING',
        tree,
        `within one another, these lists may go round ${(this.loops * length).toLocaleString('en')} times, and at most ${MAX_LOOPS.toLocaleString('en')} are allowed. ` +
          `UNWIND one of them, or slice it, as in xs[..100]; collect() is counted as ${COLLECTED.toLocaleString('en')}.`,
      );
    this.loops *= Math.max(1, length);
  }

  element(list: Size): Size {
    return list.item ?? { ...THING, text: Math.max(THING.text, list.text), gathered: list.gathered };
  }
}

const RULES: ReadonlyMap<string, (estimate: Estimate, tree: Tree) => Size> = new Map([
  ['token', () => SCALAR],
  ['union', queries.union],
  ['singleQuery', queries.query],
  ['unwindClause', queries.unwind],
  ['returnItems', queries.projecting],
  ['letItem', queries.letItem],
  ['subqueryClause', queries.inner],
  ['patternComprehension', loops.ofPattern],
  ['expression', operators.logical],
  ['expression11', operators.logical],
  ['expression10', operators.logical],
  ['expression9', operators.logical],
  ['expression8', operators.logical],
  ['expression7', operators.comparison],
  ['expression6', operators.sum],
  ['expression5', operators.arithmetic],
  ['expression4', operators.arithmetic],
  ['expression3', operators.signed],
  ['expression2', operators.postfixed],
  ['variable', values.variable],
  ['parameter', values.parameter],
  ['numberLiteral', values.literal],
  ['stringLiteral', (_: Estimate, tree: Tree) => sizeOf(decode(textOf(tree)))],
  ['listLiteral', values.list],
  ['map', values.map],
  ['mapProjection', values.projection],
  ['mapProjectionElement', values.projected],
  ['caseExpression', values.cases],
  ['extendedCaseExpression', values.cases],
  ['listComprehension', loops.comprehension],
  ['listItemsPredicate', loops.predicate],
  ['reduceExpression', loops.reduce],
  ['existsExpression', loops.subquery],
  ['countExpression', loops.subquery],
  ['collectExpression', loops.subquery],
  ['functionInvocation', values.call],
  ['patternExpression', operators.thing],
  ['shortestPathExpression', operators.thing],
]);
