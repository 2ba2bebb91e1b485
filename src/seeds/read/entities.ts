import { MODEL } from '../model';
import type { Problems } from '../problems';
import type { Schema } from '../schemaParts';
import { schemas } from '../schemas';
import { checkStructure, validator } from '../structure';
import { YamlFile } from '../yamlFile';
import type { Intake, Values } from './intake';
import { citeAnywhere } from './proofs';

interface EntityEntry {
  id: string;
  label?: string;
  name: string;
  kind?: string;
  at?: string;
  names?: NamedAt[];
  formerIds?: string[];
  apartFrom?: string | string[];
  [property: string]: unknown;
}

export interface NamedAt {
  name: string;
  kind: string;
  at: string;
  because?: string;
  validFrom?: string | number;
  validTo?: string | number;
}

const check = validator(() => schemas(MODEL)['entities.schema.json'] as Schema);

/** Reads one file of `entities/`. */
export function readEntities(path: string, mark: string, intake: Intake, problems: Problems) {
  const file = new YamlFile(path, problems);
  if (file.value === undefined || file.value === null) return;
  const broken = checkStructure(file, check, problems, 1);
  for (const [index, entry] of (Array.isArray(file.value) ? (file.value as EntityEntry[]) : []).entries()) {
    if (broken.has(String(index))) {
      if (typeof entry?.id === 'string') intake.nodes.add(entry.id, { is: 'broken' });
      for (const id of Array.isArray(entry?.formerIds) ? entry.formerIds : [])
        intake.nodes.add(String(id), { is: 'broken' });
    } else readEntity(entry, [index], file, mark, intake);
  }
}

function readEntity(entry: EntityEntry, path: (string | number)[], file: YamlFile, mark: string, intake: Intake) {
  const { id, label, name, kind, at, names = [], formerIds = [], apartFrom: apart, ...properties } = entry;
  const apartFrom = apart === undefined ? undefined : [apart].flat();
  const own = citeAnywhere(intake, at, mark, file.place([...path, 'at']));
  if (at !== undefined) intake.claim({ place: file.place([...path, 'at']), citations: own.citations });
  const origin = { mark, place: file.place([...path, 'id']), ...own };
  intake.nodes.add(
    id,
    label === undefined
      ? { is: 'addition', apartFrom, ...(properties as { description?: string; note?: string }), ...origin }
      : {
          is: 'node',
          label,
          name,
          kind: kind ?? onlyKind(label),
          properties: properties as Values,
          apartFrom,
          ...origin,
        },
  );
  for (const [index, named] of names.entries()) readName(id, named, [...path, 'names', index], file, mark, intake);
  for (const [index, former] of formerIds.entries())
    intake.nodes.add(former, { is: 'formerly', now: id, mark, place: file.place([...path, 'formerIds', index]) });
  for (const other of apartFrom ?? []) intake.reference(other, file.place([...path, 'apartFrom']));
}

export function readName(
  id: string,
  named: NamedAt,
  path: (string | number)[],
  file: YamlFile,
  mark: string,
  intake: Intake,
) {
  const { name, kind, at, because, validFrom, validTo } = named;
  const place = file.place([...path, 'name']);
  const proven = citeAnywhere(intake, at, mark, file.place([...path, 'at']));
  const dates = { ...(validFrom && { validFrom: String(validFrom) }), ...(validTo && { validTo: String(validTo) }) };
  intake.nodes.add(id, { is: 'name', name, kind, because, ...dates, mark, place, ...proven });
  intake.claim({ place, citations: proven.citations, name });
}

/** A label with one kind needs not say it. */
export function onlyKind(label: string): string | undefined {
  const { kinds } = MODEL.node(label);
  return kinds.length === 1 ? kinds[0] : undefined;
}
