import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { dialog, type BrowserWindow, type FileFilter, type MessageBoxOptions } from 'electron';

/** The path with the filter's extension behind it, unless it has one of them. Linux’s save dialogs add none (electron#21170). */
export function withExtension(path: string, filters: readonly FileFilter[]): string {
  const extensions = filters.flatMap((filter) => filter.extensions);
  const has = extensions.some((extension) => extension === '*' || path.toLowerCase().endsWith(`.${extension.toLowerCase()}`));
  return has || extensions.length === 0 ? path : `${path}.${extensions[0]}`;
}

/**
 * Whether a file may be written at a path that the dialog has not asked about: it is not there, or the person says so.
 */
export const mayWrite = (path: string, window?: BrowserWindow): Promise<boolean> => mayWriteAll([path], window);

/** The same of several files: one question about all that are there. */
export async function mayWriteAll(paths: readonly string[], window?: BrowserWindow): Promise<boolean> {
  const there = paths.filter((path) => existsSync(path)).map((path) => `“${basename(path)}”`);
  if (there.length === 0) return true;
  const question: MessageBoxOptions = {
    type: 'question', buttons: ['Replace', 'Cancel'], defaultId: 1, cancelId: 1,
    message: there.length === 1 ? `${there[0]} is there already. Replace it?` : `${there.join(', ')} are there already. Replace them?`,
  };
  const { response } = await (window === undefined ? dialog.showMessageBox(question) : dialog.showMessageBox(window, question));
  return response === 0;
}
