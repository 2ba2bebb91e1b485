import { registerEnumType } from 'type-graphql';
import { MODEL } from '../seeds/model';

/** The labels a node may carry, the shared ones (Actor) among them. */
const LABELS = [...new Set(MODEL.labels.flatMap((label) => [label, ...MODEL.node(label).possibleLabels]))].filter(
  (label) => label !== 'Entity',
);

/** The types of entity as an argument names them; the value is the label in Neo4j, `PERSON` is `Person`. */
export const EntityType = Object.fromEntries(LABELS.map((label) => [label.toUpperCase(), label]));

registerEnumType(EntityType, {
  name: 'EntityType',
  description:
    'A type of entity. ACTOR is whoever can act: persons, organizations, groups and labour-market regions. ORGANIZATION includes municipalities and ministries.',
});
