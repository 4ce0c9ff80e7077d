import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { EngineError } from '../../../src-shared/terms/errors';
import { currentLimits, type Limits } from '../limits';
import { memorySource } from '../read/memorySource';
import { openFile } from './containers';
import { zipOf } from './zipOf.fixture';
import { zstdFrames } from './zstd.fixture';

const never = new AbortController().signal;
const table = `a,b,label\n${Array.from({ length: 5000 }, (_, i) => `${i},${i % 7},${i % 3 === 0 ? 'normal' : 'attack'}\n`).join('')}`;

/** All members of a file as text, with what is told of it. */
async function unpack(name: string, bytes: Uint8Array) {
  const { compression, members, passedOver, tape } = await openFile(memorySource(name, bytes), never);
  const texts: { [path: string]: string } = {};
  for (const { path, buffers } of members) {
    const parts: Uint8Array[] = [];
    for await (const buffer of buffers()) parts.push(Uint8Array.from(buffer));
    texts[path ?? ''] = Buffer.concat(parts).toString();
  }
  return { compression, texts, passedOver, ...(await tape.finish()) };
}

const sentenceOf = (name: string, bytes: Uint8Array): Promise<string> =>
  unpack(name, bytes).then(() => 'nothing wrong', (error: unknown) => (error instanceof EngineError ? `${error.code} ${error.detail}` : String(error)));

