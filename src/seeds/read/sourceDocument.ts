import { basename } from 'node:path';
import { ID } from '../schemaParts';
import { TEXT_FIELDS } from '../sourceSchema';
import type { YamlFile } from '../yamlFile';
import type { Source } from './intake';
import type { SourceFile } from './sourceFile';

/**
 * The document of a source, in a form by which its facts can still be judged, so that all faults are found in one run: one with a wrong id
 * goes by the name of the file. Null where there is none at all.
 */
export function documentOf(
  file: YamlFile,
  { document }: SourceFile,
  broken: ReadonlySet<string>,
): SourceFile['document'] | null {
  if (broken.has('') || broken.has('document')) return null;
  const id = broken.has('document/id') ? basename(file.file, '.yaml') : document.id;
  return new RegExp(ID).test(id) ? { ...document, id, name: String(document.name) } : null;
}

/** What can be cited of it: the lines of a text, or the paragraphs of a web page. */
export function sourceOf(
  file: YamlFile,
  { document, sections = {} }: SourceFile,
  mark: string,
  broken: ReadonlySet<string>,
): Source {
  const { id, file: text, sha256, lines, paragraphs, date } = document;
  const isText = TEXT_FIELDS.some((field) => field in document);
  const length = isText ? lines : paragraphs;
  const whole = isText && TEXT_FIELDS.every((field) => field in document && !broken.has(`document/${field}`));
  return {
    id,
    unit: isText ? 'line' : 'paragraph',
    length:
      length === undefined || broken.has(`document/${isText ? 'lines' : 'paragraphs'}`)
        ? Number.POSITIVE_INFINITY
        : length,
    ...(whole && { text: { file: text!, sha256: sha256! } }),
    date: String(date),
    mark,
    sections: Object.entries(sections)
      .map(([begin, heading]): [number, string] => [Number(begin), heading])
      .sort(([a], [b]) => a - b),
    place: file.place(['document', isText ? 'file' : 'website']),
  };
}
