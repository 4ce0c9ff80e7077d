import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ByteSource } from './files';
import { limitsFrom } from './limits';
import { fileSource } from './read/fileSource';
import { readWhole } from './readWhole';

/** A source of four bytes at a time, which says how large it is. */
const source = (bytes: number | null, pieces: number): ByteSource & { given: number } => ({
  name: 'x.pdf', bytes, given: 0, verify: () => Promise.resolve(),
  async *chunks() {
    for (; this.given < pieces; this.given++) yield Uint8Array.of(1, 2, 3, 4);
  },
});
const limits = limitsFrom('reportBytes=10');
const read = (from: ByteSource) => readWhole(from, 'reportBytes', 'REPORT_BROKEN', new AbortController().signal, limits);

it('gives all bytes of what fits', async () => {
  expect([...await read(source(8, 2))]).toEqual([1, 2, 3, 4, 1, 2, 3, 4]);
});

it('gives a file of many blocks as it is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wiretell-whole-'));
  const path = join(folder, 'x.bin');
  const bytes = Buffer.alloc(5_000_001, 'a block that is read again must not change what was kept ');
  writeFileSync(path, bytes);
  const whole = await readWhole(await fileSource(path), 'reportBytes', 'REPORT_BROKEN', new AbortController().signal);
  rmSync(folder, { recursive: true });
  expect(bytes.equals(whole)).toBe(true);
});

it('refuses what is too large before it is read', async () => {
  const large = source(11, 3);
  await expect(read(large)).rejects.toMatchObject({ code: 'REPORT_BROKEN', detail: expect.stringMatching(/^“x\.pdf”: at most 10 bytes/) });
  expect(large.given).toBe(0);
});

it.each([null, 4])('stops at the ceiling where the size that was told is %s', async (told) => {
  const endless = source(told, 1e9);
  await expect(read(endless)).rejects.toMatchObject({ code: 'REPORT_BROKEN' });
  expect(endless.given).toBe(2);
});
