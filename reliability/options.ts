import { parseArgs } from 'node:util';
import { CASES } from './cases';
import { SCENARIOS } from './scenarios';

export interface Options {
  /** Names; all when left out. */
  only?: string[];
  short: boolean;
  json: boolean;
  cases: number;
  seed: number;
}

const PARTS = [...SCENARIOS, ...CASES];
const NAMES = PARTS.map(({ name }) => name);

const HELP = `npm run reliability -- [options]

  --only LIST   these parts alone, separated by commas:
${PARTS.map(({ name, title }) => `                  ${name.padEnd(15)}${title}`).join('\n')}
  --short       each in seconds; docs/reliability.md stays as it is
  --json        the results as JSON on standard output
  --cases N     how many questions a fuzzer makes (10000; 200 with --short)
  --seed N      from which they are made, so that a run can be repeated
  --help

Without --short the figures go into docs/reliability.json, and from there into the tables of docs/reliability.md.`;

/** What the command line asks for; null when it was help. Throws an Error that says what is wrong. */
export function readOptions(args: string[]): Options | null {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string' },
      short: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      cases: { type: 'string' },
      seed: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return null;
  }
  const only = values.only?.split(',');
  const unknown = only?.find((name) => !NAMES.includes(name));
  if (unknown !== undefined) throw new Error(`--only has "${unknown}"; it takes ${NAMES.join(', ')}.`);
  const whole = (option: string, text: string) => {
    const number = Number(text);
    if (!Number.isInteger(number) || number < 1)
      throw new Error(`--${option} has "${text}"; it takes a whole number above 0.`);
    return number;
  };
  return {
    only,
    short: values.short,
    json: values.json,
    cases: whole('cases', values.cases ?? (values.short ? '200' : '10000')),
    seed: whole('seed', values.seed ?? String(1 + Math.floor(Math.random() * 2 ** 31))),
  };
}
