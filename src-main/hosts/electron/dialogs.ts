import { dirname } from 'node:path';
import { dialog, type BrowserWindow, type FileFilter } from 'electron';
import type { Contract } from '../../../src-shared/contract/contract';
import type { LastFolders } from './lastFolders';
import { mayWrite, withExtension } from './saveExtension';

type OpenPurpose = Contract['host.pickFile']['request']['purpose'];
type SavePurpose = Contract['host.pickSave']['request']['purpose'];

const all: FileFilter = { name: 'All files', extensions: ['*'] };
// All files first: the original files of KDD Cup 1999 have names such as `kddcup.data_10_percent`.
const datasets: FileFilter[] = [all, { name: 'Datasets', extensions: ['csv', 'gz', 'zip', 'zst', 'data', 'txt', 'tsv', 'arff', 'log', 'labeled', 'json', 'jsonl', 'ndjson', 'parquet', 'binetflow'] }];
const settings: FileFilter = { name: 'Wiretell settings', extensions: ['json'] };
const pdf: FileFilter = { name: 'PDF', extensions: ['pdf'] };
const csv: FileFilter = { name: 'CSV', extensions: ['csv'] };
const json: FileFilter = { name: 'JSON', extensions: ['json'] };

const opening: { [P in OpenPurpose]: { title: string; filters: FileFilter[] } } = {
  dataset: { title: 'Open a dataset', filters: datasets },
  settings: { title: 'Open settings', filters: [settings, all] },
  report: { title: 'Open a report', filters: [pdf, all] },
};
const saving: { [P in SavePurpose]: { title: string; filters: FileFilter[] } } = {
  pdf: { title: 'Export PDF', filters: [pdf] },
  json: { title: 'Export JSON', filters: [json] },
  settings: { title: 'Save settings', filters: [settings] },
  csv: { title: 'Save CSV', filters: [csv] },
};

/** Asks for a file to read. @returns its path, `null` if the person changed their mind */
export async function askForFile(window: BrowserWindow, purpose: OpenPurpose, folders: LastFolders): Promise<string | null> {
  const { canceled, filePaths: [path] } = await dialog.showOpenDialog(window, {
    ...opening[purpose], defaultPath: folders.path('open'), properties: ['openFile'],
  });
  if (canceled || path === undefined) return null;
  folders.remember('open', dirname(path));
  return path;
}

/** Asks for a place to save. @returns its path, `null` if the person changed their mind */
export async function askWhereToSave(
  window: BrowserWindow, purpose: SavePurpose, suggestedName: string, folders: LastFolders,
): Promise<string | null> {
  let defaultPath = folders.path('save', suggestedName);
  for (;;) {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      ...saving[purpose], defaultPath, properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (canceled || filePath === undefined || filePath === '') return null;
    const path = withExtension(filePath, saving[purpose].filters);
    if (path === filePath || await mayWrite(path, window)) {
      folders.remember('save', dirname(path));
      return path;
    }
    defaultPath = path;
  }
}
