import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { HostHandlers, PickedFile } from '../../../src-shared/contract/contract';
import { EngineError } from '../../../src-shared/terms/errors';
import { filesBeside } from '../filesBeside';
import type { PageSession } from './pageSession';

/** What all pages share: the files named on the command line, and since when they are on offer. */
export type Offered = { files: readonly string[]; together: boolean; since: Date; version: string };

const notHere = (what: string): EngineError => new EngineError('NOT_SUPPORTED', `a page in a browser cannot ${what}.`);

/**
 * What the loopback host does itself, for one page. Files come by upload or from the command line, whose files are
 * listed as the recent ones; saving puts the bytes where the page can fetch them.
 */
export function hostHandlers({ files, deliveries }: PageSession, offered: Offered): HostHandlers {
  let launched = false;
  const toFetch = (name: string): PickedFile => {
    const file = files.addSink((token) => ({
      name, check: async () => {}, write: (content, signal) => deliveries.keep(token, name, content, signal),
    }));
    return { file, name, bytes: null };
  };
  return {
    'host.describe': async () => ({
      host: 'browser', version: offered.version, platform: process.platform,
      capabilities: { dialogs: false, recentFiles: offered.files.length > 0, showInFolder: false },
    }),
    'host.pickFile': async () => {
      throw notHere('open the system’s file dialog; it uploads the file instead');
    },
    'host.beside': ({ file }, { signal }) => filesBeside(files, file, signal),
    'host.together': async ({ files: tokens }) => files.together(tokens),
    'host.pickSave': async ({ suggestedName }) => toFetch(suggestedName),
    'host.pickSaveAll': async ({ suggestedNames }) => suggestedNames.map(toFetch),
    'host.openSaved': async () => {
      throw notHere('open what it saved: the browser keeps its downloads; drop the file on the page');
    },
    'host.recentFiles': async () => offered.files.map((path, i) =>
      ({ id: String(i), name: basename(path), folder: dirname(path), openedAt: offered.since.toISOString() })),
    'host.openRecent': async ({ id }) => {
      const path = /^\d{1,9}$/.test(id) ? offered.files[Number(id)] : undefined;
      if (path === undefined) throw new EngineError('BAD_REQUEST', 'id: a file of the list was expected.');
      if (await stat(path).catch(() => null) === null) {
        throw new EngineError('FILE_NOT_FOUND', `“${basename(path)}” is no longer where it was.`);
      }
      return files.pickToRead(path);
    },
    'host.clearRecent': async () => {
      throw notHere('clear the list of files, which were named on the command line');
    },
    'host.showInFolder': async () => {
      throw notHere('show a file in its folder');
    },
    'host.launchFile': async () => {
      if (launched || offered.files.length === 0) return null;
      launched = true;
      return offered.together ? files.pickAll([...offered.files]) : files.pickToRead(offered.files[0]);
    },
  };
}
