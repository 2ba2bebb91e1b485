import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config';
import { createHttpServer } from '../../src/server/http';
import { testGraph } from '../setup/ask';

const NOBODY = '9';

/** Runs a command; on port 9 nobody answers, so that it asks the database itself. */
function run(args: string[], { input = '', ...env }: Record<string, string> = {}) {
  const options = { encoding: 'utf8', input, env: { ...process.env, PORT: NOBODY, ...env } } as const;
  return spawnSync(process.execPath, ['dist/main.js', ...args], options);
}

/** As `run`, while this process goes on: it may be the server that is asked. */
async function runBeside(args: string[], env: Record<string, string>) {
  const child = spawn(process.execPath, ['dist/main.js', ...args], { env: { ...process.env, ...env } });
  child.stdin.end();
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (data) => (stdout += data));
  child.stderr.on('data', (data) => (stderr += data));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { stdout, stderr, status };
}

const REGION = 'MATCH (r:Region {id: $id}) RETURN r.name AS name, 1 AS number, [1, null] AS list';

test('a table, with what is said about it beside the rows', () => {
  const { stdout, stderr, status } = run(['cypher', REGION, '--param', 'id=am05']);
  expect(stdout).toBe('name    number  list\n──────  ──────  ────────\nTwente       1  [1,null]\n');
  expect(stderr).toMatch(/^1 row in \d+ ms, from bolt:\/\/\S+\.\n$/);
  expect(status).toBe(0);
});

test('a table that is no wider than the terminal, each row on one line', () => {
  const statement = "UNWIND range(1, 3) AS n RETURN n, 'a\\nb' + '漢字' AS text, [1, 2, 3, 4, 5, 6, 7, 8, 9] AS list";
  const { stdout } = run(['cypher', statement], { COLUMNS: '24' });
  const lines = stdout.trimEnd().split('\n');
  expect(lines).toHaveLength(5);
  expect(lines[2]).toBe('1  a b漢字  [1,2,3,4,5,…');
  const narrow = run(['cypher', statement], { COLUMNS: '10' });
  expect(narrow.stderr).toMatch(/1 column to the right did not fit: --format csv/);
});

test('no terminal obeys what stands in the graph', () => {
  const { stdout } = run(['cypher', 'RETURN $text AS text', '--param', 'text="\\u001b[2J\\u202e"']);
  expect(stdout).toContain('\ufffd[2J\ufffd');
});

test.each([
  ['csv', 'name,number,list\r\nTwente,1,"[1,null]"\r\n'],
  ['json', `${JSON.stringify([{ name: 'Twente', number: 1, list: [1, null] }], null, 2)}\n`],
  ['ndjson', '{"name":"Twente","number":1,"list":[1,null]}\n'],
])('as %s', (format, text) => {
  const { stdout, stderr } = run(['cypher', REGION, '-p', 'id=am05', '--format', format]);
  expect([stdout, stderr]).toEqual([text, '']);
});

test('from a file and from standard input', () => {
  const folder = mkdtempSync(join(tmpdir(), 'regiograaf-cypher-'));
  const file = join(folder, 'region.cypher');
  writeFileSync(file, REGION);
  const args = ['--param', 'id=am05', '--format', 'csv'];
  expect(run(['cypher', '--file', file, ...args]).stdout).toMatch(/Twente/);
  expect(run(['cypher', ...args], { input: REGION }).stdout).toMatch(/Twente/);
  expect(run(['cypher', '--file', join(folder, 'none')]).stderr).toMatch(/cannot be read: ENOENT/);
  expect(run(['cypher', '--file', file, REGION]).stderr).toMatch(/two statements/);
  expect(run(['cypher'], { input: ' ' })).toMatchObject({ status: 1, stderr: expect.stringMatching(/is empty/) });
  rmSync(folder, { recursive: true });
});

test('parameters are JSON where they are JSON', () => {
  const given = ['n=5', 'list=["a", 1]', 'flag=true', 'nothing=null', 'text=am05', 'quoted="5"', 'sign=a=b'];
  const statement =
    'RETURN $n + 1 AS n, $list AS list, $flag AS flag, $nothing AS nothing, $text AS text, $quoted AS quoted, $sign AS sign';
  const { stdout } = run(['cypher', statement, ...given.flatMap((text) => ['--param', text]), '--format', 'ndjson']);
  expect(JSON.parse(stdout)).toEqual({
    n: 6,
    list: ['a', 1],
    flag: true,
    nothing: null,
    text: 'am05',
    quoted: '5',
    sign: 'a=b',
  });
  expect(run(['cypher', 'RETURN 1', '--param', 'no value'])).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/takes name=value/),
  });
  expect(run(['cypher', 'RETURN 1', '--first', 'all']).stderr).toMatch(/whole number/);
});

test('says when there is more', () => {
  const { stdout, stderr } = run(['cypher', 'MATCH (n:Entity) RETURN n.id AS id', '--first', '3', '--format', 'csv']);
  expect(stdout.trim().split('\r\n')).toHaveLength(4);
  expect(stderr).toMatch(/More rows exist: --first/);
});

