import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow, Session } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { app } from '../../../e2e/double/appDouble';
import { person } from '../../../e2e/double/desktopDouble';
import { DoubleEvent } from '../../../e2e/double/event';
import { defaultSession, DownloadDouble } from '../../../e2e/double/sessionDouble';
import { askWhereToSave } from './dialogs';
import { saveDownloads } from './downloads';
import { LastFolders } from './lastFolders';
import { withExtension } from './saveExtension';

let folder: string;
let folders: LastFolders;
beforeEach(async () => {
  await app.whenReady();
  folder = mkdtempSync(join(tmpdir(), 'wiretell-save-'));
  folders = new LastFolders(join(folder, 'folders.json'), folder);
  Object.assign(person, { answers: [], asked: [], presses: [], boxes: [] });
  defaultSession.removeAllListeners();
});
afterEach(() => rmSync(folder, { recursive: true }));

const asks = (purpose: 'pdf' | 'json', answers: string[], presses: string[] = []): Promise<string | null> => {
  person.answers = answers.map((name) => join(folder, name));
  person.presses = presses;
  return askWhereToSave({} as BrowserWindow, purpose, 'study', folders);
};

test('a name without the extension gets the filter’s; one that has it, however it is written, stays', async () => {
  expect(await asks('json', ['study'])).toBe(join(folder, 'study.json'));
  expect(await asks('json', ['Study.JSON'])).toBe(join(folder, 'Study.JSON'));
  expect(await asks('pdf', ['second.draft'])).toBe(join(folder, 'second.draft.pdf'));
  expect(withExtension('/a', [{ name: 'All files', extensions: ['*'] }])).toBe('/a');
  expect(withExtension('/a', [])).toBe('/a');
  expect(person.boxes).toEqual([]);
});

test('where that file is there already, the person is asked, and may choose again', async () => {
  writeFileSync(join(folder, 'taken.json'), '');
  expect(await asks('json', ['taken', 'free'])).toBe(join(folder, 'free.json'));
  expect(person.boxes).toEqual(['“taken.json” is there already. Replace it?']);
  expect(person.asked.map(({ defaultPath }) => defaultPath)).toEqual([join(folder, 'study'), join(folder, 'taken.json')]);
  expect(await asks('json', ['taken'], ['Replace'])).toBe(join(folder, 'taken.json'));
  expect(await asks('json', ['taken'])).toBeNull();
});

test('what the page saved without its extension gets it, and takes no other file’s place unasked', async () => {
  saveDownloads(defaultSession as unknown as Session, folders);
  const saved = (name: string): void => {
    const item = new DownloadDouble('blob:app://wiretell/1', 'chart.png', join(folder, name));
    defaultSession.emit('will-download', new DoubleEvent(), item);
    item.emit('done', {}, 'completed');
  };
  for (const name of ['mine', 'other', 'other.png']) writeFileSync(join(folder, name), name);
  saved('mine');
  await vi.waitFor(() => expect(readFileSync(join(folder, 'mine.png'), 'utf8')).toBe('mine'));
  expect(existsSync(join(folder, 'mine'))).toBe(false);
  saved('other');
  await vi.waitFor(() => expect(person.boxes).toEqual(['“other.png” is there already. Replace it?']));
  expect(['other', 'other.png'].map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(['other', 'other.png']);
});
