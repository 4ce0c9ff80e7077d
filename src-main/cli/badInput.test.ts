import { mkdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kddLine, kddLines } from '../engine/read/kddLines.fixture';
import { runCli, TestFolder } from './runCli.fixture';

const folder = new TestFolder();
afterAll(() => folder.remove());
const table = kddLines(400);
let data = '';
beforeAll(() => { data = folder.write('good.csv', table); });

/** Fails with one sentence that matches, and writes neither report, result, nor anything temporary. */
async function expectFailure(args: string[], sentence: RegExp): Promise<void> {
  const before = folder.names();
  const { code, out, err } = await runCli(['study', ...args, '--report', folder.at('out.pdf'), '--json', folder.at('out.json')]);
  expect(err.trim().split('\n'), err).toHaveLength(1);
  expect(err).toMatch(sentence);
  expect(err).not.toMatch(/Something went wrong|undefined|NaN|\bat .*:\d+:\d+/);
  expect(out).toBe('');
  expect(code).toBe(1);
  expect(folder.names()).toEqual(before);
}

const flipped = (bytes: Buffer, at: number): Buffer => {
  bytes[at] ^= 0xff;
  return bytes;
};
const seeded = (length: number): Buffer => Buffer.from(Uint8Array.from({ length }, (_, i) => (Math.imul(i + 1, 2654435761) >>> 13) & 0xff));
const lines = table.trimEnd().split('\n');
const withBad = (every: number, bad: (line: string) => string): string =>
  lines.map((line, i) => (i % every === every - 1 ? bad(line) : line)).join('\n');

describe('a file that is no table', () => {
  const files: [what: string, name: string, content: string | Uint8Array, sentence: RegExp][] = [
    ['an empty file', 'empty.csv', '', /The file is empty: .*0 bytes/],
    ['an empty gzip', 'empty.gz', gzipSync(''), /The file is empty: .*no text/],
    ['only a header', 'header.csv', 'duration,service,label\n', /no rows: .*header line only/],
    ['only blank lines', 'blank.csv', '\n\n  \n\r\n', /no rows: .*blank lines only/],
    ['only a byte order mark', 'bom.csv', '\ufeff', /no rows/],
    ['random bytes', 'random.csv', seeded(100_000), /not a table.*binary data \(\d+ control bytes/],
    ['a picture', 'picture.csv', Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), seeded(500)]), /a PNG image/],
    ['a web page', 'page.csv', '<!DOCTYPE html>\n<html><head><title>404</title></head></html>\n', /web page \(line 1 begins with “<!DOCTYPE html>/],
    ['a web page after a byte order mark', 'page2.csv', '\ufeff\n <html lang="en">\n<body>a,b,c</body>', /web page/],
    ['a web page inside gzip', 'page.csv.gz', gzipSync('<html><body>Sign in</body></html>'), /web page/],
    ['prose', 'prose.csv', 'It was a dark night.\nThe rain fell.\n', /at least two columns were expected.*line 1: “It was a dark night/],
    ['a gzip cut short', 'cut.gz', gzipSync(table).subarray(0, 2000), /gzip data is broken: .*cut short/],
    ['a gzip cut in its header', 'cut2.gz', gzipSync(table).subarray(0, 5), /gzip data is broken: .*cut short/],
    ['a gzip that is none', 'plain.gz', table, /named \.gz, but does not begin with the gzip signature 1f 8b \(found 30 2c\)/],
    ['a gzip with a flipped byte', 'flipped.gz', flipped(gzipSync(table), 3000), /gzip data is broken: .*damaged/],
    ['a gzip with a wrong checksum', 'crc.gz', flipped(gzipSync(table), gzipSync(table).length - 6), /gzip data is broken: .*damaged/],
    ['rubbish behind a gzip', 'tail.gz', Buffer.concat([gzipSync(table), Buffer.from('rubbish')]), /gzip data is broken/],
    ['NUL bytes everywhere', 'nul.csv', table.replaceAll('SF', '\0'.repeat(8)), /binary data \(1600 control bytes/],
    ['NUL bytes in every other row', 'nul2.csv', table.replaceAll('SF', 'S\0'), /200 of 400 lines .*first is line 1: a NUL byte/],
    ['many ragged rows', 'ragged.csv', withBad(5, (line) => line.slice(0, 20)),
      /Too many lines do not fit the table: 80 of 400 lines .*first is line 5: \d+ fields instead of 42/],
    ['42 columns of the wrong kind', 'kind.csv', `${lines.map((line) => line.split(',').reverse().join()).join('\n')}\n`,
      /wrong kind of value: column 1 \(duration\) of a KDD Cup 99 file holds numbers; line 1 of “kind.csv” has “(normal|smurf)/],
    ['41 columns and no header', 'c41.csv', lines.map((line) => line.slice(0, line.lastIndexOf(','))).join('\n'), /42 \(KDD Cup 99\).* were expected; “c41.csv” has 41/],
    ['44 columns and no header', 'c44.csv', lines.map((line) => `${line},1,2`).join('\n'), /“c44.csv” has 44/],
    ['a header without a label', 'nolabel.csv', 'a,b,c\n1,2,3\n', /No label column was found: .*the header of “nolabel.csv” has a, b, c/],
    ['one label alone', 'one.csv', lines.map((line, i) => (line.endsWith('smurf.') ? line : kddLine(i, 'smurf.'))).join('\n'), /one class/i],
  ];
  for (const [what, name, content, sentence] of files) {
    test(what, async () => {
      const path = folder.write(name, content);
      await expectFailure([path], sentence);
    });
  }

  test('a missing file', () => expectFailure([folder.at('nowhere.csv')], /does not exist: nothing was found at “.*nowhere\.csv”/));
  test('a folder without data', () => {
    mkdirSync(folder.at('pictures'));
    return expectFailure([folder.at('pictures')], /data files were expected in the folder “.*pictures”, it is empty/);
  });
  test('a path through a file', () => expectFailure([folder.at('good.csv/x.csv')], /does not exist/));
  test('a device', () => expectFailure(['/dev/null'], /neither a file nor a folder/));
});

