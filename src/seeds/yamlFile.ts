import { readFileSync } from 'node:fs';
import { isMap, isNode, isPair, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Place, Problems } from './problems';

export type Path = readonly (string | number)[];

/** One YAML file of the seeds: its value, and the line on which each part of it stands. */
export class YamlFile {
  /** Undefined where the file is not YAML; the problems say so. */
  readonly value: unknown;
  private readonly lines = new LineCounter();
  private readonly root: Node | null;

  constructor(
    readonly file: string,
    problems: Problems,
  ) {
    const text = readText(file, problems);
    const document = parseDocument(text ?? '', { lineCounter: this.lines, merge: true });
    this.root = document.contents as Node | null;
    for (const error of document.errors)
      problems.error(this.at(error.pos[0]), error.message.split('\n')[0]!.replace(/ at line \d+.*$/, ''));
    if (text === undefined || document.errors.length > 0) return;
    try {
      // What an alias (`*name`) or a merge (`<<`) stands for is seen only now.
      const value = document.toJS();
      if (text.includes('&') && isEndless(value))
        problems.error(this.at(0), 'has an anchor inside what it names, so that its value has no end');
      else this.value = value;
    } catch (error) {
      problems.error(this.at(0), (error as Error).message.split('\n')[0]!);
    }
  }

  /** The place of what the path leads to; of the nearest part around it that is there, when it leads nowhere. */
  place(path: Path): Place {
    let node = this.root;
    let offset = node?.range?.[0] ?? 0;
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find(
          ({ key }) => String(isNode(key) && 'value' in key ? key.value : key) === String(step),
        );
        if (!pair) break;
        if (isPair(pair) && isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
        node = pair.value as Node | null;
      } else if (isSeq(node)) {
        node = (node.items[Number(step)] as Node | undefined) ?? null;
        offset = node?.range?.[0] ?? offset;
      } else break;
    }
    return { ...this.at(offset), field: fieldName(path) };
  }

  private at(offset: number): Place {
    return { file: this.file, line: this.lines.linePos(offset).line || 1 };
  }
}

function isEndless(value: unknown): boolean {
  try {
    JSON.stringify(value);
    return false;
  } catch {
    return true;
  }
}

function readText(file: string, problems: Problems): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    problems.error({ file, line: 1 }, `cannot be read: ${(error as Error).message}`);
    return undefined;
  }
}

/** `names[0].at`: the path as people write it, without the number of the entry, which the line says. */
export function fieldName(path: Path): string | undefined {
  const own = typeof path[0] === 'number' ? path.slice(1) : typeof path[1] === 'number' ? path.slice(2) : path;
  const name = own.map((step, index) => (typeof step === 'number' ? `[${step}]` : index ? `.${step}` : step)).join('');
  return name || undefined;
}
