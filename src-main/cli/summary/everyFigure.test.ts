import { writeFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import type { DatasetSummary } from '../../../src-shared/terms/datasetSummary';
import type { Json } from '../../../src-shared/terms/json';
import type { StudyResult, StudySettings } from '../../../src-shared/contract/study';
import { formatCount } from '../../../src-shared/format/formatCount';
import { formatShare } from '../../../src-shared/format/formatShare';
import { costsOf } from '../../../src-shared/schemas/costTables';
import { quietly, testEngine, usualSettings } from '../../engine/engine.fixture';
import { reportContext } from '../../engine/paper/reportContext';
import { allSections } from '../../engine/report/printSection.fixture';
import { loadShells } from '../questionOptions';
import { TestFolder } from '../runCli.fixture';
import { describeStudy } from './describeStudy';
import { smallTable, type SmallTable } from './smallTable.fixture';

const engine = testEngine(2);
const shells = await loadShells();
const folder = new TestFolder();
afterAll(async () => {
  await engine.close();
  folder.remove();
});

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
const balances = ['none', 'weights', 'undersample'] as const;

type Shown = { summary: DatasetSummary; study: StudyResult; shell: string; report: string };

/** The table opened and studied as a person would, against itself as the second file. */
async function show(table: SmallTable, seed: number): Promise<Shown> {
  const path = folder.at('table.csv');
  writeFileSync(path, table.text);
  const open = (mayLackLabels: boolean): Promise<DatasetSummary> => engine.call('dataset.open',
    { source: { kind: 'files', files: [engine.files.name(path)] }, sample: null, seed: 1, labelColumn: null, labelCategories: {}, mayLackLabels }, quietly());
  const [summary, test] = [await open(false), await open(true)];
  const balance = balances[seed % 3];
  const names = Object.keys(table.labels);
  const settings: StudySettings = {
    ...usualSettings, target: table.target, balance, split: 'none',
    asked: {
      categories: { draws: 1 }, giveaways: true, testSet: { leaveOutOverlap: false },
      combined: { features: null, target: table.target, balance, split: 'none', penalty: 'l2', C: 1, intercept: 'free' },
      costs: costsOf('ones', ['other', table.target]),
    },
  };
  expect(names).toContain(table.target);
  const study = await engine.call('study.run', { dataset: summary.dataset, test: test.dataset, settings }, quietly());
  for (const { dataset } of [summary, test]) await engine.call('dataset.close', { dataset }, quietly());
  return { summary, study, shell: describeStudy(summary, study, shells), report: await reportText(study) };
}

/** What the report's sections say, charts left aside. */
async function reportText(study: StudyResult): Promise<string> {
  const texts: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (Array.isArray(value)) value.forEach(walk);
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(walk);
  };
  walk(await allSections(study, { ...reportContext(study), chart: () => '' }));
  return texts.join('\n');
}

function numbersOf(value: Json | undefined, found: unknown[] = []): unknown[] {
  if (Array.isArray(value)) value.forEach((one) => numbersOf(one, found));
  else if (value !== null && typeof value === 'object') Object.values(value).forEach((one) => numbersOf(one, found));
  else if (typeof value === 'number') found.push(value);
  return found;
}

/** Shares of a whole as they are printed add up to it, as nearly as their digits allow. */
function addsUp(counts: number[], decimals: number | undefined): void {
  const whole = sum(counts);
  const printed = counts.map((count) => formatShare(count / whole, decimals).replace(/[^0-9.]/g, '')).map(Number);
  expect(Math.abs(sum(printed) - 100)).toBeLessThanOrEqual(counts.length * 10 ** -(decimals ?? 1));
}

function checkRows(table: SmallTable, { summary, study }: Shown): void {
  const { overview, giveaways, testSet } = study;
  const features = summary.columns.filter(({ role }) => role === 'feature');
  expect(features).toHaveLength(table.features.length);
  expect(overview.columns.filter(({ role }) => role === 'feature').map(({ name }) => name)).toEqual(features.map(({ name }) => name));
  expect([summary.rowsRead, summary.rows, overview.rows]).toEqual(Array.from({ length: 3 }, () => table.rows));
  // A second file keeps its rows without a label, to be predicted: they count as unknown there.
  expect([summary.unlabelled ?? 0, testSet!.rows]).toEqual([table.unlabelled, table.rows + table.unlabelled]);
  expect([summary.distinctRows, overview.distinctRows]).toEqual([table.distinctRows, table.distinctRows]);
  expect(giveaways!.duplicates.share).toBe((table.rows - table.distinctRows) / table.rows);
  expect(overview.labels).toEqual(table.labels);
  expect(Object.fromEntries(summary.labels.map(({ label, rows }) => [label, rows]))).toEqual(table.labels);
  expect(testSet!.categories).toEqual({ ...overview.categories, ...(table.unlabelled > 0 && { unknown: table.unlabelled }) });
  for (const counts of [overview.labels, overview.categories]) expect(sum(Object.values(counts))).toBe(table.rows);
  for (const [i, { counts }] of overview.histograms.entries()) {
    const { missing, kind } = overview.columns[i];
    expect(sum(counts.flat())).toBe(table.rows - (kind === 'text' ? 0 : missing));
  }
  // A file holds all of its own rows, labels included.
  const { exactRows, sameFeaturesRows } = testSet!.overlap;
  expect([exactRows, testSet!.novel.rows]).toEqual([table.rows, 0]);
  // Of those without a label, some look like one that has one.
  expect(sameFeaturesRows >= table.rows && sameFeaturesRows <= table.rows + table.unlabelled).toBe(true);
}

