import { mkdtempSync, rmSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app, type WebContents } from 'electron';
import { SmokeDoor } from './smokeDoor';
import { smokeWalk } from './smokeWalk';
import { startApp, type AppPlaces, type RunningApp } from './startApp';

const flag = '--smoke-test';
const longestQuit = 15_000;

/** The file behind `--smoke-test`, `null` without that flag, `''` without a file. */
export function smokeTestOutput(argv: readonly string[], workingFolder: string): string | null {
  const at = argv.indexOf(flag);
  if (at === -1) return null;
  const named = argv[at + 1];
  return named === undefined || named.startsWith('-') ? '' : resolve(workingFolder, named);
}

/**
 * `--smoke-test OUT.pdf`: proves on a machine that the app works there, as it is installed. It opens the sample in a
 * window, walks every view, writes the report, and quits: with 0, or with 1 and the reason at the first thing that goes
 * wrong. It keeps out of the way of an app that is running, and of what that one remembers.
 */
export async function runSmokeTest(places: AppPlaces, output: string): Promise<RunningApp | null> {
  let ended = false;
  const fail = (reason: string): void => {
    if (ended) return;
    ended = true;
    say(2, `smoke test failed: ${reason}`);
    app.exit(1);
  };
  const failWith = (thrown: unknown): void => fail(thrown instanceof Error ? thrown.message : String(thrown));
  if (output === '') {
    fail(`${flag} OUT.pdf: the report’s file was expected.`);
    return null;
  }
  process.on('uncaughtException', failWith);
  process.on('unhandledRejection', failWith);
  try {
    const folder = mkdtempSync(join(app.getPath('temp'), 'wiretell-smoke-'));
    app.setPath('userData', folder);
    app.on('quit', () => removeFolder(folder));
    const door = new SmokeDoor(output, fail);
    const running = await startApp(places, { file: null, fail, around: door.around });
    const contents = running!.window.webContents;
    failOnTrouble(contents, fail);
    const done = await smokeWalk(contents, door, output);
    if (ended) return running;
    say(1, `smoke test passed: ${done}`);
    setTimeout(() => fail('the app did not quit.'), longestQuit).unref();
    app.quit();
    return running;
  } catch (thrown) {
    failWith(thrown);
    return null;
  }
}

function failOnTrouble(contents: WebContents, fail: (reason: string) => void): void {
  contents.on('console-message', ({ level, message }) => {
    if (level === 'error') fail(`the page’s console: ${message}`);
  });
  contents.on('preload-error', (_event, _path, error) => fail(`the preload: ${error.message}`));
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') fail(`the page ended: ${reason}`);
  });
}

/** Windows keeps what is still open; the folder is a temporary one. */
function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Left to whoever empties the temporary folder.
  }
}

/** Written before the process ends, whatever the stream is; a Windows program without a console has none. */
function say(stream: 1 | 2, line: string): void {
  try {
    writeSync(stream, `${line}\n`);
  } catch {
    // The exit code tells it too.
  }
}
