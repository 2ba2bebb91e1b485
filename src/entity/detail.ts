import { Ctx, Field } from 'type-graphql';
import type { Context } from '../server/context';

type FieldType = Parameters<typeof Field>[0];

/**
 * A field of an entity that lists and relations don't fetch, because it is seldom asked for: all details of all entities at one
 * level come in one trip, and only when one of them is selected. Always nullable in the database; `otherwise` is what null becomes.
 */
export function Detail(type: FieldType, options: { description: string; nullable?: boolean; otherwise?: unknown }) {
  return (prototype: object, name: string) => {
    const { otherwise = null, ...fieldOptions } = options;
    Object.defineProperty(prototype, name, {
      writable: true,
      value: async function detail(this: { id: string }, { loaders }: Context) {
        return (await loaders.entity.details.load(this.id))?.[name] ?? otherwise;
      },
    });
    Ctx()(prototype, name, 0);
    Field(type, { nullable: otherwise === null, ...fieldOptions })(prototype, name, { value: undefined } as never);
  };
}
