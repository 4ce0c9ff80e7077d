import { describe, expect, test } from 'vitest';
import { startPlan, withoutWindow, type Machine } from './startPlan.mjs';

const path = '/app/dist/chrome-sandbox';
const ordinary: Machine = {
  platform: 'linux', arch: 'x64', root: false, display: true, namespacesRefused: false,
  sandboxHelper: { path, owner: 1000, mode: 0o100755 }, excepted: false,
};
const planOf = (change: Partial<Machine>, args: string[] = []) => startPlan({ ...ordinary, ...change }, args);
const opens = { window: true, switches: [] };

describe('a window opens as it is', () => {
  test.each<[string, Partial<Machine>]>([
    ['where user namespaces are to be had', {}],
    ['where the sandbox helper belongs to root and is set-uid', { namespacesRefused: true, sandboxHelper: { path, owner: 0, mode: 0o104755 } }],
    ['where AppArmor has a profile for Electron', { namespacesRefused: true, excepted: true }],
    ['where Electron came without a helper', { namespacesRefused: true, sandboxHelper: null }],
    ['on macOS, with no X display, as root too', { platform: 'darwin', arch: 'arm64', display: false, root: true }],
    ['on Windows', { platform: 'win32', display: false, sandboxHelper: null }],
  ])('%s', (_where, change) => expect(planOf(change)).toEqual(opens));

  test('with the switches that a person gives', () => {
    expect(planOf({ display: false }, ['--ozone-platform=headless'])).toEqual(opens);
    expect(planOf({ namespacesRefused: true }, ['--no-sandbox'])).toEqual(opens);
    expect(planOf({ root: true }, ['--no-sandbox'])).toEqual(opens);
  });
});

test('root gets a window without Chromium’s sandbox, whatever the kernel allows', () => {
  expect(planOf({ root: true })).toEqual({ window: true, switches: ['--no-sandbox'] });
  expect(planOf({ root: true, namespacesRefused: true })).toEqual({ window: true, switches: ['--no-sandbox'] });
});

test.each([
  ['belongs to somebody else', 1000, 0o104755], ['is not set-uid', 0, 0o100755], ['is as npm unpacks it', 1000, 0o100755],
])('where user namespaces are refused and the helper %s, the page opens, and one line says what to run', (_how, owner, mode) => {
  const plan = planOf({ namespacesRefused: true, sandboxHelper: { path, owner, mode } });
  expect(plan).toEqual({
    window: false,
    reason: 'This system restricts user namespaces; for a window, run this once: '
      + `sudo chown root: "${path}" && sudo chmod 4755 "${path}"`,
  });
});

test('what no Electron can help is said before one is downloaded', () => {
  const without = (change: Partial<Machine>) => withoutWindow({ ...ordinary, sandboxHelper: null, ...change }, []);
  expect(without({ display: false })).toMatch(/no display.*DISPLAY nor WAYLAND_DISPLAY/);
  expect(without({ arch: 'riscv64' })).toBe('There is no Electron for linux on riscv64.');
  expect(without({ platform: 'win32', arch: 'ia32' })).toBe('There is no Electron for win32 on ia32.');
  expect(without({ platform: 'freebsd' })).toBe('There is no Electron for freebsd on x64.');
  expect(without({})).toBeNull();
  expect(planOf({ display: false })).toMatchObject({ window: false });
});
