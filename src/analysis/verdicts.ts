import { LRUCache } from 'lru-cache';
import { checkPlan, checkStatement, type ExplainedPlan } from './fence';

const MOST = 500;
const LONGEST = 10_000;

/** What the fence said of a statement that it let pass. */
class Verdict {
  /** The revision at which its plan was checked. */
  private plannedAt: string | null = null;

  /** The check of its plan; null where it passed at this revision before, since Neo4j plans by what the graph holds, and `isWanted` is not set. */
  planCheck(revision: string, isWanted = false): ((plan: ExplainedPlan) => void) | null {
    if (this.plannedAt === revision && !isWanted) return null;
    return (plan) => {
      checkPlan(plan);
      this.plannedAt = revision;
    };
  }
}

/** The statements that the fence let pass lately, so that one that is asked again is not parsed again, which takes longer than most take to run. */
export class Verdicts {
  private readonly passed = new LRUCache<string, Verdict>({ max: MOST });

  known(statement: string, parameters: Record<string, unknown>): Verdict | undefined {
    return this.passed.get(keyOf(statement, parameters));
  }

  /** Throws a CypherError for what may not be asked. */
  of(statement: string, parameters: Record<string, unknown>): Verdict {
    const key = keyOf(statement, parameters);
    checkStatement(statement, parameters);
    const verdict = new Verdict();
    if (key.length <= LONGEST) this.passed.set(key, verdict);
    return verdict;
  }
}

function keyOf(statement: string, parameters: Record<string, unknown>): string {
  return JSON.stringify([statement, parameters]);
}
