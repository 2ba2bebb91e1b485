import { relatedIds } from '../setup/related';

test('only the members that a source names', async () => {
  expect(await relatedIds('pitchende-wethouders-2019-11-13', 'Group.members')).toEqual([
    'friso-douwstra',
    'mariska-ten-heeuw',
    'richard-moti',
    'ronald-haverkamp',
  ]);
  expect(await relatedIds('centrumgemeenten-35', 'Group.members')).toEqual([]);
});

test('nobody is recorded to hold a role at a group', async () => {
  expect(await relatedIds('gemeenten', 'Group.people')).toEqual([]);
  expect(await relatedIds('gemeenten', 'Group.people', '(role: [MEMBER])')).toEqual([]);
});
