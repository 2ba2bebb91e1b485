import fc from 'fast-check';
import { CERTAINTIES, KINDS, STATUSES } from '../../web/src/data/types';
import { LOOKS } from '../../web/src/picture/kinds';
import { formatView, parseView, START, type View } from '../../web/src/view/view';

const id = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,20}$/);
const via = fc.subarray(['HOLDS_ROLE', 'MEMBER_OF', 'EVENT'], { minLength: 1 });
const view: fc.Arbitrary<View> = fc.record({
  around: fc.array(id, { maxLength: 5 }),
  per: fc.integer({ min: 1, max: 500 }),
  chosen: fc.array(id, { maxLength: 2 }),
  hidden: fc.array(id, { maxLength: 5 }),
  pinned: fc.dictionary(id, fc.tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: -999, max: 999 })), {
    maxKeys: 3,
  }),
  withoutKinds: fc.uniqueArray(fc.constantFrom(...KINDS)),
  withoutLinks: fc.uniqueArray(fc.constantFrom('ABOUT', 'ATTENDED')),
  status: fc.option(fc.subarray([...STATUSES], { minLength: 1 })),
  withoutCertainty: fc.subarray([...CERTAINTIES], { maxLength: 2 }),
  asOf: fc.option(fc.constantFrom('2023-02-22', '2015-01-01')),
  question: fc.option(
    fc.oneof(
      fc.record(
        { kind: fc.constant('paths' as const), from: id, to: id, via },
        { requiredKeys: ['kind', 'from', 'to'] },
      ),
      fc.record({ kind: fc.constant('collaborators' as const), of: id, via }, { requiredKeys: ['kind', 'of'] }),
      fc.record({ kind: fc.constant('timeline' as const), of: fc.array(id, { maxLength: 10 }) }),
      fc.record({ kind: fc.constant('compare' as const), regions: fc.array(id, { minLength: 1, maxLength: 6 }) }),
    ),
  ),
  list: fc.boolean(),
  lit: fc.option(fc.nat({ max: 20 })),
  version: fc.constant(null),
});

it('the address holds the whole view', () => {
  fc.assert(fc.property(view, (one) => expect(parseView(formatView(one))).toEqual(one)));
});

it('any address opens', () => {
  fc.assert(fc.property(fc.string(), (text) => expect(() => parseView(text)).not.toThrow()));
  expect(parseView('?asOf=2023-02-30&lit=0&per=-3&pinned=a~b~c&withoutKinds=Unicorn')).toEqual(START);
});

const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const luminance = (color: string) => {
  const [red, green, blue] = [1, 3, 5].map((at) => channel(Number.parseInt(color.slice(at, at + 2), 16) / 255));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
};
const contrast = (a: string, b: string) => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
};

it.each(KINDS)('%s stands out from a light and from a dark ground', (kind) => {
  expect(contrast(LOOKS[kind].color, '#fbfaf7')).toBeGreaterThanOrEqual(3);
  expect(contrast(LOOKS[kind].color, '#14181d')).toBeGreaterThanOrEqual(3);
});

it('no two kinds have the same shape and colour', () => {
  const shapes = KINDS.map((kind) => JSON.stringify({ ...LOOKS[kind], color: '' }));
  expect(new Set(shapes).size).toBe(KINDS.length);
});
