import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { fileArgument, LaunchFiles, pathOf } from './launchFiles';

test('the file on the command line is the first argument that is no option', () => {
  expect(fileArgument(['/opt/wiretell', 'a.csv'], false, '/home/x')).toBe(resolve('/home/x/a.csv'));
  expect(fileArgument(['/opt/wiretell', '--no-sandbox', '/data/a b.csv', 'c.csv'], false, '/')).toBe(resolve('/data/a b.csv'));
  expect(fileArgument(['/opt/wiretell', '--no-sandbox'], false, '/')).toBeNull();
});

test('an address is as good as a path, on every system', () => {
  expect(pathOf('file:///home/x/a%20b%C3%A9.csv', false)).toBe('/home/x/a bé.csv');
  expect(pathOf('file://localhost/data/100%25.csv', false)).toBe('/data/100%.csv');
  expect(pathOf('file:///C:/Users/x/a%20b.csv', true)).toBe('C:\\Users\\x\\a b.csv');
  expect(pathOf('file://server/share/a.csv', true)).toBe('\\\\server\\share\\a.csv');
  for (const address of ['file://server/share/a.csv', 'file:///a%2Fb.csv', 'file:///a%.csv', 'file://[']) expect(pathOf(address, false)).toBeNull();
  const own = pathToFileURL(resolve('/data/a b.csv')).href;
  expect(fileArgument(['/opt/wiretell', own], false, '/home/x')).toBe(resolve('/data/a b.csv'));
  expect(fileArgument(['/opt/wiretell', 'file://%'], false, '/home/x')).toBeNull();
});

test('in development the app’s own path comes before it', () => {
  expect(fileArgument(['electron', '.', 'a.csv'], true, '/x')).toBe(resolve('/x/a.csv'));
  expect(fileArgument(['electron', '--no-sandbox', '.'], true, '/x')).toBeNull();
});

test('a file that was handed over is fetched once, and the page is told of it', () => {
  const launch = new LaunchFiles();
  let told = 0;
  launch.offer('/early.csv');
  launch.onOffer(() => void told++);
  launch.offer('/late.csv');
  launch.offer(null);
  launch.offer('relative.csv');
  expect(told).toBe(1);
  expect(launch.take()).toEqual(['/late.csv']);
  expect(launch.take()).toEqual([]);
});
