import 'reflect-metadata';
import { GraphQLInterfaceType, type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { AnalysisQueries } from '../analysis/named/resolver';
import { CypherQuery } from '../analysis/resolver';
import { GraphResolver } from '../dataset/resolver';
import { Document } from '../document/document';
import { DocumentProofs } from '../document/proofs';
import { DocumentQueries } from '../document/queries';
import { DocumentResolver } from '../document/resolver';
import { ActorRelations } from '../entity/actorRelations';
import { resolveType } from '../entity/entity';
import { EntityRelations } from '../entity/relations';
import { EntityResolver } from '../entity/resolver';
import { Event } from '../event/event';
import { EventQueries } from '../event/queries';
import { EventResolver } from '../event/resolver';
import { CollaboratorsQuery } from '../explore/collaborators/resolver';
import { CompareResolver } from '../explore/compare/resolver';
import { ContradictionsResolver } from '../explore/contradictions/resolver';
import { NeighbourhoodResolver } from '../explore/neighbourhood/resolver';
import { NetworkResolver } from '../explore/network/resolver';
import { PathResolver } from '../explore/paths/resolver';
import { SearchQueries } from '../explore/search/resolver';
import { TimelineResolver } from '../explore/timeline/resolver';
import { Figure } from '../figure/figure';
import { FigureQueries } from '../figure/queries';
import { FigureResolver } from '../figure/resolver';
import { Group } from '../group/group';
import { GroupQueries } from '../group/queries';
import { GroupResolver } from '../group/resolver';
import { Initiative } from '../initiative/initiative';
import { InitiativeQueries } from '../initiative/queries';
import { InitiativeResolver } from '../initiative/resolver';
import { CitationResolver } from '../link/resolver';
import { Body } from '../organization/body';
import { Ministry } from '../organization/ministry';
import { MinistryQueries } from '../organization/ministryQueries';
import { Municipality } from '../organization/municipality';
import { MunicipalityQueries } from '../organization/municipalityQueries';
import { MunicipalityResolver } from '../organization/municipalityResolver';
import { OrganizationQueries } from '../organization/queries';
import { OrganizationResolver } from '../organization/resolver';
import { Person } from '../person/person';
import { PersonQueries } from '../person/queries';
import { PersonResolver } from '../person/resolver';
import { Place } from '../place/place';
import { PlaceQueries } from '../place/queries';
import { PlaceResolver } from '../place/resolver';
import { RegionQueries } from '../region/queries';
import { Region } from '../region/region';
import { RegionResolver } from '../region/resolver';
import { StatementQueries } from '../statement/queries';
import { StatementResolver } from '../statement/resolver';
import { Statement } from '../statement/statement';

/** The schema that the classes declare. */
export function buildSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      EntityResolver,
      EntityRelations,
      ActorRelations,
      PersonResolver,
      OrganizationResolver,
      MunicipalityResolver,
      GroupResolver,
      RegionResolver,
      InitiativeResolver,
      EventResolver,
      DocumentResolver,
      DocumentProofs,
      PlaceResolver,
      FigureResolver,
      StatementResolver,
      CitationResolver,
      GraphResolver,
      AnalysisQueries,
      PathResolver,
      DocumentQueries,
      EventQueries,
      FigureQueries,
      GroupQueries,
      InitiativeQueries,
      OrganizationQueries,
      MunicipalityQueries,
      MinistryQueries,
      PersonQueries,
      PlaceQueries,
      RegionQueries,
      SearchQueries,
      StatementQueries,
      CollaboratorsQuery,
      CompareResolver,
      CypherQuery,
      ContradictionsResolver,
      NetworkResolver,
      NeighbourhoodResolver,
      TimelineResolver,
    ],
    orphanedTypes: [
      Body,
      Document,
      Event,
      Figure,
      Group,
      Initiative,
      Ministry,
      Municipality,
      Person,
      Place,
      Region,
      Statement,
    ],
    validate: false,
  });
  // type-graphql makes these async, which graphql-jit does not wait for.
  for (const type of Object.values(schema.getTypeMap()))
    if (type instanceof GraphQLInterfaceType && type.resolveType) type.resolveType = resolveType;
  return schema;
}

/** The schema as text, sorted, as it is committed in `schema/schema.graphql`. */
export function schemaText(schema: GraphQLSchema = buildSchema()): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
