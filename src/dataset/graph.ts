import { Ctx, Field, GraphQLISODateTime, Int, ObjectType } from 'type-graphql';
import { Document } from '../document/document';
import { LinkType } from '../link/enums';
import { sha256 } from '../seeds/ids';
import type { Context } from '../server/context';

const REVISION_LENGTH = 32;

/** What the load wrote about itself. */
export interface GraphFacts {
  version: string | null;
  loadedAt: string | null;
}

@ObjectType({ description: 'How many nodes carry a label; a node carries several, so these do not add up.' })
export class LabelCount {
  @Field(() => String, { description: 'A label, e.g. `Municipality`, or `Actor` for whoever can act.' })
  label!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'How many links there are of a type.' })
export class TypeCount {
  @Field(() => LinkType)
  type!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'A document that proves something.' })
export class CitedDocument {
  @Field(() => Document)
  document!: unknown;

  @Field(() => Int, { description: 'How many of its places (lines or rows) are cited.' })
  citations!: number;
}

@ObjectType({ description: 'How much the graph holds now, what others added by hand included.' })
export class GraphCounts {
  @Field(() => Int, { description: 'Entities of all types.' })
  async nodes(@Ctx() { loaders }: Context): Promise<number> {
    return count(await loaders.graph.nodeCounts(), 'Entity');
  }

  @Field(() => Int, { description: 'Links between entities.' })
  async links(@Ctx() { loaders }: Context): Promise<number> {
    return (await loaders.graph.linkCounts()).reduce((sum, row) => sum + row.count, 0);
  }

  @Field(() => Int, { description: 'Names and spellings of entities.' })
  async names(@Ctx() { loaders }: Context): Promise<number> {
    return count(await loaders.graph.nodeCounts(), 'Name');
  }

  @Field(() => Int, { description: 'Places in documents (lines or rows) that prove something.' })
  async citations(@Ctx() { loaders }: Context): Promise<number> {
    return count(await loaders.graph.nodeCounts(), 'Citation');
  }

  @Field(() => Int, { description: 'Documents, the reference tables among them.' })
  async documents(@Ctx() { loaders }: Context): Promise<number> {
    return count(await loaders.graph.nodeCounts(), 'Document');
  }

  @Field(() => [LabelCount])
  async byLabel(@Ctx() { loaders }: Context): Promise<LabelCount[]> {
    return (await loaders.graph.nodeCounts()).filter(({ label }) => label !== 'Name' && label !== 'Citation');
  }

  @Field(() => [TypeCount])
  byType(@Ctx() { loaders }: Context): Promise<TypeCount[]> {
    return loaders.graph.linkCounts();
  }
}

function count(counts: LabelCount[], wanted: string): number {
  return counts.find(({ label }) => label === wanted)!.count;
}

@ObjectType('Graph', { description: 'The graph as a whole.' })
export class GraphInfo {
  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the loaded facts, the same wherever they are loaded; null before the first load.',
  })
  async version(@Ctx() { loaders }: Context): Promise<string | null> {
    return (await loaders.graph.facts())?.version ?? null;
  }

  @Field(() => String, {
    description: 'Changes with every commit to the database, whoever made it; the same as long as there was none.',
  })
  async revision(@Ctx() { loaders }: Context): Promise<string> {
    return sha256(await loaders.graph.revision()).slice(0, REVISION_LENGTH);
  }

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When this version was loaded, in UTC; null before the first load.',
  })
  async loadedAt(@Ctx() { loaders }: Context): Promise<Date | null> {
    const loadedAt = (await loaders.graph.facts())?.loadedAt;
    return loadedAt == null ? null : new Date(loadedAt);
  }

  @Field(() => [CitedDocument], { description: 'The reference tables that prove something, by name; 500 at most.' })
  datasets(@Ctx() { loaders }: Context): Promise<CitedDocument[]> {
    return loaders.graph.datasets();
  }

  @Field(() => [CitedDocument], { description: 'The other documents that prove something, by name; 500 at most.' })
  texts(@Ctx() { loaders }: Context): Promise<CitedDocument[]> {
    return loaders.graph.texts();
  }

  @Field(() => GraphCounts)
  counts(): GraphCounts {
    return new GraphCounts();
  }
}
