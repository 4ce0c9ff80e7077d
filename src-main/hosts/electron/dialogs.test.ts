import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { app } from '../../../e2e/double/appDouble';
import { person } from '../../../e2e/double/desktopDouble';
import { askForFiles } from './dialogs';
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
