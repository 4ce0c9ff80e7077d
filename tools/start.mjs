/**
 * `npm start`: the desktop app. With a command of the shell (`npm start -- study FILE`) it runs that instead; where the
 * Electron binary is missing and can't be downloaded, the same app opens from the loopback host in the browser.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const args = process.argv.slice(2);
const shellCommands = ['study', 'overview', 'check', 'help', '--help', '-h', '--version', '-V'];

/** Runs until it ends, hands on signals, and ends with its exit code. */
function become(command, commandArgs) {
  const child = spawn(command, commandArgs, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => { console.error(error.message); process.exit(1); });
  child.on('exit', (code) => process.exit(code ?? 1));
}

/** Where the Electron binary is, or `null`. Its package downloads it only when asked to. */
function electronBinary() {
  const folder = join(root, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!existsSync(pathFile)) return null;
  const binary = join(override ?? join(folder, 'dist'), readFileSync(pathFile, 'utf8'));
  return existsSync(binary) ? binary : null;
}

function downloadElectron() {
  console.error('Fetching the Electron binary (once) …');
  const install = join(root, 'node_modules', 'electron', 'install.js');
  const result = spawnSync(process.execPath, [install], { stdio: ['ignore', 'ignore', 'pipe'], timeout: 300_000 });
  return result.status === 0 ? electronBinary() : null;
}

if (shellCommands.includes(args[0])) {
  become(process.execPath, [join(root, 'out', 'main', 'cli.js'), ...args]);
} else {
  const binary = electronBinary() ?? downloadElectron();
  if (binary !== null) {
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    become(binary, [...asRoot, root, ...args]);
  } else {
    console.error('The Electron binary is not here and can’t be downloaded: opening Wiretell in the browser instead.');
    become(process.execPath, [join(root, 'out', 'main', 'serve.js'), ...args]);
  }
}