test('the plan as a tree', () => {
  const { stdout } = run(['cypher', 'MATCH (r:Region) RETURN count(r) AS n', '--plan']);
  expect(stdout).toMatch(/^operator +rows expected +details\n.*\nProduceResults .*\n {2}NodeCountFromCountStore/);
});

test('a fault is shown at its place', () => {
  const { stderr, stdout, status } = run(['cypher', 'MATCH (n)\nRETRN n']);
  expect(stderr).toMatch(/2:1 \| RETRN n\n {6}\^\n$/);
  expect([stdout, status]).toEqual(['', 1]);
});

test('what would write is refused', () => {
  const { stderr, status } = run(['cypher', 'CREATE (n:Person) RETURN n']);
  expect(stderr).toMatch(/1:1 \| CREATE/);
  expect(stderr).not.toMatch(/ at .*\.js/);
  expect(status).toBe(1);
});

describe('where a server runs', () => {
  const token = 'a-token-of-some-length';

  test('it is asked, with the token', async () => {
    const { cypher, host } = readConfig({ ...process.env, CYPHER_TOKEN: token });
    const app = await createHttpServer(testGraph(), { host, cypher });
    const address = await app.listen({ host: '127.0.0.1', port: 0 });
    const PORT = new URL(address).port;
    const ask = ['cypher', REGION, '-p', 'id=am05'];
    const right = await runBeside(ask, { PORT, CYPHER_TOKEN: token });
    expect(right).toMatchObject({ status: 0, stdout: expect.stringContaining('Twente') });
    expect(right.stderr).toContain(`from ${address}`);
    const fault = await runBeside(['cypher', 'RETRN 1'], { PORT, CYPHER_TOKEN: token });
    expect(fault.stderr).toMatch(/1:1 \| RETRN 1\n {6}\^/);
    const wrong = await runBeside(ask, { PORT, CYPHER_TOKEN: 'another-token-of-that-length' });
    expect(wrong).toMatchObject({ status: 1, stdout: '' });
    expect(wrong.stderr).toMatch(/token/i);
    await app.close();
  });

  test('one that is no Regiograaf is not', async () => {
    const other = createServer((_, response) => response.end('{"name":"other"}')).listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const PORT = String((other.address() as AddressInfo).port);
    const { stderr, status } = await runBeside(['cypher', REGION, '-p', 'id=am05'], { PORT });
    expect(stderr).toMatch(/from bolt:/);
    expect(status).toBe(0);
    other.close();
  });
});

describe('neo4j prompt', () => {
  test('answers line by line, and a fault does not end it', () => {
    const input = [
      ":param id => 'am05'",
      ':params',
      'MATCH (r:Region {id: $id})',
      'RETURN r.name AS name;',
      ':nonsense',
      'RETRN 1;',
      ':first 1',
      'UNWIND [1, 2] AS n RETURN n;',
      ':params clear',
      "RETURN 'last' AS word",
    ].join('\n');
    const { stdout, stderr } = run(['neo4j', 'prompt'], { input });
    expect(stdout).toMatch(/^name\n─+\nTwente\nn\n─\n1\nword\n─+\nlast\n$/);
    expect(stderr).toMatch(/\$id => "am05"/);
    expect(stderr).toMatch(/There is no command :nonsense/);
    expect(stderr).toMatch(/1:1 \| RETRN 1/);
    expect(stderr).toMatch(/More rows exist/);
    expect(stderr).toMatch(/No parameter is set/);
  });

  test('ends at :quit', () => {
    const { stdout, status } = run(['neo4j', 'prompt'], { input: 'RETURN 1 AS one;\n:quit\nRETURN 2 AS two;\n' });
    expect(stdout).toMatch(/one/);
    expect(stdout).not.toMatch(/two/);
    expect(status).toBe(0);
  });

  const script = spawnSync('script', ['--version']).status === 0 ? test : test.skip;
  script('keeps its history for its owner alone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'regiograaf-history-'));
    const env = { ...process.env, PORT: NOBODY, DATA_DIR: folder };
    const child = spawn('script', ['-qec', `${process.execPath} dist/main.js neo4j prompt`, '/dev/null'], { env });
    // Typed when it is asked for: what comes before the prompt is not read as a line.
    const lines = ['RETURN 1;\r', ':quit\r'];
    let shown = '';
    child.stdout.on('data', (data) => {
      shown += data;
      if (!shown.includes('regiograaf> ') || lines.length === 0) return;
      shown = '';
      setTimeout(() => child.stdin.write(lines.shift() ?? ''), 500);
    });
    const stuck = setTimeout(() => child.kill('SIGKILL'), 45_000);
    await new Promise((resolve) => child.on('close', resolve));
    clearTimeout(stuck);
    expect(readFileSync(join(folder, 'history'), 'utf8')).toBe(':quit\nRETURN 1;\n');
    expect((statSync(join(folder, 'history')).mode & 0o777).toString(8)).toBe('600');
    rmSync(folder, { recursive: true });
  });
});
