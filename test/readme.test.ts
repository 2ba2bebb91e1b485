import { spawnSync } from 'node:child_process';
import { accessSync, readFileSync } from 'node:fs';
import { SETTINGS } from '../src/config';
import { ask } from './setup/ask';

const readme = readFileSync('README.md', 'utf8');
const questions = [...readme.matchAll(/### \d\. (.+)\n\n```graphql question\n([\s\S]*?)```/g)].map(
  ([, title, query]) => [title!, query!] as const,
);

test('the README has five questions', () => {
  expect(questions).toHaveLength(5);
});

test.each(questions)('%s is answered with citations', async (_, query) => {
  const { data, errors } = await ask(query);
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data)).toMatch(/"citations":\[\{"id":"[^"]+[#@]/);
});

test('the answers are what the README says of them', async () => {
  const [kampman, figures, groningen, meeting, fund] = await Promise.all(
    questions.map(async ([, query]) => (await ask(query)).data),
  );
  expect(kampman.person.names).toContainEqual(
    expect.objectContaining({
      name: 'Arjan Kampan',
      kind: 'SPELLING',
      citations: [{ id: 'wethoudersbijeenkomst-2023-02-22#18' }],
    }),
  );
  expect(kampman.person.events.edges.map((edge: { capacity: string }) => edge.capacity)).toEqual([
    'ATTENDEE',
    'PRESENTER',
    'SPEAKER',
  ]);
  expect(figures.initiative.figures.nodes).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ qualifier: 'MORE_THAN', value: 2300 }),
      expect.objectContaining({ value: 220 }),
    ]),
  );
  expect([groningen.region.then.totalCount, groningen.region.now.totalCount]).toEqual([27, 14]);
  expect(meeting.event.attendees.totalCount).toBe(17);
  expect(new Set(fund.initiative.participants.edges.map((edge: { certainty: string }) => edge.certainty))).toEqual(
    new Set(['EXPLICIT', 'INFERRED']),
  );
});

test('every setting has its row in the README, and every row its setting', () => {
  const table = /<!-- settings[\s\S]*<!-- end of settings -->/.exec(readme)![0];
  const rows = [...table.matchAll(/^\| `([A-Z0-9_]+)` \|/gm)].map((match) => match[1]);
  expect(rows).toEqual(Object.values(SETTINGS).map(({ variable }) => variable));
});

test('what the README links to exists', () => {
  for (const [, path] of readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)) expect(() => accessSync(path!)).not.toThrow();
});

test('the worked example of "works with" has the numbers that the README adds up', async () => {
  const section = /## How "works with" is counted[\s\S]*?(?=\n## )/.exec(readme)![0];
  const weights = [...section.matchAll(/^\| .* \| (\d+) \| 1 \/ ln \d+ = ([\d.]+) \|$/gm)];
  const { data } = await ask(/```graphql question\n([\s\S]*?)```/.exec(section)![1]!);
  const [first] = data.collaborators.nodes;
  expect(first.contexts.map((context: { actors: number; weight: number }) => [context.actors, context.weight])).toEqual(
    weights.map(([, actors, weight]) => [Number(actors), Number(weight)]),
  );
  expect(first.score).toBe(Number(/\*\*score\*\* \|.*\*\*([\d.]+)\*\*/.exec(section)![1]));
});

test('every command of the README exists', () => {
  const section = /## Commands[\s\S]*?(?=\n## )/.exec(readme)![0];
  const commands = [...section.matchAll(/^\| `([a-z0-9]+(?: [a-z]+)?)/gm)].map((match) => match[1]!.split(' '));
  const names = [
    'serve',
    'load',
    'check',
    'suppress',
    'cypher',
    'analysis',
    'coverage',
    'export',
    'neo4j',
    'token',
    'schema',
  ];
  expect([...new Set(commands.map(([name]) => name))]).toEqual(names);
  for (const command of [...commands, ['neo4j', 'stop']])
    expect(spawnSync(process.execPath, ['dist/main.js', ...command, '--help'], { encoding: 'utf8' }).stdout).toContain(
      `Usage: regiograaf ${command.join(' ')}`,
    );
});
