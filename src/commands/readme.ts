import { FUNCTIONS } from '../analysis/fence/functions';
import { SETTINGS } from '../config';
import { MODEL } from '../seeds/model';

/** The parts of the README that are made from the code, by the name of the comment that marks their place. */
const PARTS: Record<string, () => string> = {
  functions: () => `${[...FUNCTIONS.keys()].sort().join(', ')}.`,
  settings: () =>
    markdown(
      ['setting', 'default', 'what it does'],
      Object.values(SETTINGS).map(({ variable, default: value, help }) => [
        `\`${variable}\``,
        value ? `\`${value}\`` : '',
        help,
      ]),
    ),
  nodes: () =>
    markdown(
      ['label', 'also', 'what', 'kinds', 'follows'],
      [...MODEL.nodes.values()].map((node) => [
        `\`${node.label}\``,
        node.possibleLabels.filter((label) => label !== node.label && label !== 'Entity').join(', '),
        node.description,
        node.kinds.join(', '),
        node.source,
      ]),
    ),
  links: () =>
    markdown(
      ['type', 'from', 'to', 'properties', 'read aloud', 'is a'],
      [...MODEL.links.values()].map((link) => [
        `\`${link.type}\``,
        link.from.join(', '),
        link.to.join(', '),
        link.properties.map((property) => property.name).join(', '),
        `${link.en.forward}; ${link.en.backward}`,
        link.temporality.toLowerCase(),
      ]),
    ),
};

/** The README with these parts made anew. */
export function fillParts(readme: string): string {
  return Object.entries(PARTS).reduce(
    (text, [name, part]) =>
      text.replace(
        new RegExp(`(<!-- ${name}: made by .*? -->)[\\s\\S]*?(<!-- end of ${name} -->)`),
        (_, begin: string, end: string) => `${begin}\n${part()}\n${end}`,
      ),
    readme,
  );
}

export function markdown(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
