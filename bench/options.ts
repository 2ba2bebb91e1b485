import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { COMPARED, type Letter } from './compared';
import { MIXED, OPERATIONS } from './operations';
import { SIZES, type SizeName } from './sizes';

export interface Options {
  size: SizeName;
  connections: number[];
  operations: string[];
  peers: Letter[];
  rounds: number;
  seconds: number;
  json: string;
  stores: string;
  fresh: boolean;
  loadOnly: boolean;
}

const NAMES = [...OPERATIONS, MIXED].map(({ name }) => name);
const LETTERS = COMPARED.map(({ letter }) => letter);

const HELP = `npm run bench -- [options]

  --size NAME         ${Object.keys(SIZES).join(', ')} (middle)
  --connections LIST  how many at once, each in turn (1,16,64)
  --operations LIST   which questions (all):
                      ${NAMES.slice(0, 7).join(', ')},
                      ${NAMES.slice(7).join(', ')}
  --peers LIST        who answers (all):
${COMPARED.map(({ letter, what }) => `                      ${letter}  ${what}`).join('\n')}
  --rounds N          how often each is measured (3)
  --seconds S         how long each time (3)
  --quick             one round of half a second at 16 connections
  --json FILE         where the figures go (bench/results/SIZE.json)
  --stores FOLDER     where loaded graphs are kept (bench/.stores)
  --fresh             load the graph anew
  --load-only         load the graph and stop
  --help

NEO4J_HEAP and NEO4J_PAGECACHE set the memory of Neo4j, which is the same for all.
npm run bench:picture -- FILE [PICTURE] draws the figures of a run.`;

/** What the command line asks for; null when it was help. Throws an Error that says what is wrong. */
export function readOptions(args: string[]): Options | null {
  const { values } = parseArgs({
    args,
    options: {
      size: { type: 'string', default: 'middle' },
      connections: { type: 'string' },
      operations: { type: 'string', default: NAMES.join() },
      peers: { type: 'string', default: LETTERS.join() },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      quick: { type: 'boolean', default: false },
      json: { type: 'string' },
      stores: { type: 'string', default: resolve('bench', '.stores') },
      fresh: { type: 'boolean', default: false },
      'load-only': { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return null;
  }
  const { size, quick } = values;
  const peers = among('peers', values.peers, LETTERS);
  return {
    size: among('size', size, Object.keys(SIZES) as SizeName[])[0]!,
    connections: (values.connections ?? (quick ? '16' : '1,16,64'))
      .split(',')
      .map((text) => positive('connections', text)),
    operations: among('operations', values.operations, NAMES),
    // The others are compared with it, and its bytes are the floor's.
    peers: LETTERS.filter((letter) => letter === 'a' || peers.includes(letter)),
    rounds: positive('rounds', values.rounds ?? (quick ? '1' : '3')),
    seconds: positive('seconds', values.seconds ?? (quick ? '0.5' : '3')),
    json: resolve(values.json ?? `bench/results/${size}.json`),
    stores: resolve(values.stores),
    fresh: values.fresh,
    loadOnly: values['load-only'],
  };
}

function among<Name extends string>(option: string, text: string, names: readonly Name[]): Name[] {
  const given = text.split(',') as Name[];
  const unknown = given.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Error(`--${option} has "${unknown}"; it takes ${names.join(', ')}.`);
  return given;
}

function positive(option: string, text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new Error(`--${option} has "${text}"; it takes a number above 0.`);
  return number;
}
