import { checkClauses, withinStack } from './fence/clauses';
import { Estimate } from './fence/estimate';
import { parse, tokensOf } from './fence/grammar';
import { checkPatterns } from './fence/pattern';
import { checkParameters, checkText, checkTokens } from './fence/text';

export { checkPlan, type ExplainedPlan, type PlanNode } from './fence/plan';

/**
 * The first wall: throws a CypherError with code CYPHER_REFUSED, which says the rule, the place and the reason, unless the statement only reads the graph and
 * no single expression of it can run long or grow large. What rows alone make long or large is left to the limits of the run.
 */
export function checkStatement(text: string, parameters: Record<string, unknown> = {}): void {
  checkText(text);
  checkParameters(parameters);
  withinStack(() => {
    checkTokens(tokensOf(text));
    const tree = parse(text);
    checkClauses(tree);
    checkPatterns(tree);
    new Estimate(parameters).of(tree);
  });
}
