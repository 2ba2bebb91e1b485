import { readFileSync } from 'node:fs';
import { fillTables, readKept } from '../reliability/report';
import { failedChecks } from '../reliability/result';
import { Rig } from '../reliability/rig';
import { SCENARIOS } from '../reliability/scenarios';
import { judge, oneOf } from '../reliability/verdict';

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.open(true);
}, 600_000);
afterAll(() => rig?.close(), 60_000);

test.each(SCENARIOS.filter(({ isLong }) => !isLong).map((scenario) => [scenario.title, scenario] as const))(
  '%s',
  async (_, { run }) => {
    const { figures, checks, notes } = await run(rig);
    expect(Object.keys(checks).length).toBeGreaterThan(2);
    const failed = failedChecks({ checks });
    if (failed.length > 0) throw new Error(`${failed.join('; ')}: ${notes} ${JSON.stringify(figures)}`);
  },
  300_000,
);

test.each([
  ['answered', { text: '{"data":{"name":"new","durationMs":3}}' }],
  ['wrong', { text: '{"data":{"name":"old","durationMs":3}}' }],
  ['wrong', { text: '{"data":{"name":"new"}}' }],
  ['refused', { status: 503, text: '{"errors":[{"message":"away","extensions":{"code":"SERVICE_UNAVAILABLE"}}]}' }],
  ['lost', { status: 500, text: '{"errors":[{"message":"?","extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}' }],
  ['lost', { status: 503, text: '<h1>Service Unavailable</h1>' }],
  ['lost', { status: 200, text: '{"data":{"na' }],
  ['lost', { text: '', fault: 'ECONNRESET' }],
  ['lost', { text: '', fault: 'TIMEOUT' }],
  ['unreachable', { text: '', fault: 'ECONNREFUSED' }],
])('a reply counts as %s: %j', (verdict, reply) => {
  const whole = { status: 200, headers: {}, fault: null, milliseconds: 1, ...reply };
  expect(judge(whole, oneOf(['{"data":{"name":"new","durationMs":0}}'])).verdict).toBe(verdict);
});

test('the tables of the page are made from the figures that are kept', () => {
  const page = readFileSync('docs/reliability.md', 'utf8');
  expect(fillTables(page, readKept())).toBe(page);
});
