import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CombinedResult, CombinedSettings } from '../../../src-shared/contract/combinedResults';
import type { ModelSettings } from '../../../src-shared/contract/contract';
import type { DatasetSummary } from '../../../src-shared/contract/datasetSummary';
import type { ConfusionMatrix } from '../../../src-shared/contract/results';
import { chiSquarePython } from '../../../src-shared/python/chiSquarePython';
import { combinedPython, singleFeaturePython } from '../../../src-shared/python/combinedPython';
import { correlationPython } from '../../../src-shared/python/correlationPython';
import { quietly, testEngine } from '../engine.fixture';
import { sampleDataset } from '../sample/sampleDataset';
import { hasPackages, runScripts, withoutPackages, type Answered, type Asked } from './runPython.fixture';
import { smallTable, writeTable, type Table } from './tables.fixture';

/** Relative tolerance that the scripts state. */
const close = 1e-6;
const engine = testEngine();
const folder = mkdtempSync(join(tmpdir(), 'wiretell-python-'));
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

type Case = Asked & { name: string; check: (answered: Answered['figures']) => void };
const cases: Case[] = [];
let answers: Answered[] = [];

const modelSettings: ModelSettings = { target: 'dos', balance: 'none', split: 'none', penalty: 'l2', C: 0.5, intercept: 'free', seed: 1999 };

async function open(name: string, bytes: string | Uint8Array, labelCategories = {}, more: { sample?: number; mayLackLabels?: boolean } = {}): Promise<DatasetSummary> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return engine.call('dataset.open', {
    source: { kind: 'file', file: engine.files.name(path) }, sample: more.sample ?? null, seed: 1, labelColumn: null, labelCategories,
    mayLackLabels: more.mayLackLabels ?? false,
  }, quietly());
}

const matrixOf = ({ tp, fp, tn, fn }: ConfusionMatrix): number[][] => [[tn, fp], [fn, tp]];
const decided = 'confusion_matrix(y, model.predict(X), labels=sorted(set(y)))';

async function addSingle(name: string, summary: DatasetSummary, feature: string, changes: Partial<ModelSettings> = {}): Promise<void> {
  const settings = { ...modelSettings, ...changes };
  const { model } = await engine.call('models.inspect', { ...settings, dataset: summary.dataset, feature }, quietly());
  const drawn = settings.split !== 'none' || settings.balance === 'undersample' || summary.sample !== null;
  cases.push({
    name, folder, script: singleFeaturePython(summary, settings, feature),
    ask: drawn ? { rows: settings.split === '0.25' ? 'len(test)' : 'len(y)' } : { matrix: decided, objective: 'objective(X, y)' },
    check: (found) => {
      const rows = Object.values(model.test).reduce((sum, count) => sum + count, 0);
      if (drawn) expect(found.rows).toBe(rows);
      else {
        expect(found.matrix).toEqual(matrixOf(model.test));
        expect(Math.abs((found.objective as number) / model.objective - 1)).toBeLessThan(close);
      }
    },
  });
}

/** The engine's matrix in the order of scikit-learn's classes. */
function byName({ classes }: CombinedResult, confusion: number[][], target: string | null): number[][] {
  const order = target === null ? [...classes.keys()].sort((a, b) => (classes[a] < classes[b] ? -1 : 1)) : [0, 1];
  return order.map((i) => order.map((j) => confusion[i][j]));
}

