/**
 * Brings a fresh or stale clone up to date before a script runs: `npm ci` when the lock file is not the one that was
 * installed, a build when the sources are newer than what was built. Plain Node, since nothing may be installed yet.
 * `--install-only` leaves the build to the caller.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
/** Of an audit 1 says that it found something: what went wrong before it is told apart. */
const failure = process.argv[2] === 'audit' ? 2 : 1;
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Wiretell needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(failure);
}

function run(command, args, quiet) {
  const result = spawnSync(command, args, { cwd: root, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
  if (result.status === 0) return;
  if (quiet) process.stderr.write(`${result.stdout}${result.stderr}`);
  console.error(`Set-up failed: ${[command, ...args].join(' ')}`);
  process.exit(failure);
}

function npm(...args) {
  if (process.env.npm_execpath) run(process.execPath, [process.env.npm_execpath, ...args], false);
  else run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, false);
}

export function ensureInstalled() {
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  const stamp = join(root, 'node_modules', '.wiretell-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.error('Installing the packages that Wiretell is built from …');
  npm('ci', '--no-audit', '--no-fund', '--loglevel=error');
  writeFileSync(stamp, lock);
}

const sources = ['src-main', 'src-shared', 'src-renderer', 'resources', 'package.json', 'electron.vite.config.ts'];

function newest(path) {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), mtimeMs);
}

export function ensureBuilt() {
  const stamp = join(root, 'out', '.built');
  const built = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
  if (built > Math.max(...sources.map((source) => newest(join(root, source))))) return;
  console.error('Building Wiretell …');
  run(process.execPath, [join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build'], true);
  writeFileSync(stamp, '');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureInstalled();
  if (!process.argv.includes('--install-only')) ensureBuilt();
}
