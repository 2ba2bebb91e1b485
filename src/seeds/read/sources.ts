import { MODEL } from '../model';
import type { Problems } from '../problems';
import type { Schema } from '../schemaParts';
import { schemas } from '../schemas';
import { checkStructure, validator } from '../structure';
import { YamlFile } from '../yamlFile';
import { figureName } from './figureName';
import type { Intake, LinkEntry, Source, Values } from './intake';
import { citeWithin } from './proofs';
import { documentOf, sourceOf } from './sourceDocument';
import type { Claimed, SourceFile, StatementEntry } from './sourceFile';

const check = validator(() => schemas(MODEL)['sources.schema.json'] as Schema);

/** Reads one file of `sources/`: the document, then its facts. */
export function readSource(path: string, mark: string, intake: Intake, problems: Problems) {
  const file = new YamlFile(path, problems);
  if (file.value === undefined) return;
  const broken = checkStructure(file, check, problems, 2);
  // A part that is something else as a whole is left out, so that the others can still be judged.
  const parts = Object.entries(file.value ?? {}).filter(([part]) => !broken.has(part));
  const value = Object.fromEntries(parts) as unknown as SourceFile;
  const document = documentOf(file, value, broken);
  if (document) new SourceReader(file, { ...value, document }, mark, intake, broken).read();
  else {
    // The facts cannot be judged without their document. The ids count as known, so that others who name them are not blamed.
    for (const part of [value.document, value.figures, value.statements].flat() as (
      | { id?: unknown }
      | null
      | undefined
    )[])
      if (typeof part?.id === 'string') intake.nodes.add(part.id, { is: 'broken' });
    intake.brokenDocuments.add(String(value.document?.id));
  }
}

class SourceReader {
  private readonly source: Source;

  constructor(
    private readonly file: YamlFile,
    private readonly value: SourceFile,
    private readonly mark: string,
    private readonly intake: Intake,
    private readonly broken: ReadonlySet<string>,
  ) {
    this.source = sourceOf(file, value, mark, broken);
  }

  read() {
    const { intake, source, value } = this;
    const { id, name, kind, publisher, ...properties } = value.document;
    const place = this.file.place(['document', 'id']);
    for (const [line] of source.sections)
      if (line > source.length)
        intake.problems.error(
          this.file.place(['sections', String(line)]),
          `is beyond the last ${source.unit}, ${source.length}`,
        );
    intake.sources.set(id, source);
    intake.nodes.add(id, {
      is: 'node',
      label: 'Document',
      name,
      kind,
      properties: { ...(properties as Values), date: source.date },
      unproven: true,
      mark: this.mark,
      place,
      citations: [],
      observedOn: [],
    });
    if (publisher !== undefined && !this.broken.has('document/publisher')) this.readPublisher(publisher);
    if (value.event) intake.reference(value.event, this.file.place(['event']), 'Event');
    this.each('links', (entry, index) => this.readLink(entry, index));
    this.each('figures', (entry, index) => this.readFigure(entry, index));
    this.each('statements', (entry, index) => this.readStatement(entry, index));
  }

  /** Who published a web page stands on the page itself: its beginning is the proof. */
  private readPublisher(publisher: string) {
    const { source, intake, mark } = this;
    const place = this.file.place(['document', 'publisher']);
    const { citations } = citeWithin(intake, source, 1, mark, place);
    intake.link({
      from: publisher,
      type: 'PUBLISHED',
      to: source.id,
      properties: {},
      certainty: 'EXPLICIT',
      status: 'HELD',
      date: source.date,
      implied: true,
      observedOn: [source.date],
      observedByDefault: true,
      citations,
      mark,
      place,
    });
  }

  private each<Part extends 'links' | 'figures' | 'statements'>(
    part: Part,
    read: (entry: NonNullable<SourceFile[Part]>[number], index: number) => void,
  ) {
    if (this.broken.has(part)) return;
    for (const [index, entry] of (this.value[part] ?? []).entries()) {
      if (!this.broken.has(`${part}/${index}`)) read(entry, index);
      else if (part !== 'links' && typeof entry?.id === 'string') this.intake.nodes.add(entry.id, { is: 'broken' });
    }
  }

