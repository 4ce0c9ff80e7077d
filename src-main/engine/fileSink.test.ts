import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { EngineError } from '../../src-shared/terms/errors';
import { fileSink } from './fileSink';

/** The step of writing that fails, as it does on a full or broken disk: the next one, or after so many that do not. */
const failing = vi.hoisted(() => ({ step: '', code: '', spared: 0 }));

type Done = (error: Error | null) => void;
const refusal = (step: string): Error | null =>
  (failing.step === step && failing.spared-- <= 0 ? Object.assign(new Error(`${failing.code}: ${step}`), { code: failing.code }) : null);

vi.mock('node:fs', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:fs')>();
  return {
    ...real,
    openSync: (path: string, flags: string, mode: number) => {
      const error = refusal('open');
      if (error !== null) throw error;
      return real.openSync(path, flags, mode);
    },
    writeFile: (file: number, bytes: Uint8Array, options: object, done: Done) => {
      const error = refusal('write');
      real.writeFile(file, error === null ? bytes : bytes.subarray(0, 3), options, (failed) => done(failed ?? error));
    },
    fsync: (file: number, done: Done) => real.fsync(file, (failed) => done(failed ?? refusal('sync'))),
  };
});
vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:fs/promises')>();
  return {
    ...real,
    rename: async (from: string, to: string) => {
      const error = refusal('rename');
      if (error !== null) throw error;
      return real.rename(from, to);
    },
  };
});

const folder = mkdtempSync(join(tmpdir(), 'wiretell-sink-'));
const path = join(folder, 'report.pdf');
const { signal } = new AbortController();
const content = Buffer.from('new content');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  Object.assign(failing, { step: '', spared: 0 });
  rmSync(path, { force: true });
  writeFileSync(path, 'old');
});

test.each([
  ['open', 'EACCES', /no permission/], ['write', 'ENOSPC', /the disk is full; an older file there is unchanged/],
  ['write', 'EDQUOT', /quota/], ['sync', 'EIO', /EIO/], ['rename', 'EPERM', /no permission/],
])('when %s fails with %s, the old file stays and nothing lies beside it', async (step, code, sentence) => {
  Object.assign(failing, { step, code });
  await expect(fileSink(path).write(content, signal)).rejects.toMatchObject({ code: 'CANNOT_WRITE', message: expect.stringMatching(sentence) });
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['report.pdf']);
});

test('the new file takes the name only when it is complete', async () => {
  await fileSink(path).write(content, signal);
  expect(readFileSync(path, 'utf8')).toBe('new content');
  expect(readdirSync(folder)).toEqual(['report.pdf']);
});

test('stopped before it has taken the name, it leaves the old file and nothing beside it', async () => {
  await expect(fileSink(path).write(content, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
  expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['old', ['report.pdf']]);
});

const isRoot = process.getuid?.() === 0;
describe.skipIf(process.platform === 'win32')('modes and links (skipped on Windows)', () => {
  const modeOf = (file: string): number => statSync(file).mode & 0o777;

  test.each([0o600, 0o640, 0o664, 0o444])('a file of mode %o keeps it when it is replaced', async (mode) => {
    chmodSync(path, mode);
    await fileSink(path).write(content, signal);
    expect([readFileSync(path, 'utf8'), modeOf(path)]).toEqual(['new content', mode]);
  });

  test.skipIf(!isRoot)('and its owner, where the program may give it away (skipped without privileges)', async () => {
    chownSync(path, 12_345, 54_321);
    chmodSync(path, 0o660);
    await fileSink(path).write(content, signal);
    expect(statSync(path)).toMatchObject({ uid: 12_345, gid: 54_321 });
    expect(modeOf(path)).toBe(0o660);
  });

  test('a new file is of the mode that every new file is', async () => {
    const [ours, usual] = [join(folder, 'ours'), join(folder, 'usual')];
    await fileSink(ours).write(content, signal);
    writeFileSync(usual, '');
    expect(modeOf(ours)).toBe(modeOf(usual));
    for (const file of [ours, usual]) rmSync(file);
  });

  test('a link that leads nowhere is refused and stays', async () => {
    const link = join(folder, 'latest.pdf');
    symlinkSync('not-mounted/study.pdf', link);
    await expect(fileSink(link).check()).rejects.toThrow(/latest\.pdf” is a link that leads nowhere\./);
    rmSync(link);
  });

  test('a way through a link and out of it is the one that the system takes', async () => {
    mkdirSync(join(folder, 'far/inner'), { recursive: true });
    symlinkSync(join(folder, 'far/inner'), join(folder, 'link'));
    await fileSink(`${folder}/link/../x.json`).write(content, signal);
    expect(readdirSync(join(folder, 'far'))).toEqual(['inner', 'x.json']);
    rmSync(join(folder, 'far'), { recursive: true });
    rmSync(join(folder, 'link'));
  });
});

test.each(['', '/', '/../report.pdf/'])('a name that ends as a folder’s (“…/new%s”) or is none is refused', async (end) => {
  await expect(fileSink(end === '' ? '' : `${folder}/new${end}`).check()).rejects.toMatchObject({ code: 'CANNOT_WRITE' });
});

describe('what comes in parts', () => {
  async function* parts(count: number, failure?: Error): AsyncGenerator<Uint8Array> {
    for (let i = 0; i < count; i++) yield Buffer.from(`part ${i}\n`);
    if (failure !== undefined) throw failure;
  }

  test('is written one after the other', async () => {
    await fileSink(path).write(parts(3), signal);
    expect(readFileSync(path, 'utf8')).toBe('part 0\npart 1\npart 2\n');
  });

  test('leaves the older file where the n-th write fails, for every n until all succeeds', async () => {
    for (let n = 0; ; n++) {
      Object.assign(failing, { step: 'write', code: 'ENOSPC', spared: n });
      const outcome = await fileSink(path).write(parts(5), signal).then(() => 'written', (error: EngineError) => error.code);
      expect(readdirSync(folder)).toEqual(['report.pdf']);
      if (outcome === 'written') {
        expect(n).toBe(5);
        break;
      }
      expect([outcome, readFileSync(path, 'utf8')]).toEqual(['CANNOT_WRITE', 'old']);
    }
    expect(readFileSync(path, 'utf8')).toBe('part 0\npart 1\npart 2\npart 3\npart 4\n');
  });

  test('leaves the older file where it breaks off, and says why', async () => {
    const broken = new EngineError('GZIP_BROKEN', 'it was cut short.');
    await expect(fileSink(path).write(parts(3, broken), signal)).rejects.toBe(broken);
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['report.pdf']);
  });
});
