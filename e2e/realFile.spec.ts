import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import Papa from 'papaparse';
import type { Locator, Page } from 'playwright/test';
import { expect, hasData, tenPercent, test, testSet, whySkipped } from './app';
import { choose, chooseFile, download, figure, goTo, openFile, resultOf, show, take } from './person';
import { readPdf } from './readPdf';

/** Figures that pandas, SciPy and scikit-learn computed from the same file. */
const oracle = <T>(name: string): T =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../shared/oracles', name), 'utf8')) as T;
type Overview = { rows: number; distinct_rows: number; labels: { [label: string]: number }; categories: { [name: string]: number } };
type ChiSquare = { yates: { chi2: number }; plain: { chi2: number } };
type Tests = { all_protocols: ChiSquare; protocol_pairs: { [pair: string]: ChiSquare } };
type Matrix = { tn: number; fp: number; fn: number; tp: number; auc: number };
type Models = { [feature: string]: { train: Matrix } };
type Correlation = { 'pairs_abs_above_0.6': [string, string, number][] };

const written = (value: number, decimals = 0): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
const withoutStop = (label: string): string => label.replace(/\.$/, '');

/** The rows of a table at full precision, as “Save as CSV…” gives them. */
async function savedRows(page: Page, menu: string | RegExp): Promise<{ [column: string]: string }[]> {
  const file = await download(page, () => take(page, menu, 'Save as CSV…'));
  return Papa.parse<{ [column: string]: string }>(await readFile(await file.path(), 'utf8'), { header: true, skipEmptyLines: true }).data;
}

