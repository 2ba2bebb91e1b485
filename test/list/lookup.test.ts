import { ask } from '../setup/ask';
import { LISTS, page } from './pages';

const SINGULAR = ['person', 'organization', 'municipality', 'ministry', 'region', 'initiative', 'event', 'document'];

test.each(LISTS.map((list, i) => [SINGULAR[i]!, list]))('%s gives what %s lists', async (field, list) => {
  const { nodes } = await page(list, 'first: 2', 'nodes { id name }');
  const { data, errors, trips } = await ask(
    `{ a: ${field}(id: "${nodes[0].id}") { id name } b: ${field}(id: "${nodes[1].id}") { id name } none: ${field}(id: "no-such-id") { id } }`,
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({ a: nodes[0], b: nodes[1], none: null });
  expect(trips).toBe(1);
});

test('the types without a list are looked up as well, and another type is null', async () => {
  for (const field of ['group', 'place', 'figure', 'statement']) {
    const type = `${field[0]!.toUpperCase()}${field.slice(1)}`;
    const { data: some } = await ask(
      '{ events { nodes { links(first: 500) { nodes { __typename id } } } } organizations(first: 500, orderBy: {field: LINKS}) { nodes { links(first: 50) { nodes { __typename id } } } } }',
    );
    const linked = [...some.events.nodes, ...some.organizations.nodes].flatMap((node) => node.links.nodes);
    const { id } = linked.find((node) => node.__typename === type);
    const { data } = await ask(
      `{ found: ${field}(id: "${id}") { id __typename } other: ${field}(id: "gm0153") { id } }`,
    );
    expect(data).toEqual({ found: { id, __typename: type }, other: null });
  }
});

test('an organization may be a municipality or a ministry, but not the other way round', async () => {
  const { data } = await ask(
    '{ a: organization(id: "gm0153") { __typename } b: organization(id: "mnre1034") { __typename } c: ministry(id: "gm0153") { id } d: municipality(id: "mnre1034") { id } }',
  );
  expect(data).toEqual({ a: { __typename: 'Municipality' }, b: { __typename: 'Ministry' }, c: null, d: null });
});
