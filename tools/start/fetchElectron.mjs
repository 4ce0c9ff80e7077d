import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { electronFolder } from './electronBinary.mjs';
import { progressLine } from './progressLine.mjs';
import { resumingDownloader } from './resumingDownloader.mjs';
import { tellingLine } from './watchStart.mjs';

/**
 * Downloads the Electron binary through `@electron/get` (its mirrors, its checksums, its cache) with a downloader that
 * shows its progress and goes on where it stopped; then Electron's own installer unpacks it from the cache.
 *
 * @returns {Promise<string | null>} why it failed, in one line; `null` if it did not
 */
export async function fetchElectron() {
  const line = progressLine('Fetching Electron (once)', process.stderr);
  try {
    Object.assign(process.env, proxyVariables(process.env));
    const { downloadArtifact } = await import(pathToFileURL(createRequire(join(electronFolder, 'package.json')).resolve('@electron/get')).href);
    const read = (/** @type {string} */ name) => JSON.parse(readFileSync(join(electronFolder, name), 'utf8'));
    await downloadArtifact({
      version: read('package.json').version, artifactName: 'electron', checksums: read('checksums.json'), ...wanted(),
      cacheRoot: process.env.electron_config_cache,
      downloader: resumingDownloader(partsFolder(), line.show),
    });
  } catch (error) {
    return oneLine(error);
  } finally {
    line.end();
  }
  const { status, stderr } = spawnSync(process.execPath, [join(electronFolder, 'install.js')], { encoding: 'utf8' });
  return status === 0 ? null : tellingLine(stderr.split('\n')) ?? `its installer ended with code ${status}`;
}

/**
 * What makes `@electron/get` take the proxy that a person, or npm's settings, named.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Record<string, string>}
 */
export function proxyVariables(env) {
  const https = env.https_proxy || env.HTTPS_PROXY || env.npm_config_https_proxy || env.npm_config_proxy;
  const http = env.http_proxy || env.HTTP_PROXY || env.npm_config_proxy;
  const without = env.no_proxy || env.NO_PROXY || env.npm_config_noproxy;
  if (!https && !http) return {};
  return {
    ELECTRON_GET_USE_PROXY: '1',
    ...(https ? { HTTPS_PROXY: https } : {}), ...(http ? { HTTP_PROXY: http } : {}), ...(without ? { NO_PROXY: without } : {}),
  };
}

/** Which Electron its installer will look for: the same rules. */
function wanted() {
  const { ELECTRON_INSTALL_PLATFORM, ELECTRON_INSTALL_ARCH, npm_config_platform, npm_config_arch } = process.env;
  const platform = ELECTRON_INSTALL_PLATFORM || npm_config_platform || process.platform;
  const arch = ELECTRON_INSTALL_ARCH || npm_config_arch || process.arch;
  return { platform, arch: platform === 'darwin' && arch === 'x64' && npm_config_arch === undefined && isTranslated() ? 'arm64' : arch };
}

/** Whether this is an Intel Node on an Apple processor. */
function isTranslated() {
  try {
    return process.platform === 'darwin' && execFileSync('sysctl', ['-in', 'sysctl.proc_translated'], { encoding: 'utf8' }).trim() === '1';
  } catch {
    return false;
  }
}

/** Outside of node_modules, which the next installation empties. */
function partsFolder() {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  return join(XDG_CACHE_HOME || LOCALAPPDATA || join(homedir(), '.cache'), 'wiretell');
}

/** What went wrong and, behind it, what caused that in the end. @param {unknown} error */
function oneLine(error) {
  const { message } = /** @type {Error} */ (error);
  let first = error;
  while (first instanceof Error && first.cause instanceof Error) first = first.cause;
  const why = first === error ? message : `${message}: ${/** @type {Error} */ (first).message}`;
  return why.split('\n')[0];
}
