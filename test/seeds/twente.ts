import { createHash } from 'node:crypto';

export const TEXT =
  'Enschede\nHet Twents Fonds voor Vakmanschap\nHengelo: Twents Fonds\n2.300 cheques, aldus het Twents Fonds\nEnschede is blij\n';
const SHA = createHash('sha256').update(TEXT).digest('hex');

/** A few facts of every sort, to be loaded, changed and loaded again. */
export const TWENTE: Record<string, string> = {
  'reference/dataset.yaml': `
gemeenten:
  document: {name: Gemeenten, kind: DATASET, date: 2026-01-01}
  key: code
  expected: {rows: 3}
  node: {label: Municipality, id: "{code|lower}", name: "{name}", cbs: "{code}", latitude: "{lat}"}
  names: [{entity: "{code|lower}", name: "{name}", kind: OFFICIAL}]
  links: [{from: "{code|lower}", type: IN_REGION, to: twente}]
`,
  'reference/gemeenten.csv': 'code,name,lat\nGM0153,Enschede,52.22\nGM0164,Hengelo,52\nGM0141,Almelo,\n',
  'entities/regions.yaml': '- {id: twente, label: Region, name: Twente, kind: LABOUR_MARKET_REGION, at: "verslag#1"}\n',
  'entities/initiatives.yaml': `
- id: twents-fonds
  label: Initiative
  name: Twents Fonds voor Vakmanschap
  kind: FUND
  formerIds: [twents-fonds-oud]
  names:
    - {name: Twents Fonds voor Vakmanschap, kind: OFFICIAL, at: verslag#2}
    - {name: Twents Fonds, kind: ALIAS, at: verslag#3}
`,
  'entities/events.yaml': `
- {id: 2023-02-22-bijeenkomst, label: Event, name: Bijeenkomst, kind: MEETING, date: 2023-02-22, attendance: 30, at: verslag#1}
`,
  'sources/verslag.yaml': `
document: {id: verslag, name: Verslag, kind: MINUTES, date: 2023-02-22, file: verslag.txt, sha256: "${SHA}", lines: 5}
event: 2023-02-22-bijeenkomst
sections: {1: Opening, 3: Fonds}
links:
  - {from: gm0153, type: PARTICIPATES_IN, to: twents-fonds, capacity: FOUNDER, at: 2}
  - {from: gm0164, type: PARTICIPATES_IN, to: twents-fonds, capacity: PARTNER, at: 3, validFrom: 2022}
  - {from: gm0153, type: ATTENDED, to: 2023-02-22-bijeenkomst, capacity: HOST, at: 1}
figures:
  - {id: cheques, about: twents-fonds, measure: cheques, value: 2300, unit: cheques, qualifier: MORE_THAN, asOf: 2023, at: 4}
statements:
  - {id: enschede-blij, by: gm0153, about: twents-fonds, stance: FOR, text: Het fonds werkt., at: 5}
`,
};

/** Thousands of facts, of one link type, with one hub. */
export function many(count: number, title = 'lid'): Record<string, string> {
  const organizations = Array.from({ length: count }, (_, index) => `org-${index},Organisatie ${index}`);
  const members = organizations.slice(1).map((_, index) => `org-${index + 1},org-${index % 2 ? index : 0},${title}`);
  return {
    'reference/dataset.yaml': `
organisaties:
  document: {name: Organisaties, kind: DATASET, date: 2026-01-01}
  key: id
  expected: {rows: ${count}}
  node: {label: Organization, id: "{id}", name: "{name}", kind: OTHER}
  names: [{entity: "{id}", name: "{name}", kind: OFFICIAL}]
leden:
  document: {name: Leden, kind: DATASET, date: 2026-01-01}
  key: [lid, van]
  expected: {rows: ${count - 1}}
  links: [{from: "{lid}", type: MEMBER_OF, to: "{van}", title: "{titel}"}]
`,
    'reference/organisaties.csv': `id,name\n${organizations.join('\n')}\n`,
    'reference/leden.csv': `lid,van,titel\n${members.join('\n')}\n`,
  };
}
