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
export async function mayWrite(path: string, window?: BrowserWindow): Promise<boolean> {
  if (!existsSync(path)) return true;
  const question: MessageBoxOptions = {
    type: 'question', buttons: ['Replace', 'Cancel'], defaultId: 1, cancelId: 1,
    message: `“${basename(path)}” is there already. Replace it?`,
  };
  const { response } = await (window === undefined ? dialog.showMessageBox(question) : dialog.showMessageBox(window, question));
  return response === 0;
}