async function addCombined(
  name: string, summary: DatasetSummary, changes: Partial<CombinedSettings> = {}, other: { summary: DatasetSummary; leaveOutOverlap: boolean } | null = null,
): Promise<void> {
  const settings: CombinedSettings = { ...modelSettings, features: null, target: null, ...changes };
  const result = await engine.call('combined.fit', {
    ...settings, dataset: summary.dataset, test: other?.summary.dataset ?? null, ...(other && { leaveOutOverlap: other.leaveOutOverlap }),
  }, quietly());
  const drawn = settings.split !== 'none' || settings.balance === 'undersample' || summary.sample !== null;
  const ask: Asked['ask'] = drawn ? { rows: settings.split === '0.25' ? 'len(test)' : 'len(y)' } : { matrix: decided, objective: 'objective(X, y)' };
  if (other !== null) ask.file = other.summary.labelled ? 'confusion_matrix(actual, answers, labels=sorted(set(actual) | set(y)))' : 'pd.Series(answers).value_counts().to_dict()';
  const part = (of: string) => result.judged.find((judged) => judged.part === of)!;
  cases.push({
    name, folder, ask,
    script: combinedPython(summary, settings, result.features, other && { source: other.summary, leaveOutOverlap: other.leaveOutOverlap }),
    check: (found) => {
      if (drawn) {
        expect(found.rows).toBe(part(settings.split === 'none' ? 'train' : 'test').rows);
        return;
      }
      expect(found.matrix).toEqual(byName(result, part('train').decided!.confusion, settings.target));
      expect(Math.abs((found.objective as number) / result.fit.objective - 1)).toBeLessThan(close);
      if (other?.summary.labelled) expect(found.file).toEqual(byName(result, part('file').decided!.confusion, settings.target));
      else if (other !== null) expect(found.file).toEqual(Object.fromEntries(Object.entries(part('file').predicted).filter(([, rows]) => rows > 0)));
    },
  });
}

async function addCorrelation(name: string, summary: DatasetSummary, rule: 'off' | 'partners' | 'seed' = 'off'): Promise<void> {
  const correlation = await engine.call('correlation.compute', { dataset: summary.dataset, rule, threshold: 0.3 }, quietly());
  cases.push({
    name, folder, script: correlationPython(summary, correlation, rule, 0.3),
    ask: { r: 'r.to_numpy()', ...(rule !== 'off' && { kept: 'kept' }) },
    check: (found) => {
      (found.r as number[][]).forEach((row, i) => row.forEach((r, j) => { expect(r).toBeCloseTo(correlation.matrix[i][j], 9); }));
      if (rule !== 'off') expect(found.kept).toEqual(correlation.kept);
    },
  });
}

const kinds = ['normal', 'smurf', 'satan'] as const;
const plainNames = ['proto', 'src bytes', 'count', 'rate', 'label'];
const textOf = (table: Table, dialect: Parameters<typeof writeTable>[1], names = plainNames): string => writeTable([names, ...table.rows], dialect);

/** Each file as it may come, with what its labels mean where the map does not know them. */
function dialects(): { name: string; file: string; bytes: string | Uint8Array; categories?: { [label: string]: string } }[] {
  const table = smallTable(kinds);
  const dotted = smallTable(['normal.', 'smurf.', 'satan.']);
  const ragged = textOf(table, { delimiter: ',' }).split('\n').flatMap((line, i) => (i % 40 === 7 ? [line, '1,2', '', '  ', `${line},9`] : [line])).join('\n');
  return [
    { name: 'comma', file: 'comma.csv', bytes: textOf(table, { delimiter: ',' }) },
    { name: 'semicolon, full stops behind labels', file: 'a "b"; \'c\'.csv', bytes: textOf(dotted, { delimiter: ';' }) },
    { name: 'tab, CR LF', file: 'tab.tsv', bytes: textOf(table, { delimiter: '\t', newline: '\r\n' }) },
    { name: 'pipe, blanks, byte order mark', file: 'pipe.txt', bytes: `\ufeff${textOf(table, { delimiter: '|', blanks: true })}` },
    { name: 'quotes and odd names', file: 'quotes.csv', bytes: textOf(table, { delimiter: ',', quote: true }, table.names) },
    { name: 'a line break in a name and in a level', file: 'break.csv', bytes: textOf({ ...table, rows: table.rows.map(([proto, ...rest]) => [proto === 'NA' ? 'N\nA' : proto, ...rest]) }, { delimiter: ',' }, ['pro\nto', ...plainNames.slice(1)]) },
    { name: 'ragged and blank lines', file: 'ragged.csv', bytes: ragged },
    { name: 'gzip under another name', file: 'packed.csv', bytes: gzipSync(textOf(table, { delimiter: ',' })) },
    { name: 'Latin-1', file: 'latin.csv', bytes: Buffer.from(textOf(table, { delimiter: ';' }), 'latin1') },
    { name: 'labels 0, 1 and 2', file: 'numbers.csv', bytes: textOf(smallTable(['0', '1', '2']), { delimiter: ',' }), categories: { 0: 'normal', 1: 'dos', 2: 'probe' } },
    { name: 'labels that pandas takes for missing', file: 'na.csv', bytes: textOf(smallTable(['NA', 'null', 'n/a']), { delimiter: ',' }), categories: { NA: 'normal', null: 'dos', 'n/a': 'probe' } },
  ];
}

