const CHANCE_OR_CLOCK = /\b(rand|randomuuid|timestamp|(local)?(date)?time|date)\s*(\.\s*\w+\s*)?\(/i;

/** Whether asking the statement again may give another answer of the same graph: it throws dice or looks at the clock. In doubt, yes. */
export function isVolatile(statement: string): boolean {
  return CHANCE_OR_CLOCK.test(statement);
}
