import { existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { UserError } from '../../errors';
import { FACT_KINDS, type FactKind, type Facts, noFacts } from '../compile/facts';
import { MODEL } from '../model';
import type { Place, Problems } from '../problems';
import { linesOf, type SpoolFolder } from '../spool';

const KINDS: Record<string, { kind: FactKind; fields: string[] }> = {
  node: { kind: 'nodes', fields: ['id', 'labels', 'properties'] },
  name: { kind: 'names', fields: ['id', 'entity', 'properties'] },
  citation: { kind: 'citations', fields: ['id', 'documentId', 'properties'] },
  formerId: { kind: 'formerIds', fields: ['id', 'entity'] },
  link: { kind: 'links', fields: ['id', 'type', 'from', 'to', 'properties'] },
};
const LISTS = new Set(['labels']);

interface Wanted {
  place?: Place;
  known?: true;
}

type FactRecord = Record<string, unknown> & { is?: string; id: string; mark?: string | null };

/** Whether these are the file that `regiograaf export --format ndjson` writes. Throws a UserError for one that is given with others. */
export function isFactsFile(paths: readonly string[]): boolean {
  const file = paths.find((path) => path.endsWith('.ndjson'));
  if (file === undefined) return false;
  if (paths.length > 1) throw new UserError(`"${file}" is a whole graph, which is loaded by itself.`, 'Give it alone.');
  if (!existsSync(file) || !statSync(file).isFile()) throw new UserError(`There is no file "${file}".`);
  return true;
}

/** The facts of an exported file, as they are: what they follow from has been checked when they were first loaded. */
export function readFacts(file: string, spools: SpoolFolder, problems: Problems): { facts: Facts; marks: string[] } {
  const facts = noFacts(spools);
  const wanted = spools.spool<Wanted>();
  const own = basename(file).replace(/\.ndjson$/, '');
  const marks = new Set<string>();
  let number = 0;
  let ended = false;
  for (const text of linesOf(file)) {
    const place = { file, line: ++number };
    const record = parsed(text, place, problems);
    if (!record || record.is === 'graph') continue;
    ended = record.is === 'end';
    const shape = ended ? undefined : shapeOf(record, place, problems);
    if (!shape) continue;
    const { is, mark, ...fact } = record;
    marks.add(mark ?? own);
    (facts[shape] as { add(key: string, fact: unknown): void }).add(record.id, { ...fact, mark: mark ?? own });
    if (is === 'node') wanted.add(record.id, { known: true });
    for (const field of ['entity', 'documentId', 'from', 'to'])
      if (typeof fact[field] === 'string') wanted.add(fact[field], { place: { ...place, field } });
  }
  if (!ended)
    problems.error(
      { file, line: number },
      'ends before its last line, {"is":"end"}',
      'export it again: a part is missing',
    );
  for (const [id, uses] of wanted.groups())
    if (!uses.some(({ known }) => known))
      for (const { place } of uses) problems.error(place!, `there is no "${id}"`, 'the file has no such node');
  for (const kind of FACT_KINDS) refuseDoubles(facts, kind, file, problems);
  return { facts, marks: [...marks].sort() };
}

function parsed(text: string, place: Place, problems: Problems): FactRecord | null {
  try {
    const record = JSON.parse(text);
    if (record && typeof record === 'object' && !Array.isArray(record)) return record;
  } catch {
    // Said below.
  }
  problems.error(place, 'is no JSON object', 'the file holds one record a line');
  return null;
}

/** The kind of fact that a record is; null where it is none, which is a problem. */
function shapeOf(record: FactRecord, place: Place, problems: Problems): FactKind | null {
  const shape = Object.hasOwn(KINDS, String(record.is)) ? KINDS[String(record.is)] : undefined;
  if (!shape) {
    problems.error(
      { ...place, field: 'is' },
      `is ${JSON.stringify(record.is)}`,
      `it takes ${Object.keys(KINDS).join(', ')}`,
    );
    return null;
  }
  for (const field of shape.fields) {
    const value = record[field];
    const fits = LISTS.has(field)
      ? Array.isArray(value)
      : field === 'properties'
        ? isMap(value)
        : typeof value === 'string';
    if (fits) continue;
    problems.error({ ...place, field }, `is ${JSON.stringify(value)}`, `a ${record.is} has ${shape.fields.join(', ')}`);
    return null;
  }
  const { mark, properties = {} } = record as { mark?: unknown; properties?: object };
  const odd = Object.entries(properties).find(([, value]) => ![value].flat().every(isScalar));
  if (odd) {
    problems.error(
      { ...place, field: odd[0] },
      `is ${JSON.stringify(odd[1])}`,
      'a property is text, a number, true or false, or a list of them',
    );
    return null;
  }
  if (mark !== undefined && mark !== null && typeof mark !== 'string') {
    problems.error({ ...place, field: 'mark' }, `is ${JSON.stringify(mark)}`, 'it names a folder of seeds');
    return null;
  }
  const undeclared = undeclaredIn(record);
  if (undeclared === null) return shape.kind;
  problems.error(place, `has ${undeclared}, which the model does not declare`, 'see seeds/model.yaml');
  return null;
}

function isMap(value: unknown): boolean {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function isScalar(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function undeclaredIn({ is, labels, type }: FactRecord): string | null {
  if (is === 'link') return MODEL.links.has(type as string) ? null : `the type ${JSON.stringify(type)}`;
  if (is !== 'node') return null;
  const known = new Set(MODEL.labels.flatMap((label) => MODEL.node(label).possibleLabels));
  const other = (labels as unknown[]).find((label) => !known.has(label as string));
  if (other !== undefined) return `the label ${JSON.stringify(other)}`;
  return (labels as string[]).some((label) => MODEL.nodes.has(label)) ? null : 'no label of its own';
}

function refuseDoubles(facts: Facts, kind: FactKind, file: string, problems: Problems) {
  for (const [id, { length }] of (facts[kind] as Facts['nodes']).groups())
    if (length > 1) problems.error({ file, line: 1, field: id }, `stands ${length} times among the ${kind}`);
}
