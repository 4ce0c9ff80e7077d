import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { app, shell, type BrowserWindow } from 'electron';
import type { HostHandlers } from '../../../src-shared/contract/contract';
import { EngineError } from '../../../src-shared/terms/errors';
import { filesBeside } from '../filesBeside';
import type { FileTokens } from '../fileTokens';
import { askForFiles, askForFolderToSave, askWhereToSave } from './dialogs';
import type { LastFolders } from './lastFolders';
import type { LaunchFiles } from './launchFiles';
import type { RecentFiles } from './recentFiles';

export type Desk = {
  window: () => BrowserWindow;
  files: FileTokens;
  recent: RecentFiles;
  folders: LastFolders;
  launch: LaunchFiles;
  version: string;
};

/** What the desktop host does itself. Paths stay here: the page gets tokens. */
export function hostHandlers({ window, files, recent, folders, launch, version }: Desk): HostHandlers {
  return {
    'host.describe': async () => ({
      host: 'electron', version, platform: process.platform,
      capabilities: { dialogs: true, recentFiles: true, showInFolder: true },
    }),
    'host.pickFile': async ({ purpose }) => {
      const paths = await askForFiles(window(), purpose, folders);
      return paths.length === 0 ? null : files.pickAll(paths);
    },
    'host.beside': ({ file }, { signal }) => filesBeside(files, file, signal),
    'host.together': async ({ files: tokens }) => files.together(tokens),
    'host.pickSave': async ({ purpose, suggestedName }) => {
      const path = await askWhereToSave(window(), purpose, suggestedName, folders);
      return path === null ? null : files.pickToWrite(path);
    },
    'host.pickSaveAll': async ({ suggestedNames }) => {
      const paths = await askForFolderToSave(window(), suggestedNames, folders);
      return paths === null ? null : paths.map((path) => files.pickToWrite(path));
    },
    'host.openSaved': async ({ file }) => files.pickToRead(files.writtenPath(file)),
    'host.recentFiles': async () => recent.list(),
    'host.openRecent': async ({ id }) => {
      const paths = recent.pathsOf(id);
      if (paths === null) throw new EngineError('BAD_REQUEST', 'id: a file of the list was expected.');
      for (const path of paths) {
        if (await stat(path).catch(() => null) !== null) continue;
        throw new EngineError('FILE_NOT_FOUND', `“${basename(path)}” is no longer where it was.`);
      }
      return files.pickAll(paths);
    },
    'host.clearRecent': async () => {
      recent.clear();
      app.clearRecentDocuments();
      return null;
    },
    'host.showInFolder': async ({ file }) => {
      shell.showItemInFolder(files.writtenPath(file));
      return null;
    },
    'host.launchFile': async () => {
      const paths = launch.take();
      return paths.length === 0 ? null : files.pickAll(paths);
    },
  };
}
