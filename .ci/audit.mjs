// Known faults in what we depend on: clean, or each answered in audit.json, by the id of the advisory and why it does not reach us.
// Says 'skipped', and does not fail, where the registry answers no audits.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const answers = JSON.parse(readFileSync(new URL('audit.json', import.meta.url), 'utf8'));
const folders = ['.', 'bench'];
let failed = false;
for (const folder of folders) {
  const { stdout } = spawnSync('npm', ['audit', '--json', '--package-lock-only'], { cwd: folder, encoding: 'utf8' });
  const { vulnerabilities } = parsed(stdout);
  if (!vulnerabilities) {
    console.log(`audit of ${folder}: skipped, the registry answers none`);
    continue;
  }
  const advisories = Object.values(vulnerabilities).flatMap(({ via }) => via.filter((one) => typeof one === 'object'));
  for (const { url, title, severity, name } of advisories) {
    const id = url.split('/').at(-1);
    if (answers[id]) console.log(`audit of ${folder}: ${id} in ${name} is answered: ${answers[id]}`);
    else {
      failed = true;
      console.error(
        `audit of ${folder}: ${id} in ${name} (${severity}): ${title}\n  Update it, or answer it in .ci/audit.json.`,
      );
    }
  }
  if (advisories.length === 0) console.log(`audit of ${folder}: clean`);
}
process.exitCode = failed ? 1 : 0;

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
