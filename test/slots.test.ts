import { Slots } from '../src/slots';

/** Who is served, in order, when these come one after the other while one is at work. */
async function served(limits: { line?: number; patient?: number }, comers: string[]): Promise<string[]> {
  const slots = new Slots({ most: 1, wait: 1, busy: () => new Error('busy'), ...limits });
  const order: string[] = [];
  const leave = await slots.take();
  const all = comers.map(async (name) => {
    const next = await slots.take();
    order.push(name);
    next();
  });
  leave();
  await Promise.allSettled(all);
  return order;
}

test('who came first is served first', async () => {
  expect(await served({}, ['a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
});

test('where the line is full nobody else may wait', async () => {
  expect(await served({ line: 2 }, ['a', 'b', 'c'])).toEqual(['a', 'b']);
});

test('of more than can be served in time, who came last is served first', async () => {
  expect(await served({ patient: 2 }, ['a', 'b', 'c', 'd'])).toEqual(['d', 'c', 'a', 'b']);
});

test('who has waited too long is sent away, and a slot is given back once', async () => {
  const slots = new Slots({ most: 1, wait: 0.05, busy: () => new Error('busy') });
  const leave = await slots.take();
  await expect(slots.take()).rejects.toThrow('busy');
  leave();
  leave();
  await slots.take();
  await expect(slots.take()).rejects.toThrow('busy');
});