function kddFiles(): { name: string; file: string; bytes: string | Uint8Array }[] {
  const lines = Buffer.from(sampleDataset(3, 3000).bytes).toString().split('\n').filter((_, i) => i % 5 === 0);
  const text = `${lines.join('\n')}\n`;
  const header = Array.from({ length: 42 }, (_, i) => (i === 41 ? 'label' : `f${i}`));
  return [{ name: 'KDD', file: 'kdd.gz', bytes: gzipSync(text) }, { name: 'KDD with a header', file: 'kdd.csv', bytes: `${header.join(',')}\n${text}` }];
}

type Variant = Pick<ModelSettings, 'balance' | 'split' | 'penalty' | 'intercept'> & { words: string };

/** Where nothing is drawn, every way of fitting; with draws, whose figures differ anyway, each way in turn. */
function everySetting(): Variant[] {
  const fits = (['l1', 'l2', 'none'] as const).flatMap((penalty) => (['free', 'penalised'] as const).map((intercept) => ({ penalty, intercept })));
  const settings = (['none', 'weights', 'undersample'] as const).flatMap((balance) => ['none', '0.25', 'kfold:3'].flatMap((split, i) => (
    split === 'none' && balance !== 'undersample' ? fits : [fits[(balance.length + i) % fits.length]]).map((fit) => ({ balance, split, ...fit }))));
  return settings.map((one) => ({ ...one, words: Object.values(one).join(', ') }));
}

describe.skipIf(!hasPackages())(`every script runs without a warning and gives the app’s figures${withoutPackages()}`, () => {
  beforeAll(async () => {
    for (const { name, file, bytes, categories } of dialects()) {
      const summary = await open(file, bytes, categories);
      const features = summary.columns.filter(({ role }) => role === 'feature').map((column) => column.name);
      await addSingle(`${name}: a text alone`, summary, features[0], { penalty: 'l1', intercept: 'penalised' });
      await addSingle(`${name}: a number with gaps alone`, summary, features[1], { balance: 'weights' });
      await addCombined(`${name}: together`, summary);
      await addCorrelation(`${name}: correlation`, summary);
    }
    for (const { name, file, bytes } of kddFiles()) {
      const summary = await open(file, bytes);
      const [duration, , service] = summary.columns;
      await addSingle(`${name}: service`, summary, service.name, { target: 'attack', penalty: 'l1', intercept: 'penalised' });
      await addSingle(`${name}: a number`, summary, duration.name, { target: 'normal' });
      await addCorrelation(`${name}: most partners stay`, summary, 'partners');
      await addCorrelation(`${name}: the first goes`, summary, 'seed');
    }
    const summary = await open('settings.csv', textOf(smallTable(kinds), { delimiter: ',' }));
    for (const { words, ...settings } of everySetting()) {
      await addSingle(`alone: ${words}`, summary, 'count', { ...settings, target: 'satan' });
      await addCombined(`every category: ${words}`, summary, { ...settings, features: ['proto', 'count'] });
      await addCombined(`a target: ${words}`, summary, { ...settings, target: 'attack', features: ['count', 'rate'] });
    }
    const drawn = await open('drawn.csv', textOf(smallTable(kinds), { delimiter: ',' }), {}, { sample: 100 });
    await addSingle('some rows: alone', drawn, 'proto');
    await addCombined('some rows: together', drawn);
    const changed = smallTable([...kinds, 'neptune'], 200);
    const half = { ...changed, rows: [...smallTable(kinds).rows.slice(0, 60), ...changed.rows] };
    const second = await open('second.csv', textOf(half, { delimiter: ';' }));
    const lacking = await open('lacking.tsv', writeTable([['rate', 'proto'], ...half.rows.map(([proto, , , rate]) => [rate, proto])], { delimiter: '\t' }), {}, { mayLackLabels: true });
    await addCombined('a second file', summary, {}, { summary: second, leaveOutOverlap: false });
    await addCombined('a second file without the rows of both', summary, { target: 'dos' }, { summary: second, leaveOutOverlap: true });
    await addCombined('a second file that lacks features and labels', summary, {}, { summary: lacking, leaveOutOverlap: false });
    await addTests(summary);
    answers = runScripts(cases.map(({ script, folder: at, ask }) => ({ script, folder: at, ask })));
  }, 560_000);

  it('in every dialect, balance, split, penalty and intercept, for one feature, several, pairs, tests and two files', () => {
    const failed = cases.flatMap(({ name, check, script }, i) => {
      if (answers[i].error !== null) return [`${name}: ${answers[i].error}`];
      try {
        check(answers[i].figures);
        return [];
      } catch (error) {
        return [`${name}: ${(error as Error).message}\n${script}`];
      }
    });
    expect(failed).toEqual([]);
    expect(cases.length).toBeGreaterThan(120);
  });
});