describe('what is asked does not fit the data', () => {
  test('a target that does not occur', () => expectFailure([data, '--target', 'u2r'], /target does not occur/));
  test('a feature that is not there', () => expectFailure([data, '--features', 'nosuch'], /no such column: .*nosuch/));
  test('a label column that is not there', async () => {
    const path = folder.write('named.csv', 'a,b,label\n1,2,normal\n3,4,smurf\n');
    await expectFailure([path, '--label', 'attack'], /“attack” is not in the header of “named.csv”, which has a, b, label/);
    await expectFailure([data, '--label', 'attack'], /“attack” was asked for, but “good.csv” has no header/);
  });
  test('fewer rows of the smaller class than folds', async () => {
    const few = folder.write('few.csv', `${Array.from({ length: 60 }, (_, i) => kddLine(i, i % 20 === 0 ? 'smurf.' : 'normal.')).join('\n')}\n`);
    await expectFailure([few, '--split', 'kfold:5'], /too few rows/);
  });
  test('a label map that is not there, not JSON, or of another shape', async () => {
    await expectFailure([data, '--label-map', folder.at('nomap.json')], /label map “.*nomap\.json” does not exist/);
    await expectFailure([data, '--label-map', folder.write('map1.json', '{"mirai":')], /is not JSON/);
    await expectFailure([data, '--label-map', folder.write('map2.json', '["mirai"]')], /an object of label → category/);
    await expectFailure([data, '--label-map', folder.write('map3.json', '{"mirai": 3}')], /an object of label → category/);
    const nested = '{"a":'.repeat(50_000) + '1' + '}'.repeat(50_000);
    await expectFailure([data, '--label-map', folder.write('map4.json', nested)], /the label map “.*map4\.json”: at most 64 lists and objects inside one another/);
    await expectFailure([data, '--label-map', folder.write('map5.json', ' '.repeat(5 << 20))], /at most 4194304 were expected/);
  });
});

describe('misuse ends with exit code 2', () => {
  test.each([
    [['--C', '0'], /number from 1e-12 to 1e12/], [['--C', '1e200'], /number from 1e-12 to 1e12/], [['--sample', '0'], /1 or more/],
    [['--split', '1.5'], /kfold/], [['--split', 'kfold:1'], /kfold/], [['--alpha', '1'], /between 0 and 1/],
    [['--penalty', 'l3'], /l1, l2, none/], [['--seed', '-1'], /0 to 4294967295/], [['--nosuch'], /unknown option/],
  ])('%j', async (args, sentence) => {
    const { code, err, out } = await runCli(['study', data, ...args]);
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
    expect(out).toBe('');
  });
});

describe('a few bad lines', () => {
  test('are counted and shown, and the rest is read', async () => {
    const path = folder.write('few-ragged.csv', withBad(50, (line) => `${line},extra`));
    const { code, err } = await runCli(['study', path, '--json', folder.at('ragged.json')]);
    expect([code, err]).toEqual([0, expect.stringContaining('Written')]);
    const result = JSON.parse(readFileSync(folder.at('ragged.json'), 'utf8'));
    expect(result.overview.rows).toBe(392);
    expect(result.rejected).toMatchObject({ count: 8, blank: 0 });
    expect(result.rejected.examples[0]).toMatchObject({ line: 50, fields: 43, reason: '43 fields instead of 42' });
    expect((await runCli(['overview', path])).out).toMatch(/8 .*(line|row)/);
  });

  test('with NUL bytes are counted as such', async () => {
    const path = folder.write('few-nul.csv', withBad(100, (line) => line.replace('tcp', 't\0p').replace('udp', 'u\0p').replace('icmp', 'i\0p')));
    const { code, out } = await runCli(['overview', path, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out).overview.rows).toBe(396);
    expect((await runCli(['overview', path])).out).toMatch(/NUL|4 .*(line|row)/);
  });
});

describe('labels that the map does not know', () => {
  const path = (): string => folder.write('mirai.csv', lines.map((line, i) => (i % 4 === 0 ? kddLine(i, 'mirai') : line)).join('\n'));

  test('are kept, listed, and unknown', async () => {
    const { code, out } = await runCli(['overview', path(), '--json']);
    expect(code).toBe(0);
    const { overview } = JSON.parse(out);
    expect(overview.labels.mirai).toBe(100);
    expect(overview.categories.unknown).toBe(100);
    expect(overview.rows).toBe(400);
    expect(overview.alerts.map((alert: { code: string }) => alert.code)).toContain('unknown-label');
  });

  test('until a map says what they are', async () => {
    const map = folder.write('map.json', '{"mirai": "dos"}');
    const { overview } = JSON.parse((await runCli(['overview', path(), '--json', '--label-map', map])).out);
    expect(overview.categories.unknown).toBeUndefined();
    expect(overview.categories.dos).toBeGreaterThan(100);
  });
});
