import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';

/** The folder of the installed npm package `electron`, which comes without its binary. */
export const electronFolder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));

/**
 * Where the Electron binary is, or `null` while it is not downloaded and unpacked. As for Electron itself,
 * `ELECTRON_OVERRIDE_DIST_PATH` names a folder to take it from.
 *
 * @param {string} folder
 * @returns {string | null}
 */
export function electronBinary(folder = electronFolder) {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const pathFile = join(folder, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : override ? 'electron' : null;
  if (name === null) return null;
  const binary = join(override ?? join(folder, 'dist'), name);
  return existsSync(binary) ? binary : null;
}
