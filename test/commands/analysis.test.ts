import { execFile } from 'node:child_process';
import type { FastifyInstance } from 'fastify';
import { createHttpServer, listen } from '../../src/server/http';
import { testGraph } from '../setup/ask';

/** A port on which nobody answers, so that the command asks the database. */
const NOBODY = '9';

function run(args: string[], port = NOBODY): Promise<{ status: number; stdout: string; stderr: string }> {
  const env = { ...process.env, PORT: port };
  return new Promise((resolve) => {
    execFile(process.execPath, ['dist/main.js', 'analysis', ...args], { env }, (error, stdout, stderr) =>
      resolve({ status: (error?.code as number | undefined) ?? 0, stdout, stderr }),
    );
  });
}

test('lists the analyses, aligned, with their parameters', async () => {
  const { status, stdout } = await run([]);
  expect(stdout).toMatch(/^figuresAbout +Figures about an initiative over time +about, asOf$/m);
  expect(stdout.trim().split('\n').length).toBeGreaterThanOrEqual(15);
  expect(status).toBe(0);
});

test('lists them as JSON for programs', async () => {
  const { stdout } = await run(['--format', 'json']);
  expect(JSON.parse(stdout)).toContainEqual(
    expect.objectContaining({ name: 'figuresAbout', question: expect.stringMatching(/\?$/) }),
  );
});

test('runs one with parameters, in the format asked for', async () => {
  const { status, stdout } = await run(['centreMunicipalities', '--param', 'region=am05', '--format', 'json']);
  const rows: { centreMunicipality: string; alderman: string }[] = JSON.parse(stdout);
  expect(new Set(rows.map(({ centreMunicipality }) => centreMunicipality))).toEqual(new Set(['Enschede']));
  expect(rows.map(({ alderman }) => alderman)).toContain('Arjan Kampman');
  expect(status).toBe(0);
});

test('gives no more rows than asked for, and says so', async () => {
  const { stdout, stderr } = await run(['spellingsCorrected', '--first', '2', '--format', 'ndjson']);
  expect(stdout.trim().split('\n')).toHaveLength(2);
  expect(stderr).toMatch(/More rows/);
});

test('asks the running server where there is one', async () => {
  const app: FastifyInstance = await createHttpServer(testGraph());
  const port = await listen(app, '127.0.0.1', 14000, false);
  try {
    const { status, stdout, stderr } = await run(['whoMeetsWhom'], String(port));
    expect(stdout).toContain('Van Ark');
    expect(stderr).toContain(`http://127.0.0.1:${port}`);
    expect(status).toBe(0);
  } finally {
    await app.close();
  }
});

test.each([
  [['whoMetWhom'], /No analysis "whoMetWhom"\. Did you mean "whoMeetsWhom"\?/],
  [['figuresAbout', '--param', 'initiative=x'], /has no parameter "initiative"\. It takes "about", "asOf"/],
  [['whoMeetsWhom', '--param', 'least'], /name=value/],
])('%j fails with a word of help', async (args, message) => {
  const { status, stdout, stderr } = await run(args);
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/ at .*\.js/);
  expect(stdout).toBe('');
  expect(status).toBe(1);
});
