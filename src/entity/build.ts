import type { Row } from '../graph/graph';

/** Labels in the order in which they decide the GraphQL type: the most specific first. */
const TYPES: [label: string, typename: string][] = [
  ['Municipality', 'Municipality'],
  ['Ministry', 'Ministry'],
  ['Organization', 'Body'],
  ['Person', 'Person'],
  ['Group', 'Group'],
  ['Region', 'Region'],
  ['Initiative', 'Initiative'],
  ['Event', 'Event'],
  ['Document', 'Document'],
  ['Place', 'Place'],
  ['Figure', 'Figure'],
  ['Statement', 'Statement'],
];

/** What statements return of an entity: id, labels, name, kind, description. */
export interface EntityRow {
  __typename: string;
  id: string;
  name: string;
  kind: string | null;
  description: string | null;
}

/** An entity from a row's columns `id`, `labels`, `name`, `kind` and `description`; `prefix` where a row holds several. */
export function entityFrom(row: Row, prefix = ''): EntityRow {
  const column = (name: string) => row[prefix === '' ? name : `${prefix}${name[0]!.toUpperCase()}${name.slice(1)}`];
  const labels = column('labels') as string[];
  return {
    __typename: TYPES.find(([label]) => labels.includes(label))![1],
    id: column('id') as string,
    name: column('name') as string,
    kind: column('kind') as string | null,
    description: column('description') as string | null,
  };
}
