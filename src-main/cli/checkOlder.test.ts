import { copyFileSync, mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kddLines } from '../engine/read/kddLines.fixture';
import { attached, withAttachment } from '../engine/report/hostilePdf.fixture';
import { runCli, TestFolder } from './runCli.fixture';

const folder = new TestFolder();
afterAll(() => folder.remove());
let data = '';
let second = '';
beforeAll(() => {
  data = folder.write('kdd.data', kddLines(400));
  second = folder.write('other.data', kddLines(150));
});

test('a report of schema 1, which knew one file, holds when it is checked', async () => {
  expect(await runCli(['study', data, '--test', second, '--json', folder.at('study.json')])).toMatchObject({ code: 0 });
  type Data = { [key: string]: unknown };
  const asOne = ({ data: { files: _, ...file }, ...others }: Data & { data: Data }): Data => ({ file, ...others });
  const { wiretell, testSet, format, ...study } = folder.json('study.json') as { wiretell: Data; testSet: Data & { data: Data }; format: Data; data: Data };
  delete format.kind;
  const older = { ...asOne(study), wiretell: { ...wiretell, schema: 1 }, format, testSet: asOne(testSet) };
  const report = folder.write('older.pdf', withAttachment(attached(JSON.stringify(older))));
  const checked = await runCli(['check', report, data, '--test', second]);
  expect(checked, checked.out).toMatchObject({ code: 0, out: expect.stringContaining('The report holds') });
  expect(await runCli(['check', report, second, '--test', second])).toMatchObject({ code: 1, out: expect.stringContaining('its SHA-256 differs') });
}, 60_000);

test('the names of files may have changed, in a folder or not, and of the second file too', async () => {
  for (const place of ['here', 'there']) mkdirSync(folder.at(place));
  const copies = ['a', 'b', 'c'].map((name, i) => folder.write(`here/${name}.csv`, kddLines(200 + (i === 2 ? 0 : i))));
  const report = folder.at('names.pdf');
  const studied = await runCli(['study', folder.at('here'), '--test', second, '--report', report]);
  expect(studied, studied.err).toMatchObject({ code: 0 });
  copies.forEach((path, i) => copyFileSync(path, folder.at(`there/${i}.of.another.name`)));
  copyFileSync(second, folder.at('renamed.data'));
  folder.write('there/README.md', 'beside it');
  const checked = await runCli(['check', report, folder.at('there'), '--test', folder.at('renamed.data')]);
  expect(checked, checked.out).toMatchObject({ code: 0 });
}, 60_000);
