import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Options } from './options';
import type { Figure, Result } from './result';

/** A fuzzer: a module of `fuzz/` with `run({ cases, seed })`, which resolves to its figures; `fault` among them is what it found, or null. */
type Run = (order: { cases: number; seed: number }) => Promise<Record<string, unknown> & { fault?: unknown }>;

export const CASES = [
  { name: 'fuzz', title: 'operations made from the schema' },
  { name: 'schemathesis', title: 'Schemathesis against the schema' },
].filter(({ name }) => existsSync(fileOf(name)));

/** The fuzzers that are asked for, each to be started when its turn comes. */
export function cases({ only, cases, seed }: Options): (() => Promise<Result>)[] {
  return CASES.filter(({ name }) => only?.includes(name) ?? true).map(({ name, title }) => async () => {
    const { run } = (await import(fileOf(name))) as { run: Run };
    const { fault = null, ...figures } = await run({ cases, seed });
    return {
      name,
      title,
      figures: Object.fromEntries(Object.entries(figures).map(([what, value]) => [what, figureOf(value)])),
      checks: { 'no fault was found': fault === null },
      notes: fault === null ? `seed ${seed}` : `seed ${seed}: ${JSON.stringify(fault)}`,
    };
  });
}

function figureOf(value: unknown): Figure {
  return typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value);
}

function fileOf(name: string): string {
  return join(__dirname, 'fuzz', `${name}.js`);
}
