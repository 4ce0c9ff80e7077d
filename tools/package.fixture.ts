import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Arch, Packager, Platform } from 'app-builder-lib';
import { getConfig } from 'app-builder-lib/out/util/config/config';

export const root = resolve(import.meta.dirname, '..');
export const configFile = resolve(root, 'electron-builder.yml');

/** A folder for what the packager makes, and its configuration with a stand-in for the Electron that is not here. */
export class TrialPackage {
  readonly folder = mkdtempSync(join(tmpdir(), 'wiretell-package-'));
  readonly output = join(this.folder, 'dist');

  /** The project's own configuration, but for what needs the binary itself: fuses are set in it. */
  async configFile(): Promise<string> {
    const config = await getConfig(root, configFile, null);
    const path = join(this.folder, 'trial.json');
    writeFileSync(path, JSON.stringify({
      ...config, electronFuses: null, electronDist: this.standInForElectron(), directories: { ...config.directories, output: this.output },
    }));
    return path;
  }

  /** What the packager would hand to the tool that makes a Linux package: asked just before it starts. */
  async effective(target: 'deb' | 'AppImage'): Promise<{ desktop: string; args: string[]; files: { [path: string]: string } }> {
    let seen: unknown = null;
    let files: { [path: string]: string } = {};
    const packager = new Packager({
      projectDir: root, targets: Platform.LINUX.createTarget([target], Arch.x64), config: await this.configFile(),
      effectiveOptionComputed: async (options: unknown) => {
        seen = options;
        if (Array.isArray(options)) files = textsOf(options[0] as string[]);
        return true;
      },
    } as ConstructorParameters<typeof Packager>[0]);
    await packager.build();
    if (!Array.isArray(seen)) return { desktop: (seen as { desktop: string }).desktop, args: [], files };
    return { desktop: files['/usr/share/applications/wiretell.desktop'], args: seen[0] as string[], files };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** What electron-builder copies in place of Electron: the files it looks for, without the binary. */
  private standInForElectron(): string {
    const path = join(this.folder, 'electron');
    for (const inside of ['', 'resources', 'locales']) mkdirSync(join(path, inside), { recursive: true });
    for (const name of ['electron', 'version', 'LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(path, name), '#!/bin/sh\n');
    chmodSync(join(path, 'electron'), 0o755);
    return path;
  }
}

/** The texts that a package is to contain (desktop entry, MIME types), by where they are to lie. */
const textsOf = (args: readonly string[]): { [path: string]: string } => Object.fromEntries(
  args.map((arg) => arg.split('=')).filter(([source, place]) => place !== undefined && /\.(desktop|xml)$/.test(source))
    .map(([source, place]) => [place, readFileSync(source, 'utf8')]));
