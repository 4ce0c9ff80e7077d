import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { CheckResult } from '../../../../src-shared/questions/audit/result';
import { quietly, testEngine } from '../../engine.fixture';

const engine = testEngine();
const folder = mkdtempSync(join(tmpdir(), 'wiretell-integrity-'));
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

let files = 0;
async function judged(lines: string[], mayLackLabels = false): Promise<CheckResult & { dataset: string }> {
  const path = join(folder, `table ${++files}.csv`);
  writeFileSync(path, lines.join('\n'));
  const source = { kind: 'files' as const, files: [engine.files.name(path)] };
  const { dataset } = await engine.call('dataset.open', { source, sample: null, seed: 1, labelColumn: null, labelCategories: {}, mayLackLabels }, quietly());
  return { ...await engine.call('audit.check', { dataset, check: 'integrity' }, quietly()), dataset };
}
const rows = (count: number, make: (i: number) => string): string[] => Array.from({ length: count }, (_, i) => make(i));

it('warns from a hundredth of the rows that break one rule, and not before', async () => {
  const table = (broken: number): string[] => ['a,b,label', ...rows(1000, (i) => `${i < broken ? 'Infinity' : i},${i % 7},${i % 2 ? 'normal' : 'dos'}`)];
  const [below, at] = [await judged(table(9)), await judged(table(10))];
  expect([below.severity, below.figure.value, below.sentence]).toEqual(['note', 0.009, 'In 9 of 1,000 rows (0.90\u00a0%) a is infinite, which is taken as missing.']);
  expect([at.severity, at.figure.value, at.sentence]).toEqual(['warn', 0.01, 'In 10 of 1,000 rows (1.0\u00a0%) a is infinite, which is taken as missing.']);
  const page = await engine.call('rows.read', { dataset: at.dataset, trained: null, conditions: at.rows[0].conditions, from: 0, count: 20 }, quietly());
  expect(page.rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

it('tells what is in order, and what is only to note', async () => {
  const fine = await judged(['a,b,label', ...rows(200, (i) => `${i},${i % 7},${i % 2 ? 'normal' : 'dos'}`)]);
  expect([fine.severity, fine.sentence]).toEqual(['ok', 'No number is infinite; no family of datasets knows these columns, so that there is no rule for them.']);
  const noted = await judged(['a,b,again,same,label', ...rows(1000, (i) => `${i % 2 ? i : ''},${i % 7},${i % 7},1,${i % 2 ? 'normal' : 'dos'}`), 'a,b,again,same,label', '1,2', '1,2,2,1,']);
  expect([noted.severity, noted.sentence, noted.details]).toEqual(['note',
    'No number is infinite; no family of datasets knows these columns, so that there is no rule for them; 1 row without a label, 1 line that does not fit the table, '
    + '1 line that is the header again, 1 column with missing values, 1 column with no more than one value, 1 column that repeats another.',
    ['a is missing in 50.0\u00a0% of the rows: 100.0\u00a0% of dos, 0.0\u00a0% of normal; that it is missing tells something.', 'No more than one value: same.', 'Alike in every row: b, again.']]);
  expect(noted.mends.map(({ command }) => command)).toEqual(['wiretell study \'table 4.csv\' --role \'same=none\' --role \'again=none\'']);
});

it('is severe where nothing can be learnt: one class, or no label', async () => {
  const one = await judged(['a,b,label', ...rows(50, (i) => `${i},${i % 7},normal`)]);
  expect([one.severity, one.sentence]).toEqual(['severe', 'All 50 rows are of one category (normal): there is nothing to tell apart.']);
  const none = await judged(['duration,protocol_type,service,flag,src_bytes', ...rows(50, (i) => `${i},tcp,http,SF,${i % 7}`)], true);
  expect([none.severity, none.sentence]).toEqual(['severe', 'None of the 50 rows has a label: nothing can be learnt here, and no class judged.']);
});
