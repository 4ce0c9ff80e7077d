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

type Data = { [key: string]: unknown };
type Study = {
  wiretell: Data;
  data: Data;
  format: Data;
  settings: Data & { asked: Data };
  testSet: Data & { data: Data };
  secondOpinions?: Data[];
};

/** A study as it was written before questions were asked by their ids. */
function askingFurther({ settings: { asked, ...basics }, ...study }: Study): Data {
  const { secondOpinions: _, ...others } = asked;
  const further = Object.keys(others).length === 0
    ? {} : { further: { categories: null, giveaways: false, testSet: null, combined: null, ...others } };
  return { secondOpinions: [], ...study, settings: { ...basics, ...further } };
}
const check = (study: Data, ...files: string[]): ReturnType<typeof runCli> =>
  runCli(['check', folder.write('older.pdf', withAttachment(attached(JSON.stringify(study)))), ...files]);

test('a report of schema 1, which knew one file, holds when it is checked', async () => {
  expect(await runCli(['study', data, '--test', second, '--json', folder.at('study.json')])).toMatchObject({ code: 0 });
  const asOne = ({ data: { files: _, ...file }, ...others }: Data & { data: Data }): Data => ({ file, ...others });
  const { wiretell, testSet, format, ...study } = folder.json('study.json') as Study;
  delete format.kind;
  const older = {
    ...asOne(askingFurther({ ...study, testSet, format, wiretell: { ...wiretell, schema: 1 } }) as Study), testSet: asOne(testSet),
  };
  const checked = await check(older, data, '--test', second);
  expect(checked, checked.out).toMatchObject({ code: 0, out: expect.stringContaining('The report holds') });
  expect(await check(older, second, '--test', second)).toMatchObject({ code: 1, out: expect.stringContaining('its SHA-256 differs') });
}, 60_000);

test.each([
  ['nothing beyond the original study', []],
  ['second opinions alone', ['--second-opinion', 'count']],
  ['several questions', ['--second-opinion', 'count,service', '--giveaways', '--categories', '1', '--combined', 'count,service', '--path', '2', '--costs', 'ones']],
])('a report whose questions were asked otherwise holds when it is checked: %s', async (_, options) => {
  expect(await runCli(['study', data, ...options, '--json', folder.at('study.json')])).toMatchObject({ code: 0 });
  const older = askingFurther(folder.json('study.json') as Study);
  const checked = await check(older, data);
  expect(checked, checked.out).toMatchObject({ code: 0, out: expect.stringContaining('The report holds') });
  const strange = await check({ ...older, settings: { ...older.settings as Data, further: { later: true } } }, data);
  expect(strange.err).toMatch(/settings\.asked\.later/);
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

test('a report that is older than a question that every study answers holds, and says what it does not know', async () => {
  expect(await runCli(['study', data, '--json', folder.at('study.json')])).toMatchObject({ code: 0 });
  const { audit, ...older } = folder.json('study.json') as Study & { audit: { checks: { figure: Data }[] } };
  const checked = await check(older, data);
  expect(checked, checked.out).toMatchObject({ code: 0, out: expect.stringMatching(/^The report holds: .* It is older than “Audit”, which was not compared\./) });
  expect(await check({ ...older, audit }, data)).toMatchObject({ code: 0, out: expect.not.stringContaining('older than') });
  audit.checks[0].figure.value = 0.25;
  expect(await check({ ...older, audit }, data)).toMatchObject({ code: 1, out: expect.stringContaining('audit.checks.0.figure.value: reported 0.25') });
}, 60_000);
