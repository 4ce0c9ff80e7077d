import { fileURLToPath } from 'node:url';
import { version } from '../package.json';
import { startApp } from './hosts/electron/startApp';

const beside = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

void startApp({
  preload: beside('../preload/preload.cjs'),
  pages: beside('../renderer'),
  workerUrl: new URL('./engine-worker.js', import.meta.url),
  version,
});
