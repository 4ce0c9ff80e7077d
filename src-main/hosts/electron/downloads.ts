import { dirname, extname } from 'node:path';
import type { Session } from 'electron';
import type { LastFolders } from './lastFolders';

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
    item.setSaveDialogOptions({
      defaultPath: folders.path('save', name),
      filters: extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }],
    });
    item.once('done', (_event, state) => {
      if (state === 'completed') folders.remember('save', dirname(item.getSavePath()));
    });
  });
}
