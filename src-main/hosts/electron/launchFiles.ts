import { isAbsolute, resolve } from 'node:path';

/** The file named on a command line: the first argument that is no option, after the app's own path in development. */
export function fileArgument(argv: readonly string[], ownPathFirst: boolean, workingFolder: string): string | null {
  const named = argv.slice(1).filter((argument) => !argument.startsWith('-'));
  const file = named[ownPathFirst ? 1 : 0];
  return file === undefined ? null : resolve(workingFolder, file);
}

/** A file that was handed over waits here until the page fetches it, once. The last one counts. */
export class LaunchFiles {
  private pending: string | null = null;
  private tell: () => void = () => {};

  offer(path: string | null): void {
    if (path === null || !isAbsolute(path)) return;
    this.pending = path;
    this.tell();
  }

  take(): string | null {
    const path = this.pending;
    this.pending = null;
    return path;
  }

  onOffer(tell: () => void): void {
    this.tell = tell;
  }
}
