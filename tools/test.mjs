/**
 * `npm test`: lint, types, unit and engine tests, then the way of a person through the app in a browser. Ends with one
 * line, `N passed, N failed, N skipped`, over all of them; lint and types count as one check each.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const total = { passed: 0, failed: 0, skipped: 0 };

function run(name, script, args, env = {}) {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root, stdio: 'inherit', env: { ...process.env, ...env },
  });
  return status === 0;
}

const check = (name, ...command) => { total[run(name, ...command) ? 'passed' : 'failed'] += 1; };

/** Adds a runner's own counts; a runner that ends badly without counting a failure counts as one. */
function count(ok, file, read) {
  const counts = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0, skipped: 0 };
  if (!ok && counts.failed === 0) counts.failed = 1;
  for (const key of Object.keys(total)) total[key] += counts[key];
}

check('lint', 'eslint/bin/eslint.js', ['.', '--max-warnings', '0']);
check('types', 'vue-tsc/bin/vue-tsc.js', ['--build']);

const unit = join(results, 'vitest.json');
count(run('unit and engine tests', 'vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`]),
  unit,
  (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests + report.numTodoTests }));

if (existsSync(join(root, 'playwright.config.ts'))) {
  const e2e = join(results, 'playwright.json');
  count(run('the app in a browser', 'playwright/cli.js', ['test'], { PLAYWRIGHT_JSON_OUTPUT_NAME: e2e }),
    e2e, ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }));
}

console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);
