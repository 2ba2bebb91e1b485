import { MODEL } from '../seeds/model';
import type { ExportProperties } from './records';

const DECLARED = [...MODEL.nodes.values(), ...MODEL.links.values()].flatMap(({ properties }) => properties);

/** Properties that hold whole numbers; every other number is a floating-point one, also where it happens to be whole. */
const INTEGERS = new Set([
  'linkCount',
  'firstLine',
  'lastLine',
  'firstParagraph',
  'lastParagraph',
  ...DECLARED.filter(({ kind }) => kind === 'integer').map(({ name }) => name),
]);

export function isInteger(name: string): boolean {
  return INTEGERS.has(name);
}

/** Everything that the database keeps with a record, its seed folder included. */
export function stored(record: {
  properties: ExportProperties;
  derived?: ExportProperties;
  mark: string | null;
}): ExportProperties {
  return { ...record.properties, ...record.derived, ...(record.mark !== null && { seedFolder: record.mark }) };
}