  private readLink(entry: NonNullable<SourceFile['links']>[number], index: number) {
    const {
      from,
      type,
      to,
      at,
      certainty,
      status,
      note,
      validFrom,
      validTo,
      date,
      observedOn,
      mention,
      ...properties
    } = entry;
    const place = this.file.place(['links', index]);
    const line = (field: string) => this.file.place(['links', index, field]).line;
    const { citations } = this.cite(at, 'links', index);
    this.intake.link({
      from,
      type,
      to,
      properties: properties as Values,
      certainty: (certainty as string) ?? 'EXPLICIT',
      status: (status as string) ?? 'HELD',
      ...defined({ note: note as string, validFrom: text(validFrom), validTo: text(validTo), date: text(date) }),
      observedOn: observedOn === undefined ? [this.source.date] : [observedOn].flat().map(String),
      observedByDefault: observedOn === undefined,
      citations,
      mark: this.mark,
      place,
      ends: { from: line('from'), to: line('to') },
    });
    this.intake.claim({ place, citations, ends: [from, to], mention: mention as string | undefined });
  }

  private readFigure(entry: Claimed, index: number) {
    const { id, about, by, at, mention, certainty, ...properties } = entry;
    const place = this.file.place(['figures', index]);
    const { citations } = this.node('Figure', id, figureName(properties), properties as Values, at, 'figures', index);
    const own = { certainty, note: entry.note, citations };
    for (const entity of [about].flat())
      this.made({ from: id, type: 'ABOUT', to: entity, ...own, date: text(entry.asOf) }, 'figures', index, 'about');
    for (const actor of [by ?? []].flat())
      this.made({ from: actor, type: 'STATED', to: id, ...own, date: this.source.date }, 'figures', index, 'by');
    const numbers = ['value', 'minValue', 'maxValue'].flatMap((field) => (properties[field] as number) ?? []);
    this.intake.claim({ place, citations, ends: [about, by ?? []].flat(2), mention, numbers });
  }

  private readStatement(entry: StatementEntry, index: number) {
    const { id, about, by = [], at, mention, certainty, event = this.value.event ?? null, ...properties } = entry;
    const place = this.file.place(['statements', index]);
    const { citations } = this.node('Statement', id, entry.text, properties as Values, at, 'statements', index);
    const own = { certainty, note: entry.note, citations, date: text(entry.date) };
    const links = [
      ...[about]
        .flat()
        .map((entity) => this.made({ from: id, type: 'ABOUT', to: entity, ...own }, 'statements', index, 'about')),
      ...[by]
        .flat()
        .map((actor) => this.made({ from: actor, type: 'STATED', to: id, ...own }, 'statements', index, 'by')),
    ];
    if (event !== null) {
      this.made({ from: id, type: 'STATED_AT', to: event, ...own }, 'statements', index, 'event');
      this.intake.reference(event, this.file.place(['statements', index, 'event']), 'Event');
      if (entry.date === undefined) this.intake.nodes.add(event, { is: 'event', node: id, links });
    }
    this.intake.claim({ place, citations, ends: [by, about].flat(), mention });
  }

  private node(
    label: string,
    id: string,
    name: string,
    properties: Values,
    at: string | number,
    part: string,
    index: number,
  ) {
    const proven = this.cite(at, part, index);
    const place = this.file.place([part, index, 'id']);
    this.intake.nodes.add(id, { is: 'node', label, name, properties, mark: this.mark, place, ...proven });
    return proven;
  }

  /** A link that a figure or statement comes to; gives its id. */
  private made(
    link: Pick<LinkEntry, 'from' | 'type' | 'to' | 'citations'> & { certainty?: string; note?: string; date?: string },
    part: string,
    index: number,
    field: string,
  ): string {
    const { certainty = 'EXPLICIT', note, date, ...own } = link;
    return this.intake.link({
      ...own,
      ...defined({ note: certainty === 'INFERRED' ? note : undefined, date }),
      certainty,
      status: 'HELD',
      properties: {},
      observedOn: [this.source.date],
      observedByDefault: true,
      mark: this.mark,
      place: this.file.place([part, index, field]),
    });
  }

  private cite(at: string | number, part: string, index: number) {
    return citeWithin(this.intake, this.source, at, this.mark, this.file.place([part, index, 'at']));
  }
}

function text(value: unknown): string | undefined {
  return value === undefined ? undefined : String(value);
}

/** Without what is undefined, so that memory and disk hold the same. */
function defined<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}
