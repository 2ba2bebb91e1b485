import { readStatements } from '../../src/graph/statements';

/** Statements of a relation: they page the links of each key. */
const relations = [...readStatements().values()].filter(
  ({ name, text, examples }) =>
    !name.startsWith('explore/') && examples.has('statuses') && /AS preceding/.test(text) && /-\[link/.test(text),
);

/** The lines of a relation that decide what counts and which page is given; what differs between relations stands around them. */
const SHARED = [
  /link\.status IN \$statuses AND link\.certainty IN \$certainties/,
  /\(\$asOf IS NULL OR link\.possibleFrom <= \$asOf <= link\.possibleTo\)/,
  /CASE WHEN \$asOf IS NULL THEN null WHEN link\.holdsFrom <= \$asOf <= link\.holdsTo THEN 'HOLDS' ELSE 'UNKNOWN' END AS holds/,
  /WHERE \$holds IS NULL OR holds = \$holds/,
  /\[row IN found WHERE \$after < row\.cursor < \$before\] AS window/,
  /CASE WHEN \$last IS NULL THEN window\[\.\.\$first\] ELSE window\[-\$last\.\.\] END AS page/,
];

test('there are relations', () => {
  expect(relations.length).toBeGreaterThan(50);
});

test.each(relations.map(({ name, text }) => [name, text]))('%s counts and pages as all relations do', (_, text) => {
  for (const line of SHARED) expect(text).toMatch(line);
});