function checkMissing(table: SmallTable, { summary, study: { overview, missingMarks, correlation, models } }: Shown): void {
  const counted = overview.columns.map(({ missing }) => missing);
  expect(counted).toEqual(Object.values(table.missing));
  expect(overview.missing).toBe(sum(counted));
  expect(missingMarks).toEqual(summary.missingMarks);
  for (const { name, missing } of overview.columns)
    expect(sum(missingMarks.filter(({ column }) => column === name).map(({ rows }) => rows))).toBe(missing);
  const named = overview.columns.filter(({ role }) => role === 'feature').map(({ name }) => name);
  const constant = named.filter((_, i) => table.constant.includes(table.features[i]));
  expect(overview.constantColumns.filter((name) => named.includes(name))).toEqual(constant);
  expect(models.leftOut.map(({ name }) => name)).toEqual(constant);
  expect([...models.features, ...models.leftOut]).toHaveLength(named.length);
  expect(constant).toEqual(expect.arrayContaining(correlation.constant));
}

function checkModels(table: SmallTable, { study: { models, combined, costs, testSet, tests } }: Shown): void {
  expect([models.positives, models.positives + models.negatives]).toEqual([table.labels[table.target], table.rows]);
  for (const { name, test, metrics, intervals } of models.features) {
    expect(sum(Object.values(test))).toBe(models.parts.test.positives + models.parts.test.negatives);
    expect(metrics.accuracy).toBeCloseTo((test.tp + test.tn) / sum(Object.values(test)), 14);
    for (const id of ['accuracy', 'recall', 'f1', 'balancedAccuracy', 'mcc', 'auc'] as const) {
      const [value, interval] = [metrics[id], intervals[id]];
      if (value !== null && interval !== null) expect(interval[0] - 1e-9 <= value && value <= interval[1] + 1e-9, `${id} of ${name}`).toBe(true);
    }
    const judged = testSet!.features.find((feature) => feature.name === name)!;
    expect(judged.internal.metrics).toEqual(metrics);
    expect(sum(Object.values(judged.test))).toBe(testSet!.rowsUsed);
  }
  expect(combined!.fileRows).toEqual([models.negatives, models.positives]);
  for (const part of combined!.judged) {
    const priced = costs!.parts.find((one) => one.part === part.part)!;
    expect([sum(part.decided!.confusion.flat()), priced.rows]).toEqual([part.rows, part.rows]);
    expect(priced.likeliest.confusion).toEqual(part.decided!.confusion);
    expect(priced.likeliest.average).toBeCloseTo(priced.likeliest.total / part.rows, 12);
    expect(part.predicted).toEqual(Object.fromEntries(
      combined!.classes.map((name, c) => [name, sum(part.decided!.confusion.map((cells) => cells[c]))]),
    ));
    for (const { recall: rows } of [part.decided!])
      for (const { rows: all, found, share } of rows) expect(share).toBe(all === 0 ? null : found / all);
  }
  for (const { verdict, p, pHolm, alpha, cramersV, cramersVCorrected, observed, rows } of tests) {
    expect(sum(observed.flat())).toBe(rows);
    if (p === null) continue;
    expect(verdict.startsWith('They differ')).toBe((pHolm ?? p) < alpha);
    expect(verdict).toContain(pHolm === null ? ' p ' : 'p (Holm)');
    for (const v of [cramersV, cramersVCorrected]) if (v !== null) expect(v >= 0 && v <= 1).toBe(true);
  }
}

function checkWords(table: SmallTable, { study, shell, report }: Shown): void {
  const { overview, giveaways } = study;
  const copies = formatShare((table.rows - table.distinctRows) / table.rows);
  expect(shell).toContain(`${formatCount(table.rows)} rows, ${formatCount(table.distinctRows)} of them distinct (${formatShare(table.distinctRows / table.rows)})`);
  expect(report).toContain(`${formatCount(table.rows)} rows, ${formatCount(table.distinctRows)} of them distinct: ${copies} repeat an earlier row.`);
  for (const text of [shell, report]) {
    expect(text).toContain(giveaways!.duplicates.verdict);
    expect(text).toContain(`${copies} of the rows are copies`);
    for (const test of study.tests) expect(text).toContain(test.verdict);
  }
  if (table.distinctRows < table.rows) expect(overview.alerts.find(({ code }) => code === 'duplicate-rows')!.message).toContain(`(${copies})`);
  for (const counts of [overview.labels, overview.categories, overview.protocols, overview.services]) {
    if (Object.keys(counts).length > 0) for (const decimals of [0, 1, 2, undefined]) addsUp(Object.values(counts), decimals);
  }
  // 0 % and 100 % are said of nothing and of everything alone; here no share is too small to be told from them.
  for (const [whole] of `${shell}\n${report}`.matchAll(/(?<![\d.,])(?:100\.00?|0\.00?)\u00a0%/g)) {
    expect(numbersOf(study as unknown as Json).some((value) => value === (whole.startsWith('1') ? 1 : 0)), whole).toBe(true);
  }
  expect(numbersOf(study as unknown as Json).every((value) => Number.isFinite(value))).toBe(true);
}

it.each(Array.from({ length: 10 }, (_, batch) => batch))('every figure that stands in more than one place is the same, in tables %i of ten', async (batch) => {
  for (let seed = batch * 24; seed < (batch + 1) * 24; seed++) {
    const table = smallTable(seed);
    const shown = await show(table, seed);
    try {
      for (const check of [checkRows, checkMissing, checkModels, checkWords]) check(table, shown);
    } catch (error) {
      throw new Error(`table ${seed}:\n${table.text.slice(0, 2000)}`, { cause: error });
    }
  }
});
