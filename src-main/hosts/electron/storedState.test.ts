import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { app } from '../../../e2e/double/appDouble';
import { readJsonFile, writeJsonFile } from './jsonFile';
import { LastFolders } from './lastFolders';
import { RecentFiles } from './recentFiles';
import { readWindowState } from './windowState';

let folder: string;
let store: string;
beforeEach(async () => {
  await app.whenReady();
  folder = await mkdtemp(join(tmpdir(), 'wiretell-state-'));
  store = join(folder, 'state.json');
});
afterEach(() => rm(folder, { recursive: true }));

test('a window comes back where it was, unless that is on no screen', () => {
  const place = (bounds: object) => {
    writeJsonFile(store, { bounds, maximized: true });
    return readWindowState(store);
  };
  const bounds = { x: -1200, y: 100, width: 1400, height: 700 };
  expect(place(bounds)).toEqual({ bounds, maximized: true });
  expect(place({ ...bounds, x: -1380 })).toBeNull();
  expect(place({ ...bounds, y: 5000 })).toBeNull();
  expect(place({ ...bounds, width: '100%' })).toBeNull();
});

test('recent files are the last ten, newest first, each once, and survive a start', () => {
  const recent = new RecentFiles(store);
  for (let i = 0; i < 12; i++) recent.add([`/data/${i}.csv`]);
  recent.add(['/data/5.csv']);
  const names = new RecentFiles(store).list().map(({ name }) => name);
  expect(names).toEqual([5, 11, 10, 9, 8, 7, 6, 4, 3, 2].map((i) => `${i}.csv`));
  recent.add([join(homedir(), 'data', 'mine.csv'), join(homedir(), 'data', 'other.csv')]);
  expect(recent.list()[0]).toMatchObject({ name: 'mine.csv and 1 more', folder: join('~', 'data') });
  expect(new RecentFiles(store).pathsOf(recent.list()[0].id)).toEqual(['mine.csv', 'other.csv'].map((name) => join(homedir(), 'data', name)));
  recent.clear();
  expect(new RecentFiles(store).list()).toEqual([]);
});

test('files of the app’s own that are broken count as not there', async () => {
  await writeFile(store, '[{"path":');
  expect(readJsonFile(store)).toBeNull();
  expect(new RecentFiles(store).list()).toEqual([]);
  expect(new LastFolders(store, '/home/x').path('save', 'a.pdf')).toBe(join('/home/x', 'a.pdf'));
  expect(readWindowState(store)).toBeNull();
});

test('a file that cannot be written leaves nothing behind', async () => {
  writeJsonFile(join(folder, 'none', 'state.json'), {});
  expect(await readdir(folder)).toEqual([]);
});
