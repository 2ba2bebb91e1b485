import 'reflect-metadata';
import { GraphQLJSON } from 'graphql-scalars';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

export enum ParameterType {
  ANY = 'ANY',
  BOOLEAN = 'BOOLEAN',
  LIST = 'LIST',
  MAP = 'MAP',
  NUMBER = 'NUMBER',
  STRING = 'STRING',
}
registerEnumType(ParameterType, {
  name: 'ParameterType',
  description: 'What a parameter takes: the type of its default, or null. `ANY` where the default is null.',
});

@ObjectType({ description: 'What a named analysis can be told.' })
export class AnalysisParameter {
  @Field(() => String, { description: 'Its name, without `$`.' })
  name!: string;

  @Field(() => ParameterType)
  type!: ParameterType;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'What it is where nothing is given, which answers the example of the question.',
  })
  default!: unknown;
}

@ObjectType({
  description: 'A question that is asked often, with the Cypher that answers it: a file of `cypher/analysis/`.',
})
export class Analysis {
  @Field(() => String, {
    description: 'By which `analysis` runs it: the name of its file, e.g. `brokersBetweenRegions`.',
  })
  name!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { description: 'What its rows answer, as a question.' })
  question!: string;

  @Field(() => [AnalysisParameter], { description: 'In the order of the file; all may be left out.' })
  parameters!: AnalysisParameter[];

  @Field(() => String, { description: 'The file as it is. It runs unchanged in Neo4j Browser and cypher-shell.' })
  statement!: string;

  /** The statement as it is sent. */
  text!: string;
}

/** A file of `cypher/analysis/` that is not served, and why. */
export interface AnalysisFault {
  /** With the line, where it is known. */
  file: string;
  fault: string;
}
