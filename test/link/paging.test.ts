import { pageAfterEnd, walk } from './pages';

const MEETING = '2023-02-22-wethoudersbijeenkomst';

test.each(['attendees', 'statements', 'subjects', 'links'])('%s page to the end and back', async (field) => {
  const all = await walk(MEETING, 'Event', field, 'first', 500);
  const forth = await walk(MEETING, 'Event', field, 'first', 7);
  const back = await walk(MEETING, 'Event', field, 'last', 7);
  expect(forth.pages).toBe(Math.ceil(all.ids.length / 7));
  expect(forth.ids).toEqual(all.ids);
  expect(back.ids).toEqual(all.ids);
  expect([...forth.totals, ...back.totals]).toEqual([all.ids.length, all.ids.length]);
});

test('a page that ends exactly at the end says that nothing follows', async () => {
  const { ids } = await walk(MEETING, 'Event', 'attendees', 'first', 500);
  const whole = await walk(MEETING, 'Event', 'attendees', 'first', ids.length);
  expect(whole.pages).toBe(1);
});

test('the page after the end is empty and the last', async () => {
  const { edges, pageInfo } = await pageAfterEnd(MEETING, 'Event', 'attendees');
  expect(edges).toEqual([]);
  expect(pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null });
});
