import { afterEach, expect, test, vi } from 'vitest';
import { LaunchSecrets, sameSecret } from './launchSecrets';
import { browserCommand } from './openBrowser';

afterEach(() => vi.useRealTimers());

test('a ticket opens once, within five minutes; the launch secret always', () => {
  vi.useFakeTimers();
  const secrets = new LaunchSecrets();
  const [once, late] = [secrets.ticket(), secrets.ticket()];
  expect([secrets.admits(once), secrets.admits(once)]).toEqual([true, false]);
  vi.advanceTimersByTime(5 * 60_000 + 1);
  expect(secrets.admits(late)).toBe(false);
  expect([secrets.admits(secrets.launch), secrets.admits(secrets.launch), secrets.admits('')]).toEqual([true, true, false]);
  expect(new LaunchSecrets().admits(secrets.launch)).toBe(false);
});

test('secrets are compared whole', () => {
  expect(sameSecret('abc', 'abc')).toBe(true);
  for (const other of ['', 'ab', 'abcd', 'abd']) expect(sameSecret('abc', other)).toBe(false);
});

test('the address goes to the browser as one argument, never through a shell', () => {
  const address = 'http://127.0.0.1:1/#open=x&y;$(z)';
  for (const platform of ['linux', 'darwin', 'win32'] as const) {
    const [program, args] = browserCommand(address, platform);
    expect(args.at(-1)).toBe(address);
    expect(program).not.toMatch(/cmd|sh$/);
  }
});
