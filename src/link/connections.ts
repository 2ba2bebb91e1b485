import { Document } from '../document/document';
import { Actor, Entity } from '../entity/entity';
import { Event } from '../event/event';
import { Figure } from '../figure/figure';
import { Initiative } from '../initiative/initiative';
import { Municipality } from '../organization/municipality';
import { Organization } from '../organization/organization';
import { Person } from '../person/person';
import { Place } from '../place/place';
import { Region } from '../region/region';
import { Statement } from '../statement/statement';
import { Linked } from './connection';

/** The connection types of all relations. They stand together because a GraphQL type can be made only once. */
export const LinkedActors = Linked('Actor', () => Actor);
export const LinkedDocuments = Linked('Document', () => Document);
export const LinkedEntities = Linked('Entity', () => Entity);
export const LinkedEvents = Linked('Event', () => Event);
export const LinkedFigures = Linked('Figure', () => Figure);
export const LinkedInitiatives = Linked('Initiative', () => Initiative);
export const LinkedMunicipalities = Linked('Municipality', () => Municipality);
export const LinkedOrganizations = Linked('Organization', () => Organization);
export const LinkedPeople = Linked('Person', () => Person);
export const LinkedPlaces = Linked('Place', () => Place);
export const LinkedRegions = Linked('Region', () => Region);
export const LinkedStatements = Linked('Statement', () => Statement);