describe('one stream', () => {
  test.each([
    ['none', Buffer.from(table)],
    ['gzip', Buffer.concat([gzipSync(table.slice(0, 20_000)), gzipSync(table.slice(20_000)), Buffer.alloc(512)])],
    ['zstd', Buffer.concat(zstdFrames(table))],
  ] as const)('%s', async (compression, bytes) => {
    expect(await unpack('x', bytes)).toEqual({
      compression, texts: { '': table }, passedOver: [], bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  });

  test('what zstd -19 packed', async () => {
    const packed = Buffer.from('KLUv/WTgAP0DAJIJFxOgqcXIbw/9p/9wESKR3b3wv9Z5OcLPbeytdU8d80Pc8C60UX12o2+ueN5o39W21+koP7i519Y6d9QvN8PLbmSf2uyra5'
      + '443leGICVJ2rZCpAI5jOsqhAAkYuAUJqgROHf/N6AX5hCuff763Aajn4+ckz1x3biGCGgurQqS+EL2', 'base64');
    const rows = Array.from({ length: 40 }, (_, i) => `${i},${i % 7},${i % 3 === 0 ? 'normal' : 'attack'}\n`).join('');
    expect((await unpack('t.zst', packed)).texts).toEqual({ '': `a,b,label\n${rows}` });
  });

  test('cut short, or damaged, it says so', async () => {
    const packed = gzipSync(table);
    expect(await sentenceOf('a.gz', packed.subarray(0, 9000))).toBe('GZIP_BROKEN “a.gz” ends in the middle of its gzip data, after 9000 bytes: it was cut short.');
    const [frame] = zstdFrames(table);
    expect(await sentenceOf('a.zst', frame.subarray(0, 9000))).toBe('ARCHIVE_BROKEN “a.zst” ends in the middle of its zstd data, after 9000 bytes: it was cut short.');
  });

  test.each([
    ['BZh91AY', 'a bzip2 archive; unpack it with bunzip2'], ['\xfd7zXZ\0', 'an xz archive; unpack it with unxz'],
    [`${'\0'.repeat(257)}ustar`, 'a tar archive; unpack it with tar -xf'], ['7z\xbc\xaf\x27\x1c', 'a 7z archive; unpack it with 7z x'],
  ])('%j is unpacked elsewhere', async (head, sentence) => {
    expect(await sentenceOf('data', Buffer.from(head, 'latin1'))).toBe(`NOT_A_TABLE “data” is ${sentence}, and open what was inside.`);
  });
});

test.each([
  ['gzip', gzipSync(Buffer.alloc(4 << 20))], ['zip', zipOf([{ path: 'a.csv', content: Buffer.alloc(4 << 20) }])],
])('what unpacks to a thousand times its size: %s', async (_, bytes) => {
  const drain = async (limits: Limits): Promise<void> => {
    const { members } = await openFile(memorySource('bomb', bytes), never, limits);
    for (const { buffers } of members) for await (const buffer of buffers()) expect(buffer.length).toBeGreaterThan(0);
  };
  const small = { ...currentLimits(), textBytes: 64 << 20 };
  await expect(drain(small)).rejects.toThrow('text of at most 500 times its packed size was expected, “bomb” unpacks to more (WIRETELL_LIMITS=expansion=N sets another limit).');
  await expect(drain({ ...small, expansion: 5000 })).resolves.toBeUndefined();
  await expect(drain({ ...small, textBytes: 1 << 20 })).rejects.toMatchObject({ code: 'TOO_LARGE', detail: expect.stringContaining('WIRETELL_LIMITS=textBytes') });
});

describe('zip', () => {
  const half = [table.slice(0, 30_000), table.slice(30_000)];

  test.each([['deflate', {}], ['stored', { stored: true }], ['Zip64', { zip64: true }], ['sizes behind the data', { descriptor: true }]])(
    '%s: several members, in their order', async (_, how) => {
      const bytes = zipOf([{ path: 'b/one.csv', content: half[0], ...how }, { path: 'two of another name.txt', content: half[1], ...how }]);
      const { compression, texts, sha256 } = await unpack('x.zip', bytes);
      expect(compression).toBe('zip');
      expect(Object.entries(texts)).toEqual([['b/one.csv', half[0]], ['two of another name.txt', half[1]]]);
      expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    });

  test('what systems leave in it is passed over, and said; a packed member is unpacked', async () => {
    const { texts, passedOver } = await unpack('x.zip', zipOf([
      { path: 'data/', content: '' }, { path: '~$day.csv', content: 'lock' }, { path: '.~lock.day.csv#', content: 'lock' }, { path: '__MACOSX/._day.csv', content: 'x' },
      { path: '.DS_Store', content: 'x' }, { path: 'day.csv.gz', content: gzipSync(table) }, { path: 'empty.csv', content: '' },
    ]));
    expect(texts).toEqual({ 'day.csv.gz': table });
    expect(passedOver.map(({ name, reason }) => `${name}: ${reason}`)).toEqual([
      '~$day.csv: the lock file of an office program', '.~lock.day.csv#: the lock file of an office program', '__MACOSX/._day.csv: a leftover of macOS',
      '.DS_Store: a leftover of macOS', 'empty.csv: empty',
    ]);
  });

  const [small, other] = [{ path: 'a.csv', content: table }, { path: 'b.csv', content: table.slice(9) }];
  const two = zipOf([small, other]);
  test.each([
    ['a password', zipOf([{ ...small, password: true }]), 'a.csv in “x.zip” is locked with a password; unpack it, and open what was inside.'],
    ['another packing', zipOf([{ ...small, method: 9 }]), 'a.csv in “x.zip” is packed by deflate64, stored and deflate were expected; unpack it with 7z x.'],
    ['nothing in it', zipOf([]), '“x.zip” holds no file.'],
    ['nothing readable', zipOf([{ path: '.DS_Store', content: 'x' }, { path: 'a.csv', content: '' }]), '“x.zip” holds nothing to read: .DS_Store (a leftover of macOS) and 1 more.'],
    ['its end missing', two.subarray(0, two.length - 40), '“x.zip” has no list of its contents at its end: it was cut short, or is one part of a split archive.'],
    ['its first part alone', two.subarray(0, 4000), '“x.zip” has no list of its contents at its end: it was cut short, or is one part of a split archive.'],
    ['another byte', Buffer.from(two).fill(0x55, 5000, 5003), expect.stringMatching(/^a\.csv in “x\.zip” is damaged/)],
    ['another byte where it is stored', Buffer.from(zipOf([{ ...small, stored: true }])).fill(0x55, 5000, 5003), 'a.csv in “x.zip” is damaged: its checksum is another one.'],
    ['members inside one another', overlapping(), expect.stringContaining('share their bytes')],
  ])('%s', async (_, bytes, sentence) => {
    const found = await sentenceOf('x.zip', bytes);
    expect(found.slice(0, 15)).toBe('ARCHIVE_BROKEN ');
    expect(found.slice(15)).toEqual(sentence);
  });

  /** Two entries of the list point at one file, as in archives that unpack to petabytes. */
  function overlapping(): Buffer {
    const bytes = zipOf([{ path: 'a.csv', content: table, stored: true }, { path: 'b.csv', content: table, stored: true }]);
    bytes.writeUInt32LE(0, bytes.lastIndexOf('b.csv') - 4);
    return bytes;
  }
});
