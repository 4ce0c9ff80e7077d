import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The file named on a command line: the first argument that is no option, after the app's own path in development.
 * Desktop entries hand over addresses (`file:///home/x/a%20b.csv`); one that names no file of this machine is none.
 */
export function fileArgument(argv: readonly string[], ownPathFirst: boolean, workingFolder: string): string | null {
  const named = argv.slice(1).filter((argument) => !argument.startsWith('-'));
  const file = named[ownPathFirst ? 1 : 0];
  if (file === undefined) return null;
  return /^file:/i.test(file) ? pathOf(file, process.platform === 'win32') : resolve(workingFolder, file);
}

/** The path behind a `file:` address, as the system writes paths; `null` where there can be none. */
export function pathOf(address: string, windows: boolean): string | null {
  try {
    return fileURLToPath(address, { windows });
  } catch {
    return null;
  }
}

/** Files that were handed over together wait here until the page fetches them, once. The last ones count. */
export class LaunchFiles {
  private pending: string[] = [];
  private tell: () => void = () => {};

  offer(...paths: (string | null)[]): void {
    const there = paths.filter((path) => path !== null && isAbsolute(path)) as string[];
    if (there.length === 0) return;
    this.pending = there;
    this.tell();
  }

  take(): string[] {
    const paths = this.pending;
    this.pending = [];
    return paths;
  }

  onOffer(tell: () => void): void {
    this.tell = tell;
  }
}
