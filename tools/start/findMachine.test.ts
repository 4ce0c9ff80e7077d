import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findMachine, hasProfile } from './findMachine.mjs';

const folder = mkdtempSync(join(tmpdir(), 'wiretell-machine-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('this machine is described, before and after Electron is there', () => {
  const before = findMachine(null);
  expect(before).toMatchObject({ platform: process.platform, arch: process.arch, sandboxHelper: null, excepted: false });
  const binary = join(folder, 'electron');
  expect(findMachine(binary).sandboxHelper).toBeNull();
  writeFileSync(join(folder, 'chrome-sandbox'), '', { mode: 0o755 });
  const { sandboxHelper } = findMachine(binary);
  expect(sandboxHelper?.path).toBe(join(folder, 'chrome-sandbox'));
  if (process.platform !== 'win32') expect(sandboxHelper).toMatchObject({ owner: process.getuid!(), mode: 0o100755 });
});

test('an AppArmor profile counts if it names the binary and allows user namespaces', () => {
  const profiles = join(folder, 'apparmor.d');
  mkdirSync(join(profiles, 'abstractions'), { recursive: true });
  writeFileSync(join(profiles, 'other'), 'profile other "/opt/other" {\n  userns,\n}\n');
  expect(hasProfile('/app/electron', profiles)).toBe(false);
  writeFileSync(join(profiles, 'mine'), 'profile mine "/app/electron" flags=(unconfined) {\n}\n');
  expect(hasProfile('/app/electron', profiles)).toBe(false);
  writeFileSync(join(profiles, 'mine'), 'profile mine "/app/electron" flags=(unconfined) {\n  userns,\n}\n');
  expect(hasProfile('/app/electron', profiles)).toBe(true);
  expect(hasProfile('/app/electron', join(folder, 'none'))).toBe(false);
});