test.describe('the published 10 % file', () => {
  test.skip(!hasData, whySkipped);
  test.setTimeout(240_000);

  test.beforeEach(async ({ app }) => {
    await openFile(app, tenPercent);
    await expect(resultOf(app, 'Data')).toBeVisible({ timeout: 60_000 });
  });

  test('is recognised, and its labels are those of the reference', async ({ app }) => {
    const expected = oracle<Overview>('overview.train.json');
    await expect(app.getByRole('banner')).toContainText('494,021 rows, all of them');
    await expect(app.getByRole('main')).toContainText(/recognised by its (hash|rows and label counts)/);
    await expect(app.getByText('Every line became a row.')).toBeVisible();
    const labels = app.getByRole('table', { name: 'Labels and their categories' });
    for (const [label, rows] of Object.entries(expected.labels)) {
      await expect(labels.getByRole('row', { name: new RegExp(`^${withoutStop(label)} ${written(rows)} `) })).toBeVisible();
    }
    const categories = app.getByRole('list', { name: 'Rows of each category' });
    for (const [name, rows] of Object.entries(expected.categories)) await expect(categories).toContainText(`${name} ${written(rows)}`);

    await show(app, 'Overview');
    await expect(figure(app, 'Rows')).toHaveText(written(expected.rows));
    await expect(figure(app, 'Distinct rows')).toHaveText(written(expected.distinct_rows));
    await expect(figure(app, 'Labels')).toHaveText('23');
    await expect(figure(app, 'Constant columns')).toHaveText('2');
  });

  test('shows SciPy’s statistics of the protocols, and pandas’ correlations', async ({ app }) => {
    const expected = oracle<Tests>('hypothesis.train.json');
    await show(app, 'Tests');
    const statistics = app.getByRole('table', { name: 'Statistics' });
    await expect(statistics.getByRole('row', { name: /^Pearson/ })).toContainText(written(expected.all_protocols.plain.chi2, 2));

    await app.getByRole('radio', { name: 'Services by attack type' }).check({ force: true });
    const verdict = resultOf(app, 'Tests');
    await expect(verdict).toContainText('http × back, eco_i × ipsweep, other × satan and 3 more cells make up 81');
    await expect(verdict).toContainText('97,278 rows that the filters exclude; 4,926 rows of 52 further levels of service');
    const cells = app.getByRole('table', { name: 'Cells that drive it' });
    await expect(cells.getByRole('row', { name: /^http back/ })).toContainText('598.7');
    await app.getByRole('button', { name: 'Remove the filter “it is an attack”' }).click();
    await expect(verdict).not.toContainText('filters exclude');
    await choose(app, /^Outcomes/, /^all/);
    await expect(verdict).toContainText('10 levels × 19 outcomes');

    await choose(app, /^Compare:/, 'protocol_type');
    await choose(app, /^By:/, /^attack or not/);
    await app.getByRole('button', { name: 'Pick…' }).click();
    const levels = app.getByRole('dialog');
    await levels.getByRole('button', { name: 'None' }).click();
    for (const level of ['tcp', 'udp']) await levels.getByRole('checkbox', { name: level }).check();
    await levels.getByRole('button', { name: 'Use these' }).click();
    const pair = expected.protocol_pairs['tcp vs udp'];
    await expect(statistics.getByRole('row', { name: /Yates/ })).toContainText(written(pair.yates.chi2, 2));
    await expect(statistics.getByRole('row', { name: /Yates/ })).toContainText('21,451.04');
    await expect(statistics.getByRole('row', { name: /^Pearson/ })).toContainText(written(pair.plain.chi2, 2));

    await show(app, 'Correlation');
    const pairs = oracle<Correlation>('correlation.train.json')['pairs_abs_above_0.6'];
    await expect(app.getByRole('heading', { name: `${pairs.length} pairs correlate with |r| > 0.60` })).toBeVisible();
    const [first, second, r] = pairs[0];
    await expect(app.getByRole('grid', { name: 'Ranked pairs' }).getByRole('row', { name: `${first} ${second}` })).toContainText(r.toFixed(3));
    const saved = await download(app, () => take(app, 'Copy or save “Ranked pairs”', 'Save as CSV…'));
    const rows = Papa.parse<string[]>(await readFile(await saved.path(), 'utf8'), { skipEmptyLines: true }).data.slice(1);
    for (const [a, b, expectedR] of pairs) {
      const row = rows.find(([x, y]) => (x === a && y === b) || (x === b && y === a));
      expect(Number(row?.[3]), `${a}, ${b}`).toBeCloseTo(expectedR, 9);
    }
  });

  test('gives scikit-learn’s confusion matrices, and a report that holds them', async ({ app }) => {
    const expected = oracle<Models>('single_features.dos.json');
    await show(app, 'Models');
    await choose(app, /^Test part/, /^none/);
    await app.getByRole('button', { name: /^Balance/ }).click();
    await choose(app, /^Classes/, /^Weighted/);
    await app.keyboard.press('Escape');

    const { tp, fn, fp, tn } = expected.service.train;
    const matrix = app.getByRole('table', { name: /^Confusion matrix of service/ });

    const cells = { 'true positives': tp, 'false negatives': fn, 'false positives': fp, 'true negatives': tn };
    for (const [name, rows] of Object.entries(cells)) {
      await expect(matrix.getByRole('cell', { name: new RegExp(`^${name} ${written(rows)} `) })).toBeVisible();
    }

    const table = await savedRows(app, 'Copy or save “All features in figures”');
    expect(table).toHaveLength(Object.keys(expected).length);
    for (const row of table) {
      const { train } = expected[row.Feature];
      expect(Number(row['FNR (%)']), `false negative rate of ${row.Feature}`).toBeCloseTo(100 * train.fn / (train.fn + train.tp), 9);
      expect(Number(row['FPR (%)']), `false positive rate of ${row.Feature}`).toBeCloseTo(100 * train.fp / (train.fp + train.tn), 9);
      expect(Number(row.AUC), `AUC of ${row.Feature}`).toBeCloseTo(train.auc, 9);
    }

    await show(app, 'Report');
    const file = await download(app, () => app.getByRole('button', { name: 'Export PDF' }).click());
    expect(file.suggestedFilename()).toBe('kddcup.data_10_percent report.pdf');
    const report = await readPdf(await file.path());
    for (const word of ['kddcup.data_10_percent.gz', '494,021', '145,586', written(tp), written(fn), '21,451.04']) {
      expect(report.text).toContain(word);
    }
    expect(report.text).not.toMatch(/undefined|NaN|\[object/);
    expect(report.outline.length).toBeGreaterThan(8);
  });

  test('is judged on the labelled test file, with the attacks that training never shows', async ({ app }) => {
    const expected = oracle<Overview>('overview.test.json');
    const known = new Set(Object.keys(oracle<Overview>('overview.train.json').labels));
    const novel = Object.entries(expected.labels).filter(([label]) => !known.has(label));
    await show(app, 'Test set');
    await chooseFile(app, resultOf(app, 'Test set'), testSet);
    await expect(app.getByRole('grid', { name: 'Each feature here and there' })).toBeVisible({ timeout: 60_000 });
    await expect(app.getByRole('main')).toContainText(`${written(expected.rows)} rows`);
    await expect(figure(app, 'novel labels')).toHaveText(written(novel.length));
    await expect(figure(app, 'their rows')).toHaveText(written(novel.reduce((sum, [, rows]) => sum + rows, 0)));
  });

  test('all features together, fitted to every row, cost on the test file what the contest’s ruler says', async ({ app }) => {
    const expected = oracle<Overview>('overview.test.json');
    await show(app, 'Test set');
    await chooseFile(app, resultOf(app, 'Test set'), testSet);
    await expect(app.getByRole('grid', { name: 'Each feature here and there' })).toBeVisible({ timeout: 60_000 });
    await goTo(app, 'Combined');
    await choose(app, /^Test part/, /^none/);
    await show(app, 'Combined');
    await expect(app.getByText(/^Converged after \d+ iterations/)).toBeVisible();
    await app.getByRole('radio', { name: 'corrected.gz' }).check({ force: true });
    const matrix = app.getByRole('table', { name: 'Confusion matrix, corrected.gz' });
    for (const [name, rows] of Object.entries(expected.categories)) {
      const row = matrix.getByRole('row', { name: new RegExp(`^${name} `) });
      await expect(row.getByRole('cell')).toHaveCount(7);
      await expect(row).toContainText(written(rows));
    }
    const shown = async (text: Locator): Promise<number> => Number(/\d\.\d{4}/.exec(await text.innerText())?.[0]);
    const within = 0.0005;
    expect(Math.abs(await shown(figure(app, 'average contest cost')) - 0.2455)).toBeLessThan(within);

    await show(app, 'Costs');
    const decided = (name: string): Locator => app.getByRole('region', { name: `corrected.gz: ${name}` });
    expect(Math.abs(await shown(decided('likeliest class').getByRole('heading')) - 0.2455)).toBeLessThan(within);
    expect(Math.abs(await shown(decided('least expected cost').getByRole('heading')) - 0.2447)).toBeLessThan(within);
    await expect(decided('least expected cost')).toContainText(`over ${written(expected.rows)} rows`);
    await expect(app.getByRole('heading', { name: /^This model costs 0\.24\d\d a row: between runner-up at 0\.2356/ })).toBeVisible();
  });
});
