import { resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { app } from '../../../e2e/double/appDouble';
import { BrowserWindow } from '../../../e2e/double/windowDouble';
import { claimSingleInstance } from './singleInstance';
import { runApp } from './runApp';

afterEach(() => {
  app.firstInstance = true;
  app.removeAllListeners();
});

test('a second instance hands its file over and quits without a window', async () => {
  app.firstInstance = false;
  const { argv } = process;
  process.argv = ['/opt/wiretell', '/data/a.csv'];
  try {
    expect(await runApp({ preload: '', pages: '', workerUrl: new URL('file:///none.js'), version: '1' })).toBeNull();
  } finally {
    process.argv = argv;
  }
  expect(app.handedOver).toEqual({ file: resolve('/data/a.csv') });
  expect(app.hasQuit).toBe(true);
  expect(BrowserWindow.all).toEqual([]);
});

test('what a second start hands over is a path or nothing', () => {
  const handed: (string | null)[] = [];
  expect(claimSingleInstance(null, (file) => handed.push(file))).toBe(true);
  for (const data of [{ file: '/a.csv' }, { file: null }, { file: 7 }, null, 'x']) app.emit('second-instance', {}, [], '/', data);
  expect(handed).toEqual(['/a.csv', null, null, null, null]);
});
