import { readDate } from '../../src/seeds/dates';
import { occurrenceValidity, stateValidity } from '../../src/seeds/validity';

const date = (text: string | null) => (text === null ? null : readDate(text));

test.each([
  // validFrom, validTo, observed, possible from, to, holds from, to
  [null, null, ['2023-02-22'], '0000-01-01', '9999-12-31', '2023-02-22', '2023-02-22'],
  [null, null, ['2018-09-12', '2023-02-22'], '0000-01-01', '9999-12-31', '2018-09-12', '2023-02-22'],
  ['2022', null, ['2023-02-22'], '2022-01-01', '9999-12-31', '2022-12-31', '2023-02-22'],
  ['2022', null, ['2022-06-01'], '2022-01-01', '9999-12-31', '2022-06-01', '2022-06-01'],
  ['2020-01-01', '2021-12-31', [], '2020-01-01', '2021-12-31', '2020-01-01', '2021-12-31'],
  ['2020', '2021', [], '2020-01-01', '2021-12-31', '2020-12-31', '2021-01-01'],
  [null, '2021-12-31', [], '0000-01-01', '2021-12-31', '2021-12-31', '2021-12-31'],
  [null, '[..2019-11-12]', [], '0000-01-01', '2019-11-12', null, null],
  [null, null, [], '0000-01-01', '9999-12-31', null, null],
  // Seen by a day, which says nothing of when it began.
  [null, null, ['[..2026-11-21]'], '0000-01-01', '9999-12-31', '2026-11-21', '2026-11-21'],
  // Seen on a day of a year in which it began or ended; and in a year before it is said to have begun.
  ['2023-05-10', null, ['2023?'], '2023-05-10', '9999-12-31', '2023-05-10', '2023-12-31'],
  [null, '2023-06-30', ['2019-02-04', '2023'], '0000-01-01', '2023-06-30', '2019-02-04', '2023-06-30'],
  ['2023-05-10', null, ['2022'], '2023-05-10', '9999-12-31', '2022-01-01', '2022-12-31'],
])('a state from %s to %s seen on %j', (from, to, seen, possibleFrom, possibleTo, holdsFrom, holdsTo) => {
  const validity = stateValidity(date(from), date(to), (seen as string[]).map(readDate));
  expect(validity).toEqual({ possibleFrom, possibleTo, holdsFrom, holdsTo });
});

test.each([
  ['2023-02-22', [], '2023-02-22', '2023-02-22', '9999-12-31'],
  ['2022-09~', ['2023-02-22'], '2022-09-01', '2022-09-30', '9999-12-31'],
  [null, ['2023-02-22', '2018-09-12'], '0000-01-01', '2018-09-12', '9999-12-31'],
  [null, [], '0000-01-01', null, null],
])('an occurrence on %s seen on %j', (day, seen, possibleFrom, holdsFrom, holdsTo) => {
  const validity = occurrenceValidity(date(day), (seen as string[]).map(readDate));
  expect(validity).toEqual({ possibleFrom, possibleTo: '9999-12-31', holdsFrom, holdsTo });
});
