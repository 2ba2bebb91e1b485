import { ask } from '../setup/ask';

/** Ids of many kinds of entity, those with the most links first in each kind. */
export async function someIds(): Promise<string[]> {
  const list = (field: string) => `${field}(first: 12, orderBy: { field: LINKS }) { nodes { id } }`;
  const { data } = await ask(
    `{ ${['people', 'organizations', 'municipalities', 'ministries', 'regions', 'initiatives', 'events', 'documents'].map(list).join(' ')} }`,
  );
  const lists = Object.values(data) as { nodes: { id: string }[] }[];
  return [...new Set(lists.flatMap(({ nodes }) => nodes.map(({ id }) => id)))];
}
