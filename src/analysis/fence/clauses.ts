import { CypherError, type FenceRule } from '../error';
import { type Tree, textOf } from './grammar';
import { refusal } from './place';

// The rules of the grammar that reading needs. Whatever is not here is refused, so that what Neo4j adds is refused until someone has looked at it.
const READS = new Set(
  `token statementsOrCommands statementOrCommand preparsedStatement statement queryWithLocalDefinitions nextStatement regularQuery union singleQuery
  clause matchClause withClause filterClause unwindClause letClause letItem returnClause subqueryClause subqueryScope orderBySkipLimitClause
  returnBody returnItems returnItem orderBy orderItem ascToken descToken skip limit whereClause
  matchMode hint patternList pattern quantifier anonymousPattern shortestPathPattern patternElement pathPatternPrefix nonNegativeIntegerSpecification
  groupToken pathToken pathPatternNonEmpty nodePattern parenthesizedPath properties relationshipPattern leftArrow arrowLine rightArrow pathLength
  labelExpression labelExpression4 labelExpression3 labelExpression2 labelExpression1 dynamicAnyAllExpression dynamicExpression labelOrRelType nonEmptyNameList
  expression expression11 expression10 expression9 expression8 expression7 expression6 expression5 expression4 expression3 expression2 expression1
  comparisonExpression6 normalForm postFix property propertyKeyName literal numberLiteral stringLiteral map listLiteral parameter parameterName variable
  caseExpression caseAlternative extendedCaseExpression extendedCaseAlternative extendedWhen listComprehension patternComprehension reduceExpression
  listItemsPredicate normalizeFunction trimFunction patternExpression shortestPathExpression parenthesizedExpression mapProjection mapProjectionElement
  countStar existsExpression countExpression collectExpression functionInvocation functionName functionArgument namespace
  type typePart typeName typeNullability typeListSuffix
  symbolicNameString symbolicVariableNameString escapedSymbolicNameString escapedSymbolicVariableNameString unescapedSymbolicNameString
  unescapedSymbolicVariableNameString unescapedSymbolicNameString_ preparserKeyword`.split(/\s+/),
);

const ASK_THE_GRAPH =
  'Only clauses that read run here: MATCH, WHERE, WITH, UNWIND, CALL {…}, ORDER BY, SKIP, LIMIT, UNION, RETURN.';
const WHY: Record<string, [FenceRule, string]> = {
  callClause: [
    'PROCEDURE',
    'procedures do not run here. For full-text search ask the field `search`; for the model, the README and `analyses`.',
  ],
  command: ['CLAUSE', 'schema, administration, SHOW and TERMINATE do not run here.'],
  composableCommandClauses: ['CLAUSE', 'SHOW and TERMINATE do not run here.'],
  consoleCommand: ['CLAUSE', 'commands of a prompt, like :param, are not Cypher. Give parameters as `parameters`.'],
  subqueryInTransactionsParameters: ['CLAUSE', 'CALL {…} IN TRANSACTIONS is for writing. Leave IN TRANSACTIONS out.'],
  useClause: ['CLAUSE', 'USE names another database; only this graph is read here.'],
  loadCSVClause: ['CLAUSE', 'LOAD CSV opens files and connections. Give the rows as a parameter and UNWIND it.'],
  interpolatedStringLiteral: ['EXPRESSION', "texts with expressions in them are not read. Use 'a' + b."],
  localDefinition: ['CLAUSE', 'functions and procedures cannot be defined here.'],
  allReduceExpression: ['EXPRESSION', 'allReduce is not read here. Use all() over the path.'],
};

/** Refuses prefixes, more than one statement, and all that is not on the list of what reads. */
export function checkClauses(tree: Tree): void {
  const statements = tree.parts.filter((part) => part.rule === 'statementOrCommand');
  if (statements.length > 1)
    throw refusal('STATEMENTS', statements[1] as Tree, 'one statement at a time. Send this one by itself.');
  visit(tree);
}

function visit(tree: Tree): void {
  if (tree.rule === 'preparserOption')
    throw refusal(
      'PREFIX',
      tree,
      `${textOf(firstToken(tree))} before a statement chooses how it runs. Leave it out; the argument \`plan\` tells the plan.`,
    );
  if (!READS.has(tree.rule)) {
    const [rule, advice] = WHY[tree.rule] ?? [/Clause$/.test(tree.rule) ? 'CLAUSE' : 'EXPRESSION', ASK_THE_GRAPH];
    const words = textOf(firstToken(tree)).toUpperCase();
    throw refusal(rule as FenceRule, tree, `${words} is not allowed: ${advice}`);
  }
  for (const part of tree.parts) visit(part);
}

function firstToken(tree: Tree): Tree {
  const first = tree.parts[0];
  return first === undefined ? tree : firstToken(first);
}

/** Makes of a stack that is full a refusal: a statement can be so deep that it can be neither read nor walked. */
export function withinStack<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new CypherError('CYPHER_REFUSED', 'The statement is nested too deep to be read. Use WITH to take steps.', {
      rule: 'NESTING',
      line: 1,
      column: 1,
    });
  }
}
