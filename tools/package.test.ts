import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { afterAll, describe, expect, it } from 'vitest';
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config';
import { DebugLogger } from 'builder-util';

const root = resolve(import.meta.dirname, '..');
const configFile = resolve(root, 'electron-builder.yml');

describe('the packaging configuration', () => {
  it('is one that electron-builder accepts', async () => {
    const config = await getConfig(root, configFile, null);
    await expect(validateConfiguration(config, new DebugLogger(false))).resolves.toBeUndefined();
    await expect(validateConfiguration({ ...config, nosuchkey: true } as never, new DebugLogger(false))).rejects.toThrow(/nosuchkey/);
  });

  it('opens the kinds of files that datasets come in, and takes Node’s switches away', async () => {
    const config = await getConfig(root, configFile, null);
    const associations = config.fileAssociations as { ext: string }[];
    expect(associations.map(({ ext }) => ext)).toEqual(['csv', 'gz', 'data', 'arff', 'log']);
    expect(config.electronFuses).toMatchObject({
      runAsNode: false, enableNodeOptionsEnvironmentVariable: false, enableNodeCliInspectArguments: false,
      onlyLoadAppFromAsar: true, enableEmbeddedAsarIntegrityValidation: true, grantFileProtocolExtraPrivileges: false,
    });
  });
});

describe.skipIf(!existsSync(resolve(root, 'out/main/electron.js')))('the package (skipped: out/ is not built)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wiretell-package-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.runIf(process.platform === 'linux')('holds the built app and nothing else', async () => {
    const output = join(folder, 'dist');
    const config = await getConfig(root, configFile, null);
    // Fuses are set in the binary, and there is none here.
    const trial = { ...config, electronFuses: null, electronDist: standInForElectron(join(folder, 'electron')), directories: { ...config.directories, output } };
    writeFileSync(join(folder, 'trial.json'), JSON.stringify(trial));
    const result = spawnSync(process.execPath, [
      resolve(root, 'node_modules/electron-builder/cli.js'), '--linux', '--dir', '--config', join(folder, 'trial.json'),
    ], { cwd: root, encoding: 'utf8' });
    expect(result.status, result.stdout + result.stderr).toBe(0);
    const asar = join(output, 'linux-unpacked', 'resources', 'app.asar');
    const files = listPackage(asar, { isPack: false }).map((path) => path.replace(/\\/g, '/'));
    for (const path of ['/out/main/electron.js', '/out/main/engine-worker.js', '/out/preload/preload.cjs', '/out/renderer/index.html', '/LICENSE']) {
      expect(files).toContain(path);
    }
    expect(files.filter((path) => path.includes('node_modules') || path.startsWith('/src-') || path.endsWith('.gz'))).toEqual([]);
    expect(JSON.parse(extractFile(asar, 'package.json').toString())).toMatchObject({ name: 'wiretell', main: 'out/main/electron.js' });
  });
});

/** What electron-builder copies in place of Electron: the files it looks for, without the binary. */
function standInForElectron(path: string): string {
  for (const inside of ['', 'resources', 'locales']) mkdirSync(join(path, inside), { recursive: true });
  for (const name of ['electron', 'version', 'LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(path, name), '#!/bin/sh\n');
  chmodSync(join(path, 'electron'), 0o755);
  return path;
}
