/**
 * `npm start`: the desktop app. With a command of the shell (`npm start -- study FILE`) it runs that instead; where no
 * window can open, the same app opens from the loopback host in the browser, with the reason.
 */
import { spawn } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { electronBinary } from './start/electronBinary.mjs';
import { fetchElectron } from './start/fetchElectron.mjs';
import { findMachine } from './start/findMachine.mjs';
import { startPlan, withoutWindow } from './start/startPlan.mjs';
import { watchStart } from './start/watchStart.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const args = process.argv.slice(2);
const shellCommands = ['study', 'overview', 'audit', 'check', 'help', '--help', '-h', '--version', '-V'];

/** Runs a program of the app in Node, hands on signals, and ends with its exit code. */
function become(program, programArgs) {
  const child = spawn(process.execPath, [join(root, 'out', 'main', program), ...programArgs], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}

/** Says why there is no window, and opens the page; switches that only Electron knows stay behind. */
function openPage(reason) {
  console.error(reason);
  // Nobody looks at a page where a program waits for the outcome.
  if (args.includes('--smoke-test')) process.exit(1);
  console.error('Opening Wiretell in the browser instead.');
  const ofThePage = /^--(?:no-open|announce|port)(?:=|$)/;
  become('serve.js', args.filter((arg) => !arg.startsWith('-') || ofThePage.test(arg)));
}

async function openWindow() {
  const impossible = withoutWindow(findMachine(null), args);
  if (impossible !== null) return openPage(impossible);
  const failure = electronBinary() === null ? await fetchElectron() : null;
  const binary = electronBinary();
  if (binary === null) return openPage(`Electron can’t be downloaded: ${failure ?? 'its installer left no program'}.`);
  const plan = startPlan(findMachine(binary), args);
  if (!plan.window) return openPage(plan.reason);
  const outcome = await watchStart(binary, [...plan.switches, root, ...args]);
  if (outcome.started) process.exit(outcome.code);
  openPage(`The desktop window did not start: ${outcome.reason.replace(/\.?$/, '.')}`);
}

if (shellCommands.includes(args[0])) become('cli.js', args);
else await openWindow();