async function addTests(summary: DatasetSummary): Promise<void> {
  const big = await open('tails.csv', `proto,x,label\n${'tcp,1,normal\n'.repeat(4000)}${'udp,2,smurf\n'.repeat(4000)}udp,1,normal\nicmp,3,satan\n`);
  const custom = { family: 'custom', levels: null, top: null, pairs: false } as const;
  for (const [name, { dataset }] of [['small', summary], ['far in the tail', big]] as const) {
    for (const outcome of ['label', 'attack']) {
      for (const filters of [[], [{ column: 'proto', include: ['tcp', 'udp', 'NA'] }], [{ column: 'label', include: ['normal'] }]]) {
        const test = { ...custom, factor: 'proto', outcome, filters };
        const [whole] = await engine.call('tests.run', { dataset, alpha: 0.05, tests: [test] }, quietly());
        const pairs = await engine.call('tests.run', { dataset, alpha: 0.05, tests: [{ ...test, pairs: true }] }, quietly());
        cases.push({
          name: `${name}: ${whole.title} by ${outcome}, ${filters.length} filters`, folder, script: chiSquarePython(whole, whole.chiSquare === null ? [] : pairs),
          ask: whole.chiSquare === null ? {} : {
            figures: '[chi2, log10_p, g, log10_p_g, v]', residuals: 'residuals[np.isfinite(residuals)]',
            ...(whole.df > 1 && { holm: '[value for key, value in sorted(holm.items())]' }),
            ...(whole.pFisher !== null && { square: '[yates, log10_p_yates, fisher]' }),
          },
          check: (found) => {
            if (whole.chiSquare === null) return;
            const near = (is: unknown, expected: (number | null)[]): void => {
              expect(is).toHaveLength(expected.length);
              (is as number[]).forEach((value, i) => { expect(Math.abs(value - expected[i]!)).toBeLessThanOrEqual(1e-9 * Math.abs(expected[i]!) + 1e-12); });
            };
            near(found.figures, [whole.chiSquare, whole.log10P, whole.gTest, whole.log10PG, whole.cramersV]);
            near(found.residuals, whole.adjustedResiduals.flat().filter((residual) => residual !== null));
            if (whole.pFisher !== null) near(found.square, [whole.chiSquareYates, whole.log10PYates, whole.pFisher]);
            if (whole.df > 1) {
              const cells = whole.levels.flatMap((level) => whole.outcomes.flatMap((of) => whole.postHoc!.cells.filter((cell) => cell.level === level && cell.outcome === of)));
              near(found.holm, cells.map((cell) => cell.log10PHolm));
            }
          },
        });
      }
    }
  }
}
