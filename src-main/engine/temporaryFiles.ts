import { openSync, unlinkSync } from 'node:fs';

/** Files that exist only until their content is whole. */
const unfinished = new Set<string>();

/**
 * Creates a file that goes away with the process, however that ends by itself: by a signal with a handler, `process.exit`,
 * or an error that nobody caught. Created at once, without a thread in between: what is on the disk is always in the list.
 * @returns its descriptor, to write
 */
export function createTemporary(path: string, mode: number): number {
  if (unfinished.size === 0) process.on('exit', removeTemporaries);
  unfinished.add(path);
  try {
    return openSync(path, 'wx', mode);
  } catch (error) {
    settleTemporary(path);
    throw error;
  }
}

/** The file has taken its name, or is removed: it is temporary no more. */
export function settleTemporary(path: string): void {
  unfinished.delete(path);
  if (unfinished.size === 0) process.off('exit', removeTemporaries);
}

function removeTemporaries(): void {
  for (const path of unfinished) {
    try {
      unlinkSync(path);
    } catch {
      // It has gone already, or cannot be helped while the process ends.
    }
  }
}
