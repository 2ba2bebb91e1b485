import 'reflect-metadata';
import { GraphQLJSON } from 'graphql-scalars';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'One operator of the plan by which Neo4j answers a statement.' })
export class PlanOperator {
  @Field(() => String, { description: 'As Neo4j calls it, e.g. `NodeByLabelScan`.' })
  name!: string;

  @Field(() => Int, { description: 'How far it stands below the root, which is 0 and answers last.' })
  depth!: number;

  @Field(() => Float, { nullable: true, description: 'How many rows Neo4j expects from it.' })
  estimatedRows!: number | null;

  @Field(() => String, { nullable: true, description: 'What it works on, e.g. `person:Person`.' })
  details!: string | null;

  @Field(() => [String], { description: 'The variables that it hands on.' })
  identifiers!: string[];
}

@ObjectType({ description: 'What a Cypher statement answers.' })
export class CypherResult {
  @Field(() => [String], { description: 'The names of the columns, in the order of the cells.' })
  columns!: string[];

  @Field(() => [[GraphQLJSON]], {
    nullable: 'items',
    description: [
      'The rows, each with one cell a column. A cell is null, a boolean, number, string, list or map.',
      'A node is `{id, labels, properties}`, a relationship `{id, type, from, to, properties}`,',
      'a path `{nodes, links}`; `id`, `from` and `to` are the ids of this API, or Neo4j’s element id where a node or relationship has none.',
      'Dates, times and durations are ISO 8601; points are GeoJSON, with the name of their reference system as `crs` where that is not WGS 84.',
      'Integers beyond 2^53, and `NaN`, `Infinity` and `-Infinity`, are strings; bytes are base64.',
    ].join('\n'),
  })
  rows!: unknown[][];

  @Field(() => Boolean, {
    description: 'Whether there are more rows than these: more than `first`, or more than the largest answer holds.',
  })
  truncated!: boolean;

  @Field(() => Int, { description: 'Milliseconds it took, waiting for its turn left out.' })
  durationMs!: number;

  @Field(() => [PlanOperator], {
    nullable: true,
    description: 'The operators of the plan, each before those it draws from; null unless `plan: true` asks for it.',
  })
  plan!: PlanOperator[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The version of the facts that was loaded, as `graph.version`.',
  })
  version!: string | null;

  @Field(() => ID, {
    description: 'The revision of the graph when the statement began, as `graph.revision`; it saw this or a later one.',
  })
  revision!: string;

  /** Trips to the database that it took. */
  trips!: number;

  /** Whether asking it again may give another answer of the same graph. */
  isVolatile!: boolean;
}
