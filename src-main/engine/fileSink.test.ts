import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { fileSink } from './fileSink';

/** The next step of writing that fails, as it does on a full or broken disk. */
const failing = vi.hoisted(() => ({ step: '', code: '' }));

vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:fs/promises')>();
  const fail = (step: string): void => {
    if (failing.step === step) throw Object.assign(new Error(`${failing.code}: ${step}`), { code: failing.code });
  };
  return {
    ...real,
    rename: async (from: string, to: string) => { fail('rename'); return real.rename(from, to); },
    open: async (path: string, flags: string) => {
      fail('open');
      const file = await real.open(path, flags);
      return {
        writeFile: async (bytes: Uint8Array) => {
          if (failing.step === 'write') await file.writeFile(bytes.subarray(0, 3));
          fail('write');
          await file.writeFile(bytes);
        },
        sync: async () => { fail('sync'); await file.sync(); },
        close: () => file.close(),
      };
    },
  };
});

const folder = mkdtempSync(join(tmpdir(), 'wiretell-sink-'));
const path = join(folder, 'report.pdf');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  failing.step = '';
  writeFileSync(path, 'old');
});

test.each([
  ['open', 'EACCES', /no permission/], ['write', 'ENOSPC', /the disk is full; an older file there is unchanged/],
  ['write', 'EDQUOT', /quota/], ['sync', 'EIO', /EIO/], ['rename', 'EPERM', /no permission/],
])('when %s fails with %s, the old file stays and nothing lies beside it', async (step, code, sentence) => {
  Object.assign(failing, { step, code });
  await expect(fileSink(path).write(Buffer.from('new content'))).rejects.toMatchObject({ code: 'CANNOT_WRITE', message: expect.stringMatching(sentence) });
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['report.pdf']);
});

test('the new file takes the name only when it is complete', async () => {
  await fileSink(path).write(Buffer.from('new content'));
  expect(readFileSync(path, 'utf8')).toBe('new content');
  expect(readdirSync(folder)).toEqual(['report.pdf']);
});
