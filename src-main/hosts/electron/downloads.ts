import { rename } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import type { FileFilter, Session } from 'electron';
import type { LastFolders } from './lastFolders';
import { mayWrite, withExtension } from './saveExtension';

const ownBytes = /^(?:blob:app:\/\/wiretell\/|data:)/;

/** What the page itself saves (a chart, a table) goes through a save dialog; anything else is no download of ours. */
export function saveDownloads(session: Session, folders: LastFolders): void {
  session.on('will-download', (event, item) => {
    if (!ownBytes.test(item.getURL())) {
      event.preventDefault();
      return;
    }
    const name = item.getFilename();
    const extension = extname(name).slice(1);
    const filters: FileFilter[] = extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }];
    item.setSaveDialogOptions({ defaultPath: folders.path('save', name), filters });
    item.once('done', (_event, state) => {
      if (state !== 'completed') return;
      folders.remember('save', dirname(item.getSavePath()));
      void nameInFull(item.getSavePath(), filters);
    });
  });
}

/** Gives a file that was saved without its extension that too, unless another file has that name and is to stay. */
async function nameInFull(path: string, filters: readonly FileFilter[]): Promise<void> {
  const full = withExtension(path, filters);
  if (full !== path && await mayWrite(full)) await rename(path, full).catch(() => {});
}
