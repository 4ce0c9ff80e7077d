import { fileURLToPath } from 'node:url';
import { version } from '../package.json';
import { startApp } from './hosts/electron/startApp';
import { workerCount } from './hosts/workerCount';

const beside = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

try {
  workerCount();
} catch (error) {
  // Told in the terminal that set it, before a window opens.
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(2);
}

void startApp({
  preload: beside('../preload/preload.cjs'),
  pages: beside('../renderer'),
  workerUrl: new URL('./engine-worker.js', import.meta.url),
  version,
});
