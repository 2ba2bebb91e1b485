import { GraphQLLocalDate } from 'graphql-scalars';
import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import { Document } from '../document/document';
import type { EntityRow } from '../entity/build';
import { Entity } from '../entity/entity';
import type { RequestGraph } from '../graph/request';
import type { Context } from '../server/context';

/** What the documents of the whole graph amount to. */
interface LookedAt {
  documents: number;
  texts: number;
  from: string | null;
  to: string | null;
}

@ObjectType({ description: 'In which documents an entity occurs.' })
export class Occurrence {
  @Field(() => Entity)
  entity!: EntityRow;

  @Field(() => [Document], {
    description: 'The documents and tables that prove it, its names or its links, oldest first.',
  })
  documents(@Ctx() { loaders }: Context): Promise<EntityRow[]> {
    return loaders.entity.sources.load(this.entity.id);
  }
}

@ObjectType({
  description:
    'What an answer was looked for in. Where nothing was found, this is what is known: so many documents, over this period, and in these of them each entity occurs. It takes at most two trips to the database, and only for what is selected.',
})
export class Evidence {
  entities!: EntityRow[];

  @Field(() => Int, { description: 'How many documents and tables prove something in the graph.' })
  async documents(@Ctx() { loaders }: Context): Promise<number> {
    return (await loaders.evidence()).documents;
  }

  @Field(() => Int, { description: 'How many of them are texts; the others are reference tables.' })
  async texts(@Ctx() { loaders }: Context): Promise<number> {
    return (await loaders.evidence()).texts;
  }

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The first possible day of the oldest of them.' })
  async from(@Ctx() { loaders }: Context): Promise<string | null> {
    return (await loaders.evidence()).from;
  }

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The last possible day of the newest of them.' })
  async to(@Ctx() { loaders }: Context): Promise<string | null> {
    return (await loaders.evidence()).to;
  }

  @Field(() => [Occurrence], { description: 'For each entity that was asked about, where it occurs.' })
  occurrences(): Occurrence[] {
    return this.entities.map((entity) => Object.assign(new Occurrence(), { entity }));
  }

  @Field(() => [Document], {
    description:
      'The documents and tables in which all of them occur, oldest first. To occur in one is not yet a link.',
  })
  async together(@Ctx() { loaders }: Context): Promise<EntityRow[]> {
    const [first = [], ...others] = await Promise.all(this.entities.map(({ id }) => loaders.entity.sources.load(id)));
    return first.filter(({ id }) => others.every((documents) => documents.some((document) => document.id === id)));
  }
}

/** What there is to look at for these entities; nothing is read before a field of it is asked for. */
export function evidenceAbout(entities: EntityRow[]): Evidence {
  return Object.assign(new Evidence(), { entities });
}

/** Reads once a request what the whole graph rests on. */
export function evidenceLoader(graph: RequestGraph): () => Promise<LookedAt> {
  if (!graph.statements.has('explore/evidence')) throw new Error('cypher/explore/evidence.cypher is missing.');
  let once: Promise<LookedAt> | undefined;
  return () => {
    once ??= graph.read('explore/evidence').then(([row]) => row as unknown as LookedAt);
    return once;
  };
}
