import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { tellingLine, watchStart } from './watchStart.mjs';

const folder = mkdtempSync(join(tmpdir(), 'wiretell-start-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a line of JavaScript as if it were Electron. */
async function outcomeOf(script: string, seconds?: number) {
  let said = '';
  const outcome = await watchStart(process.execPath, ['-e', script], { seconds, stderr: { write: (text: string) => (said += text) } });
  return { ...outcome, said };
}

describe('a program that ends badly at once has not started', () => {
  test('its last telling line is the reason, and what it said was passed on', async () => {
    const { said, ...outcome } = await outcomeOf(`
      console.error('a warning');
      console.error('error while loading shared libraries: libnss3.so');
      console.error('#0 0x5581 <unknown>');
      process.exit(127)`);
    expect(outcome).toEqual({ started: false, reason: 'error while loading shared libraries: libnss3.so' });
    expect(said).toBe('a warning\nerror while loading shared libraries: libnss3.so\n#0 0x5581 <unknown>\n');
  });

  test('silent, by its code or its signal', async () => {
    expect(await outcomeOf('process.exit(7)')).toMatchObject({ started: false, reason: 'it ended with code 7' });
    expect(await outcomeOf('process.kill(process.pid, "SIGKILL")')).toMatchObject({ started: false, reason: expect.stringMatching(/SIGKILL|code/) });
  });

  test('if it is not there, or is no program of this machine', async () => {
    const foreign = join(folder, 'electron');
    expect(await watchStart(foreign, [])).toMatchObject({ started: false, reason: expect.stringContaining('ENOENT') });
    writeFileSync(foreign, Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), { mode: 0o755 });
    expect(await watchStart(foreign, [], { stderr: { write: () => true } })).toMatchObject({ started: false });
    expect(await watchStart('no\0name', [])).toMatchObject({ started: false, reason: expect.stringContaining('null bytes') });
  });
});

test('a program that ends well, or badly later on, was started', async () => {
  expect(await outcomeOf('process.exit(0)')).toMatchObject({ started: true, code: 0 });
  expect(await outcomeOf('process.exit(3)', 0)).toMatchObject({ started: true, code: 3 });
});

test('the telling line is the one that ended the program, never a frame of a stack', () => {
  expect(tellingLine(['[1:FATAL:setuid_sandbox_host.cc(163)] The SUID sandbox helper', '[1:ERROR:bus.cc(408)] Failed to connect to the bus', ''])).toMatch(/SUID/);
  expect(tellingLine(['[1:ERROR:env.cc(257)] The platform failed to initialize.  Exiting.', 'Trace/breakpoint trap'])).toMatch(/platform/);
  expect(tellingLine(['TypeError: fetch failed', '    at node:internal', '}'])).toBe('TypeError: fetch failed');
  expect(tellingLine(['so', 'it went', ''])).toBe('it went');
  expect(tellingLine(['', '#1 0x00'])).toBeNull();
});
