import { enumOf } from '../link/enums';

/** What two actors can share; design of "works with". */
export const ContextKind = enumOf(
  'ContextKind',
  'What two actors share: an INITIATIVE both take part or hold a role in, an EVENT both attended, an ORGANIZATION, region or group both hold a role in or belong to at overlapping times, a DIRECT link that says they work together, or, between bodies, what their PEOPLE share.',
  ['INITIATIVE', 'EVENT', 'ORGANIZATION', 'DIRECT', 'PEOPLE'],
);
