import type { PlanNode } from './fence';
import type { PlanOperator } from './result';

/** The tree as a list, each operator before those it draws from, so that a client needs not know how deep it is. */
export function operatorsOf(root: PlanNode, depth = 0): PlanOperator[] {
  const { operatorType, identifiers = [], arguments: facts = {}, children = [] } = root;
  const rows = facts.EstimatedRows;
  return [
    {
      name: operatorType.replace(/@.*$/, ''),
      depth,
      estimatedRows: rows == null ? null : Number(rows),
      details: facts.Details == null ? null : String(facts.Details),
      identifiers,
    },
    ...children.flatMap((child) => operatorsOf(child, depth + 1)),
  ];
}
