import { getEventListeners } from 'node:events';
import { watch } from '../../src/neo4j/watchdog';

test('a watch of many rounds leaves nothing behind, and stops at once', async () => {
  const warned = jest.fn();
  const listeners = jest.spyOn(AbortSignal.prototype, 'addEventListener');
  process.on('warning', warned);
  let stop: (() => Promise<void>) | undefined;
  await new Promise<void>((resolve) => {
    let asked = 0;
    const ask = async () => {
      if (++asked === 30) resolve();
    };
    ({ stop } = watch({ ask, restart: async () => undefined, warn: warned, every: 1 }));
  });
  const signals = new Set(listeners.mock.contexts as AbortSignal[]);
  for (const signal of signals) expect(getEventListeners(signal, 'abort').length).toBeLessThan(3);
  await stop!();
  // A warning is given on the next turn.
  await new Promise(setImmediate);
  expect(warned).not.toHaveBeenCalled();
  process.off('warning', warned);
  listeners.mockRestore();
});
