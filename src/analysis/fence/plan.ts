import { CypherError } from '../error';

/** One operator of a plan, as neo4j-driver gives it. */
export interface PlanNode {
  operatorType: string;
  identifiers?: string[];
  arguments?: Record<string, unknown>;
  children?: PlanNode[];
}

/** What EXPLAIN tells of a statement: a neo4j-driver summary has both. */
export interface ExplainedPlan {
  queryType: string;
  plan: PlanNode | false | null | undefined;
}

// Operators that read the graph, or work on rows. LoadCSV, ProcedureCall, Show…, Terminate… and all that write are not among them.
const OPERATORS = new Set(
  `AllNodesScan NodeByLabelScan NodeByElementIdSeek NodeByIdSeek UnionNodeByLabelsScan IntersectionNodeByLabelsScan SubtractionNodeByLabelsScan
  PartitionedAllNodesScan PartitionedNodeByLabelScan PartitionedUnionNodeByLabelsScan DynamicLabelNodeLookup
  NodeIndexSeek NodeUniqueIndexSeek NodeIndexSeekByRange NodeUniqueIndexSeekByRange NodeIndexScan NodeIndexContainsScan NodeIndexEndsWithScan
  MultiNodeIndexSeek AssertSameNode AssertSameRelationship
  DirectedAllRelationshipsScan UndirectedAllRelationshipsScan DirectedRelationshipTypeScan UndirectedRelationshipTypeScan
  DirectedUnionRelationshipTypesScan UndirectedUnionRelationshipTypesScan DirectedRelationshipByElementIdSeek UndirectedRelationshipByElementIdSeek
  DirectedRelationshipByIdSeek UndirectedRelationshipByIdSeek DirectedRelationshipIndexSeek UndirectedRelationshipIndexSeek
  DirectedRelationshipIndexSeekByRange UndirectedRelationshipIndexSeekByRange DirectedRelationshipUniqueIndexSeek UndirectedRelationshipUniqueIndexSeek
  DirectedRelationshipUniqueIndexSeekByRange UndirectedRelationshipUniqueIndexSeekByRange
  DirectedRelationshipIndexScan UndirectedRelationshipIndexScan DirectedRelationshipIndexContainsScan UndirectedRelationshipIndexContainsScan
  DirectedRelationshipIndexEndsWithScan UndirectedRelationshipIndexEndsWithScan
  NodeCountFromCountStore RelationshipCountFromCountStore
  Expand(All) Expand(Into) OptionalExpand(All) OptionalExpand(Into) VarLengthExpand(All) VarLengthExpand(Into) VarLengthExpand(Pruning)
  VarLengthExpand(Pruning,BFS) BFSPruningVarLengthExpand PruningVarLengthExpand ShortestPath StatefulShortestPath(All) StatefulShortestPath(Into)
  Repeat(Trail) Repeat(Walk) Repeat(Acyclic) Repeat BidirectionalRepeat(Trail) BidirectionalRepeat(Walk) PathPropagatingBFS RepeatTrail
  Apply SemiApply AntiSemiApply LetSemiApply LetAntiSemiApply SelectOrSemiApply SelectOrAntiSemiApply LetSelectOrSemiApply LetSelectOrAntiSemiApply
  RollUpApply TriadicSelection TriadicBuild TriadicFilter ConditionalApply AntiConditionalApply
  Argument EmptyRow EmptyResult ProduceResults Projection CacheProperties RemoteBatchProperties RemoteBatchPropertiesWithFilter
  Filter Limit ExhaustiveLimit Skip Sort PartialSort Top PartialTop Distinct OrderedDistinct Aggregation EagerAggregation OrderedAggregation Top1WithTies
  Union OrderedUnion CartesianProduct NodeHashJoin ValueHashJoin LeftOuterHashJoin RightOuterHashJoin AssertingMultiNodeIndexSeek Optional Unwind UnwindCollection PartitionedUnwind
  Eager Input ArgumentTracker NullifyMetadata ProjectEndpoints`.split(/\s+/),
);

/** The second wall: throws a CypherError with code CYPHER_REFUSED unless the plan reads and all its operators are known to read. */
export function checkPlan(explained: ExplainedPlan): void {
  if (explained.queryType !== 'r')
    throw refused(`it is planned as a statement of type "${explained.queryType}", and only "r", reading, runs here`);
  if (!explained.plan) throw refused('Neo4j gave no plan of it');
  checkOperator(explained.plan);
}

function checkOperator(operator: PlanNode): void {
  const name = operator.operatorType.replace(/@[\w-]+$/, '');
  if (!OPERATORS.has(name))
    throw refused(`its plan has the operator ${name}, which is not on the list of those that only read the graph`);
  for (const child of operator.children ?? []) checkOperator(child);
}

function refused(why: string): CypherError {
  return new CypherError('CYPHER_REFUSED', `The statement does not run: ${why}.`, { rule: 'PLAN' });
}
