import { ask } from '../setup/ask';
import { citedLines, compared, questions, text } from './questionFile';

test('every question of the file is read, in order', () => {
  expect(questions.map(({ number }) => number)).toEqual(questions.map((_, index) => index + 1));
  expect(questions).toHaveLength(text.match(/^### /gm)!.length);
  expect(questions.length).toBeGreaterThanOrEqual(40);
});

test('citations are compared line by line', () => {
  expect(citedLines('2023#104-106, 18; municipalities@GM0153')).toEqual([
    'municipalities@GM0153',
    'wethoudersbijeenkomst-2023-02-22#104',
    'wethoudersbijeenkomst-2023-02-22#105',
    'wethoudersbijeenkomst-2023-02-22#106',
    'wethoudersbijeenkomst-2023-02-22#18',
  ]);
});

describe.each(questions)('$number. $english', ({ operation, expected }) => {
  test('is answered as it was by hand', async () => {
    const { data, errors } = await ask(operation);
    expect(errors).toBeUndefined();
    const comparisons = Object.entries(expected).map(
      ([entry, wanted]) => [entry, compared(data, entry, wanted)] as const,
    );
    expect(Object.fromEntries(comparisons.map(([entry, { found }]) => [entry, found]))).toEqual(
      Object.fromEntries(comparisons.map(([entry, comparison]) => [entry, comparison.expected])),
    );
  });
});
