import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { fileArgument, LaunchFiles } from './launchFiles';

test('the file on the command line is the first argument that is no option', () => {
  expect(fileArgument(['/opt/wiretell', 'a.csv'], false, '/home/x')).toBe(resolve('/home/x/a.csv'));
  expect(fileArgument(['/opt/wiretell', '--no-sandbox', '/data/a b.csv', 'c.csv'], false, '/')).toBe(resolve('/data/a b.csv'));
  expect(fileArgument(['/opt/wiretell', '--no-sandbox'], false, '/')).toBeNull();
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
  expect(launch.take()).toBe('/late.csv');
  expect(launch.take()).toBeNull();
});
