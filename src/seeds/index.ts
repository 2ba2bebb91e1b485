export { type CheckResult, check } from './check';
export { inputsOf } from './inputs';
export { type LoadOptions, type LoadResult, load } from './load/load';
export type { LoadProgress } from './load/work';
export type { PrepareOptions as CheckOptions } from './prepare';
export { describe, type Problem } from './problems';
