import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { app } from '../../../e2e/double/appDouble';
import { person } from '../../../e2e/double/desktopDouble';
import { askForFiles, askForFolderToSave } from './dialogs';
import { LastFolders } from './lastFolders';

const folder = mkdtempSync(join(tmpdir(), 'wiretell-open-'));
const [a, b, days, weeks] = ['a.csv', 'b.csv', 'days', 'weeks'].map((name) => join(folder, name));
beforeAll(async () => {
  await app.whenReady();
  for (const path of [a, b]) writeFileSync(path, 'x');
  for (const path of [days, weeks]) mkdirSync(path);
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const asked = (purpose: 'dataset' | 'folder' | 'settings', answer: string[], platform: NodeJS.Platform): Promise<string[]> => {
  vi.spyOn(process, 'platform', 'get').mockReturnValue(platform);
  person.answers = [answer];
  return askForFiles({} as BrowserWindow, purpose, new LastFolders(join(folder, 'folders.json'), folder));
};

test.each(['linux', 'win32', 'darwin'] as const)('on %s a person picks several files, or several folders, for one dataset', async (platform) => {
  expect(await asked('dataset', [a, b], platform)).toEqual([a, b]);
  expect(await asked('folder', [days, weeks], platform)).toEqual([days, weeks]);
  expect(await asked('settings', [a], platform)).toEqual([a]);
});

test('files and folders in one dialog are a matter of macOS', async () => {
  expect(await asked('dataset', [a, days], 'darwin')).toEqual([a, days]);
  await expect(asked('dataset', [days], 'linux')).rejects.toThrow('nobody can choose the folder');
  await expect(asked('settings', [a, b], 'darwin')).rejects.toThrow('nobody can choose several');
});

test('several files are saved into one folder, after one question about those that are there', async () => {
  const folders = new LastFolders(join(folder, 'folders.json'), folder);
  const save = (answer: string | null, press: string, ...names: string[]): Promise<string[] | null> => {
    person.answers = [answer];
    person.presses = [press];
    person.boxes = [];
    return askForFolderToSave({} as BrowserWindow, names, folders);
  };
  expect(await save(days, '', 'x.csv', 'x.py')).toEqual([join(days, 'x.csv'), join(days, 'x.py')]);
  expect(person.boxes).toEqual([]);
  expect(await save(folder, 'Cancel', 'a.csv', 'b.csv', 'c.csv')).toBe(null);
  expect(person.boxes).toEqual(['“a.csv”, “b.csv” are there already. Replace them?']);
  expect(await save(folder, 'Replace', 'a.csv')).toEqual([a]);
  expect(person.boxes).toEqual(['“a.csv” is there already. Replace it?']);
  expect(await save(null, '', 'x.csv')).toBe(null);
});
