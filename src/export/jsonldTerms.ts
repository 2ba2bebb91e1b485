import { MODEL } from '../seeds/model';
import { type JsonLdNode, word } from './jsonldNodes';
import { NODE_CLASSES } from './vocabulary';

/** What the words of our own mean: every label as a class, every link type as a property. */
export function* termNodes(): Generator<JsonLdNode> {
  for (const [label, { description }] of MODEL.nodes)
    yield {
      '@id': `regiograaf:${word(label)}`,
      '@type': 'rdfs:Class',
      meaning: description,
      subClassOf: NODE_CLASSES[label] ?? [],
    };
  for (const [type, { en, nl }] of MODEL.links)
    yield { '@id': `regiograaf:${word(type)}`, '@type': 'rdf:Property', en: en.forward, nl: nl.forward };
}
