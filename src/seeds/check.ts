import { type Counts, type PrepareOptions, prepare } from './prepare';
import type { Problem } from './problems';
import type { Verification } from './texts/verifyCitations';

export interface CheckResult {
  /** By file, line and field; `describe` makes each a line of text. Empty when the seeds can be loaded. */
  errors: Problem[];
  /** How many errors there are, also those beyond the ones that `errors` keeps. */
  errorCount: number;
  warnings: Problem[];
  counts: Counts;
  /** SHA-256 of the facts; null when there are errors. */
  version: string | null;
  /** How the citations of lines stood against the texts; null without a folder of them. */
  verification: Verification | null;
  citationsVerified: number;
}

/** Checks the folders as one set of seeds. Throws a UserError only for a folder that is none. */
export async function check(folders: readonly string[], options: PrepareOptions = {}): Promise<CheckResult> {
  const prepared = await prepare(folders, options);
  prepared.dispose();
  const { problems, counts, version, verification } = prepared;
  return {
    errors: problems.errors,
    errorCount: problems.errorCount,
    warnings: problems.warnings,
    counts,
    version,
    verification,
    citationsVerified: verification?.verified ?? 0,
  };
}
