import { CypherError } from '../../src/analysis/error';
import { checkPlan, checkStatement } from '../../src/analysis/fence';
import { allowed, bounded, refused } from './attacks';

function ruleOf(statement: string, parameters?: Record<string, unknown>): unknown {
  try {
    checkStatement(statement, parameters);
  } catch (error) {
    if (error instanceof CypherError) return error.extensions.rule;
    throw error;
  }
  return 'runs';
}

const short = (statement: string): string => JSON.stringify(statement.slice(0, 100));

describe('The parse wall', () => {
  it.each(refused.map(([rule, statement, parameters]) => ({ rule, name: short(statement), statement, parameters })))(
    'refuses by $rule: $name',
    ({ rule, statement, parameters }) => {
      const from = performance.now();
      expect(ruleOf(statement, parameters)).toBe(rule);
      expect(performance.now() - from).toBeLessThan(3000);
    },
  );

  it.each(
    [...allowed, ...bounded.map(([, statement]): [string] => [statement])].map(([statement, parameters]) => ({
      name: short(statement),
      statement,
      parameters,
    })),
  )('lets pass $name', ({ statement, parameters }) => expect(ruleOf(statement, parameters)).toBe('runs'));

  it('says where, why and what to do', () => {
    expect(() => checkStatement('MATCH (n)\nRETURN apoc.x(n)')).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(/^Line 2, column 8: .*apoc\.x\(\).*README/),
        extensions: { code: 'CYPHER_REFUSED', rule: 'FUNCTION', line: 2, column: 8 },
      }),
    );
  });
});

describe('The plan wall', () => {
  const plan = (operatorType: string, ...children: string[]) => ({
    operatorType,
    children: children.map((child) => ({ operatorType: child })),
  });

  it('lets pass operators that read', () => {
    expect(() =>
      checkPlan({ queryType: 'r', plan: plan('ProduceResults@neo4j', 'NodeByLabelScan@neo4j') }),
    ).not.toThrow();
  });

  it.each([
    'LoadCSV',
    'ProcedureCall',
    'ShowSettings',
    'ShowTransactions',
    'TerminateTransactions',
    'TransactionApply',
    'Create',
    'SomethingNew',
  ])('refuses %s', (name) => {
    expect(() => checkPlan({ queryType: 'r', plan: plan('ProduceResults@neo4j', `${name}@neo4j`) })).toThrow(name);
  });

  it.each(['w', 'rw', 's'])('refuses a statement of type %s', (queryType) => {
    expect(() => checkPlan({ queryType, plan: plan('ProduceResults@neo4j') })).toThrow(`"${queryType}"`);
  });

  it('refuses a statement without a plan', () =>
    expect(() => checkPlan({ queryType: 'r', plan: false })).toThrow('no plan'));
});
