import { gzipSync } from 'node:zlib';
import { kddTable } from '../src-main/hosts/kddTable.fixture';
import { expect, test } from './app';
import { openFile, resultOf, trySample } from './person';

const text = (content: string): Buffer => Buffer.from(content);
const lines = kddTable(60).toString().trimEnd().split('\n');
const withoutFirst = (line: string): string => line.slice(line.indexOf(',') + 1);
const gzipped = gzipSync(kddTable(4000));

/** What a person may open by mistake, and the words that tell them what it is. */
const wrong: [name: string, content: Buffer, sentence: RegExp][] = [
  ['empty.csv', text(''), /The file is empty: .*“empty\.csv” has 0 bytes/],
  ['blank.csv', text('\n\n  \n'), /The file holds no rows: “blank\.csv” holds blank lines only/],
  ['download.csv', text('<!DOCTYPE html><html><body>Sign in</body></html>'), /“download\.csv” holds a web page/],
  ['figure.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), /“figure\.csv” is a PNG image/],
  ['capture.log', Buffer.from([0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4, 0]), /The capture cannot be read: “capture\.log”: a capture was expected, it ends within its header/],
  ['noise.data', Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 37) % 256)), /“noise\.data” holds binary data/],
  ['utf32.csv', Buffer.from([0xff, 0xfe, 0, 0, ...[...lines.join('\n')].flatMap((letter) => [letter.charCodeAt(0), 0, 0, 0])]), /“utf32\.csv” is UTF-32 text; save it as UTF-8/],
  ['cut.gz', gzipped.subarray(0, gzipped.length >> 1), /“cut\.gz” ends in the middle of its gzip data/],
  ['damaged.gz', Buffer.concat([gzipped.subarray(0, 400), Buffer.alloc(400, 0xff), gzipped.subarray(800)]), /“damaged\.gz” is damaged/],
  ['unlabelled.csv', text(lines.map(withoutFirst).map((line) => line.slice(0, line.lastIndexOf(','))).join('\n')), /The columns are not recognised/],
  ['short.csv', text(lines.map((line) => line.slice(0, line.lastIndexOf(','))).join('\n')), /The columns are not recognised: .*41/],
  ['header.csv', text('duration,service,bytes\n'), /“header\.csv” holds a header line only/],
  ['nolabel.csv', text(`duration,service,bytes\n${'1,http,20\n'.repeat(30)}`), /No label column was found/],
  ['letter.txt', text('Dear colleague,\n\nthe file is on its way.\n'), /No label column was found: .*“letter\.txt” has Dear colleague/],
];

test('every wrong file is refused in words, and the app goes on', async ({ app }) => {
  for (const [name, content, sentence] of wrong) {
    await test.step(name, async () => {
      await openFile(app, { name, mimeType: 'application/octet-stream', buffer: content });
      const refusal = app.getByRole('alert');
      await expect(refusal.getByRole('heading')).toHaveText(`${name} could not be opened`);
      await expect(refusal).toContainText(sentence);
      await expect(app.getByRole('button', { name: 'Try the sample' })).toBeVisible();
    });
  }
  await trySample(app);
});

test('a wrong file leaves the open one as it was', async ({ app }) => {
  await trySample(app);
  await openFile(app, { name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) });
  await expect(app.getByRole('alert')).toContainText('“empty.csv” has 0 bytes');
  await expect(app.getByRole('banner')).toContainText('simulated-sample.data');
  await expect(resultOf(app, 'Data')).toBeVisible();
});

test('a file whose label column has another name is opened with it', async ({ app }) => {
  const rows = Array.from({ length: 60 }, (_, i) => `${i % 7},${i % 2 ? 'http' : 'ftp'},${i % 3 ? 'normal' : 'smurf'}`);
  const buffer = text(`duration,service,kind_of\n${rows.join('\n')}\n`);
  await openFile(app, { name: 'export.csv', mimeType: 'text/csv', buffer });
  await app.getByRole('textbox', { name: 'Label column' }).fill('kind_of');
  await app.getByRole('button', { name: 'Open with it' }).click();
  await expect(app.getByRole('table', { name: 'Labels and their categories' })).toContainText('smurf');
  await expect(app.getByRole('alert')).toHaveCount(0);
});
