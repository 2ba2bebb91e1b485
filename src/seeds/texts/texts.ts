import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../ids';
import type { Problems } from '../problems';
import type { Source } from '../read/intake';

const KEPT = 32;

type TextSource = Source & { text: NonNullable<Source['text']> };

/** The texts of the sources, in a folder of the user's: not part of the seeds. */
export class Texts {
  private readonly kept = new Map<string, string[]>();
  private readonly usable: ReadonlyMap<string, TextSource>;

  /** Notes which texts are missing (a warning), and which are not the ones that the seeds cite (an error). */
  constructor(
    private readonly folder: string,
    sources: Iterable<Source>,
    problems: Problems,
  ) {
    const usable = new Map<string, TextSource>();
    for (const source of sources) {
      if (!hasText(source)) continue;
      const { id, place, length } = source;
      const { file, sha256: cited } = source.text;
      if (!existsSync(join(folder, file))) {
        problems.warning(
          place,
          `the text "${file}" is not in ${folder}`,
          'its citations are not verified and have no excerpt',
        );
        continue;
      }
      const bytes = readFileSync(join(folder, file));
      const lines = linesOf(bytes.toString('utf8'));
      const hash = sha256(bytes);
      if (hash !== cited)
        problems.error(
          place,
          `the text "${file}" is another one than was cited: its SHA-256 is ${hash}`,
          `the seeds say ${cited}`,
        );
      else if (lines.length !== length)
        problems.error(
          { ...place, field: 'document.lines' },
          `says ${length}, but "${file}" has ${lines.length} lines`,
        );
      else usable.set(id, source);
    }
    this.usable = usable;
  }

  /** The sources whose text is at hand and is the one cited. */
  get sources(): Source[] {
    return [...this.usable.values()];
  }

  /** The lines of a text that is at hand, else undefined. */
  lines(documentId: string): string[] | undefined {
    const source = this.usable.get(documentId);
    if (!source) return undefined;
    const lines = this.kept.get(documentId) ?? linesOf(readFileSync(join(this.folder, source.text.file), 'utf8'));
    this.kept.delete(documentId);
    this.kept.set(documentId, lines);
    for (const oldest of this.kept.keys()) if (this.kept.size > KEPT) this.kept.delete(oldest);
    return lines;
  }

  /** What a citation of lines shows; undefined for a row of a table, for a web page, and where the text is not at hand. */
  cited(citation: string): string | undefined {
    const [, documentId, first, last] = /^([^#]+)#(\d+)(?:-(\d+))?$/.exec(citation) ?? [];
    return (
      documentId &&
      this.lines(documentId)
        ?.slice(Number(first) - 1, Number(last ?? first))
        .join('\n')
    );
  }
}

function hasText(source: Source): source is TextSource {
  return source.text !== undefined;
}

/** As `cat -n` counts them: a line break at the end begins no further line. */
function linesOf(text: string): string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
