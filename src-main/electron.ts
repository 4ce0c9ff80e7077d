import { fileURLToPath } from 'node:url';
import { version } from '../package.json';
import { runApp } from './hosts/electron/runApp';

const beside = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

void runApp({
  preload: beside('../preload/preload.cjs'),
  pages: beside('../renderer'),
  workerUrl: new URL('./engine-worker.js', import.meta.url),
  version,
});
