import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { afterAll, describe, expect, it } from 'vitest';
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config';
import { DebugLogger } from 'builder-util';
import { configFile, root, TrialPackage } from './package.fixture';

const kinds = ['csv', 'gz', 'data', 'arff', 'log'];
type Association = { ext: string; rank?: string; mimeType?: string };
const read = (name: string): string => readFileSync(resolve(root, name), 'utf8');

describe('the packaging configuration', () => {
  it('is one that electron-builder accepts', async () => {
    const config = await getConfig(root, configFile, null);
    await expect(validateConfiguration(config, new DebugLogger(false))).resolves.toBeUndefined();
    await expect(validateConfiguration({ ...config, nosuchkey: true } as never, new DebugLogger(false))).rejects.toThrow(/nosuchkey/);
  });

  it('takes Node’s switches away, and keeps no cookies', async () => {
    const { electronFuses } = await getConfig(root, configFile, null);
    expect(electronFuses).toMatchObject({
      runAsNode: false, enableNodeOptionsEnvironmentVariable: false, enableNodeCliInspectArguments: false, enableCookieEncryption: false,
      onlyLoadAppFromAsar: true, enableEmbeddedAsarIntegrityValidation: true, grantFileProtocolExtraPrivileges: false,
    });
  });

  it('signs for Apple Silicon without a certificate, again after the fuses are set, and as macOS then starts it', async () => {
    const { mac, electronFuses } = await getConfig(root, configFile, null);
    expect(mac).toMatchObject({ identity: '-', hardenedRuntime: false });
    expect(electronFuses).toMatchObject({ resetAdHocDarwinSignature: true });
  });

  it('is offered for datasets on macOS, as an alternative', async () => {
    const { mac, fileAssociations } = await getConfig(root, configFile, null);
    const associations = mac!.fileAssociations as Association[];
    expect(associations.map(({ ext }) => ext)).toEqual(kinds);
    expect(associations.filter(({ rank }) => rank !== 'Alternate')).toEqual([]);
    expect(fileAssociations).toBeUndefined();
  });

  it('claims no extension on Windows: it is a program to “open with”, under a key that goes when it goes', async () => {
    const { win, nsis } = await getConfig(root, configFile, null);
    expect(win!.fileAssociations).toBeUndefined();
    expect(nsis!.include).toBe('resources/installer.nsh');
    const script = read('resources/installer.nsh');
    const own = 'Software\\Classes\\Applications\\${APP_EXECUTABLE_FILENAME}';
    const writes = [...script.matchAll(/^ *WriteReg\w+ SHELL_CONTEXT "([^"]*)"/gm)].map(([, key]) => key);
    expect(writes.length).toBeGreaterThan(0);
    expect(writes.filter((key) => !key.startsWith(own))).toEqual([]);
    expect([...script.matchAll(/offerFor "\.(\w+)"/g)].map(([, extension]) => extension)).toEqual(kinds);
    expect(script).toMatch(/macro customUnInstall\s+DeleteRegKey SHELL_CONTEXT "Software\\Classes\\Applications\\\$\{APP_EXECUTABLE_FILENAME\}"/);
  });

  it('makes something for people without administrator’s rights on each system', async () => {
    const { win, linux, mac } = await getConfig(root, configFile, null);
    expect([win!.target, linux!.target, mac!.target]).toEqual([['nsis', 'zip'], ['AppImage', 'deb', 'tar.gz'], 'dmg']);
  });

  it('has one name everywhere', async () => {
    const { productName, copyright } = await getConfig(root, configFile, null);
    expect(JSON.parse(read('package.json'))).toMatchObject({ productName, desktopName: 'wiretell.desktop' });
    expect(productName).toBe('Wiretell');
    expect(copyright).toContain(/Copyright \(c\) (.+)/.exec(read('LICENSE'))![1]);
  });
});

describe.skipIf(process.platform !== 'linux' || !existsSync(resolve(root, 'out/main/electron.js')))(
  'the package (skipped: not Linux, or out/ is not built)', () => {
    const trial = new TrialPackage();
    afterAll(() => trial.remove());

    it('holds the built app and nothing else', async () => {
      const result = spawnSync(process.execPath, [
        resolve(root, 'node_modules/electron-builder/cli.js'), '--linux', '--dir', '--config', await trial.configFile(),
      ], { cwd: root, encoding: 'utf8' });
      expect(result.status, result.stdout + result.stderr).toBe(0);
      const asar = join(trial.output, 'linux-unpacked', 'resources', 'app.asar');
      const files = listPackage(asar, { isPack: false }).map((path) => path.replace(/\\/g, '/'));
      for (const path of ['/out/main/electron.js', '/out/main/engine-worker.js', '/out/preload/preload.cjs', '/out/renderer/index.html', '/LICENSE', '/resources/FONT-LICENCES.md']) {
        expect(files).toContain(path);
      }
      const expected = /^\/(out|out\/(main|preload|renderer)(\/.*)?|package\.json|LICENSE|resources|resources\/(THIRD-PARTY-NOTICES|FONT-LICENCES)\.md)$/;
      const development = /\.(test|spec|fixture)\.|\.(map|ts|vue|gz|tsbuildinfo)$|node_modules|\.built/;
      expect(files.filter((path) => !expected.test(path) || development.test(path))).toEqual([]);
      expect(statSync(asar).size).toBeLessThan(38e6);
      expect(JSON.parse(extractFile(asar, 'package.json').toString())).toMatchObject({
        name: 'wiretell', productName: 'Wiretell', desktopName: 'wiretell.desktop', main: 'out/main/electron.js',
      });
    });

    it('is a deb that says who made it and where, and a desktop entry for its kinds of files', async () => {
      const { args, desktop, files } = await trial.effective('deb');
      const option = (name: string): string => args[args.indexOf(name) + 1];
      expect(option('--maintainer')).toMatch(/^The Wiretell authors <[^@ ]+@wiretell\.example>$/);
      expect([option('--url'), option('--license')]).toEqual(['https://wiretell.example', 'MIT']);
      expect(entry(desktop)).toMatchObject({
        Name: 'Wiretell', Exec: '/opt/Wiretell/wiretell %U', StartupWMClass: 'wiretell',
        MimeType: 'text/csv;application/gzip;text/x-log;text/x-arff;text/x-dataset;',
      });
      const types = files['/usr/share/mime/packages/wiretell.xml'];
      expect([...types.matchAll(/type="([^"]+)"|pattern="([^"]+)"/g)].map(([, type, pattern]) => type ?? pattern))
        .toEqual(['text/x-arff', '*.arff', 'text/x-dataset', '*.data']);
    });

    it('is an AppImage that needs no FUSE of the system’s, and leaves the sandbox on', async () => {
      const { toolsets } = await getConfig(root, configFile, null);
      expect(toolsets?.appimage).toBe('1.0.3');
      const { desktop } = await trial.effective('AppImage');
      expect(entry(desktop).Exec).toBe('AppRun %U');
      expect(desktop).not.toContain('no-sandbox');
    });
  },
);

/** The keys of a desktop entry. */
const entry = (text: string): { [key: string]: string } =>
  Object.fromEntries(text.split('\n').slice(1).filter((line) => line !== '').map((line) => /^([^=]+)=(.*)$/.exec(line)!.slice(1)));
