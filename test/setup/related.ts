import { ask } from './ask';

// biome-ignore lint/suspicious/noExplicitAny: a connection has the shape of its question
export type Connection = any;

/** One relation of one entity, e.g. `related('am05', 'Region.municipalities', '(first: 2)')`. Fails when the answer has errors. */
export async function related(id: string, field: string, args = '', edge = 'type fromId toId'): Promise<Connection> {
  const [type, name] = field.split('.');
  const { data, errors } = await ask(
    `query ($id: ID!) {
       node(id: $id) {
         ... on ${type} {
           found: ${name}${args} {
             totalCount
             pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
             edges { cursor ${edge} node { id name } }
             nodes { id }
           }
         }
       }
     }`,
    { id },
  );
  expect(errors).toBeUndefined();
  return data.node.found;
}

/** The ids at the other ends of one relation, in the order of the answer. */
export async function relatedIds(id: string, field: string, args = ''): Promise<string[]> {
  const { nodes } = await related(id, field, args);
  return nodes.map((node: { id: string }) => node.id);
}
