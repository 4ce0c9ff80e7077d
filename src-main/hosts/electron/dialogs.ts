import { dirname, join } from 'node:path';
import { dialog, type BrowserWindow, type FileFilter, type OpenDialogOptions } from 'electron';
import type { Contract } from '../../../src-shared/contract/contract';
import type { LastFolders } from './lastFolders';
import { mayWriteAll, mayWrite, withExtension } from './saveExtension';

type OpenPurpose = Contract['host.pickFile']['request']['purpose'];
type SavePurpose = Contract['host.pickSave']['request']['purpose'];

const all: FileFilter = { name: 'All files', extensions: ['*'] };
// All files first: the original files of KDD Cup 1999 have names such as `kddcup.data_10_percent`.
const datasets: FileFilter[] = [all, { name: 'Datasets', extensions: ['csv', 'gz', 'zip', 'zst', 'data', 'txt', 'tsv', 'arff', 'log', 'labeled', 'json', 'jsonl', 'ndjson', 'parquet', 'binetflow', 'pcap', 'pcapng', 'cap'] }];
const settings: FileFilter = { name: 'Wiretell settings', extensions: ['json'] };
const model: FileFilter = { name: 'Wiretell model', extensions: ['json'] };
const family: FileFilter = { name: 'Wiretell family', extensions: ['json'] };
const pdf: FileFilter = { name: 'PDF', extensions: ['pdf'] };
const csv: FileFilter = { name: 'CSV', extensions: ['csv'] };
const json: FileFilter = { name: 'JSON', extensions: ['json'] };

const opening: { [P in OpenPurpose]: { title: string; filters: FileFilter[] } } = {
  dataset: { title: 'Open a dataset: a file, or several as one', filters: datasets },
  folder: { title: 'Open a folder of data files as one dataset', filters: [] },
  settings: { title: 'Open a study file', filters: [settings, all] },
  report: { title: 'Open a report', filters: [pdf, all] },
  model: { title: 'Open a saved model', filters: [model, all] },
  family: { title: 'Open a family', filters: [family, all] },
};
const saving: { [P in SavePurpose]: { title: string; filters: FileFilter[] } } = {
  pdf: { title: 'Export PDF', filters: [pdf] },
  json: { title: 'Export JSON', filters: [json] },
  settings: { title: 'Save the study file', filters: [settings] },
  csv: { title: 'Save CSV', filters: [csv] },
  model: { title: 'Save the model', filters: [model] },
  family: { title: 'Save as a family', filters: [family] },
};

/** What may be chosen. A dialog takes files and folders alike on macOS alone; elsewhere it takes either. */
function choosable(purpose: OpenPurpose): OpenDialogOptions['properties'] {
  if (purpose === 'folder') return ['openDirectory', 'multiSelections'];
  if (purpose !== 'dataset') return ['openFile'];
  return process.platform === 'darwin' ? ['openFile', 'openDirectory', 'multiSelections'] : ['openFile', 'multiSelections'];
}

/** Asks for files to read: one, or for a dataset any number, or folders. @returns their paths, none if the person changed their mind */
export async function askForFiles(window: BrowserWindow, purpose: OpenPurpose, folders: LastFolders): Promise<string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    ...opening[purpose], defaultPath: folders.path('open'), properties: choosable(purpose),
  });
  if (canceled || filePaths.length === 0) return [];
  folders.remember('open', dirname(filePaths[0]));
  return filePaths;
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

/** Asks for a folder to save files of these names into. @returns their paths, `null` if the person changed their mind */
export async function askForFolderToSave(window: BrowserWindow, names: readonly string[], folders: LastFolders): Promise<string[] | null> {
  const { canceled, filePaths: [folder] } = await dialog.showOpenDialog(window, {
    title: 'Save into a folder', buttonLabel: 'Save here', defaultPath: folders.path('save'), properties: ['openDirectory', 'createDirectory'],
  });
  if (canceled || folder === undefined) return null;
  const paths = names.map((name) => join(folder, name));
  if (!await mayWriteAll(paths, window)) return null;
  folders.remember('save', folder);
  return paths;
}
