import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const usualPlaces = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Finds a Chromium once for all tests and leaves its path in `CHROME`: the one named there, one that is installed, or the
 * one that npm brings (unpacked into node_modules/.cache, the first time); `CHROME=npm` asks for that one.
 */
export default async function findBrowser(): Promise<void> {
  const named = process.env.CHROME === 'npm' ? undefined : process.env.CHROME ?? usualPlaces.find((place) => existsSync(place));
  process.env.CHROME = named ?? await unpackBrowser();
}

async function unpackBrowser(): Promise<string> {
  const root = resolve(import.meta.dirname, '..');
  const folder = join(root, 'node_modules', '.cache', 'chromium');
  mkdirSync(folder, { recursive: true });
  // The package unpacks into the temporary folder, and takes whatever older browser lies there for its own.
  process.env.TMPDIR = folder;
  const { default: chromium, inflate, setupLambdaEnvironment } = await import('@sparticuz/chromium');
  const binary = await chromium.executablePath();
  if (!existsSync('/usr/lib/x86_64-linux-gnu/libnss3.so')) {
    await inflate(join(root, 'node_modules', '@sparticuz', 'chromium', 'bin', 'al2023.tar.br'));
    setupLambdaEnvironment(join(folder, 'al2023', 'lib'));
  }
  return binary;
}
