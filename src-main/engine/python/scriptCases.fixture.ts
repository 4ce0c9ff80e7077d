import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { CombinedResult, CombinedSettings } from '../../../src-shared/questions/combined/result';
import type { ModelSettings } from '../../../src-shared/terms/modelSettings';
import type { Deriving } from '../../../src-shared/terms/deriving';
import type { DatasetSummary } from '../../../src-shared/terms/datasetSummary';
import type { ContingencyTest } from '../../../src-shared/questions/tests/result';
import type { ConfusionMatrix } from '../../../src-shared/statistics/confusionMatrix';
import type { DropRule } from '../../../src-shared/statistics/dropCorrelated';
import { isByFiles, parseSplit } from '../../../src-shared/terms/splitRule';
import { chiSquarePython } from '../../../src-shared/questions/tests/chiSquarePython';
import { combinedPython, singleFeaturePython } from '../../../src-shared/python/combinedPython';
import { correlationPython } from '../../../src-shared/questions/correlation/correlationPython';
import { quietly, type testEngine } from '../engine.fixture';
import { runScripts, type Asked } from './runPython.fixture';

/** Relative tolerance that the scripts of models state. */
const close = 1e-6;
type Figures = { [name: string]: unknown };
type Case = Omit<Asked, 'folder'> & { name: string; check: (found: Figures) => void };
type OpenOptions = {
  labelCategories?: { [label: string]: string };
  sample?: number | null;
  mayLackLabels?: boolean;
  gapFeatures?: boolean;
  derive?: Deriving;
};
type Other = { summary: DatasetSummary; leaveOutOverlap: boolean };

const usual: ModelSettings = { target: 'dos', balance: 'none', split: 'none', penalty: 'l2', C: 0.5, intercept: 'free', seed: 1999 };
const sumOf = (counts: object): number => (Object.values(counts) as number[]).reduce((sum, count) => sum + count, 0);
/** What of a script is asked for where no row is drawn: all rows, or by files both parts. */
const figuresOf = ({ split }: Pick<ModelSettings, 'split'>): Asked['ask'] => (isByFiles(split)
  ? { matrix: 'confusion_matrix(y.loc[test], model.predict(X.loc[test]), labels=sorted(set(y)))', objective: 'objective(X.loc[train], y.loc[train])' }
  : { matrix: 'confusion_matrix(y, model.predict(X), labels=sorted(set(y)))', objective: 'objective(X, y)' });

/** Scripts of files in one folder, each with what it must give: the engine's own figures where no row is drawn, else as many rows. */
export class ScriptCases {
  private readonly cases: Case[] = [];
  private readonly opened: string[] = [];

  constructor(private readonly engine: ReturnType<typeof testEngine>, private readonly folder: string) {}

  get count(): number {
    return this.cases.length;
  }

  /** Writes a file and opens it. */
  open(name: string, bytes: string | Uint8Array, options: OpenOptions = {}): Promise<DatasetSummary> {
    return this.openAll([[name, bytes]], options);
  }

  /** The same for several as one dataset. */
  async openAll(
    files: [name: string, bytes: string | Uint8Array][],
    { labelCategories = {}, sample = null, mayLackLabels = false, gapFeatures = false, derive }: OpenOptions = {},
  ): Promise<DatasetSummary> {
    const tokens = files.map(([name, bytes]) => {
      const path = join(this.folder, name);
      writeFileSync(path, bytes);
      return this.engine.files.name(path);
    });
    const source = { kind: 'files' as const, files: tokens };
    const summary = await this.engine.call('dataset.open', { source, sample, seed: 1, labelColumn: null, labelCategories, mayLackLabels, gapFeatures, derive }, quietly());
    this.opened.push(summary.dataset);
    return summary;
  }

  /** Only so many may be open at once; the scripts run from the files. */
  async closeFiles(): Promise<void> {
    for (const dataset of this.opened.splice(0)) await this.engine.call('dataset.close', { dataset }, quietly());
  }

  async single(name: string, summary: DatasetSummary, feature: string, changes: Partial<ModelSettings> = {}): Promise<void> {
    const settings = { ...usual, ...changes };
    const { model } = await this.engine.call('models.inspect', { ...settings, dataset: summary.dataset, feature }, quietly());
    const { tp, fp, tn, fn }: ConfusionMatrix = model.test;
    this.add(name, singleFeaturePython(summary, settings, feature), isDrawn(settings, summary)
      ? { ask: rowsOf(settings), check: ({ rows }) => { expect(rows).toBe(sumOf(model.test)); } }
      : { ask: figuresOf(settings), check: (found) => {
        expect(found.matrix).toEqual([[tn, fp], [fn, tp]]);
        expectClose(found.objective, model.objective, close);
      } });
  }

  async combined(
    name: string, summary: DatasetSummary, changes: Partial<CombinedSettings> = {}, other: Other | null = null,
  ): Promise<void> {
    const settings: CombinedSettings = { ...usual, features: null, target: null, ...changes };
    const result = await this.engine.call('combined.fit', {
      ...settings, dataset: summary.dataset, test: other?.summary.dataset ?? null, ...(other && { leaveOutOverlap: other.leaveOutOverlap }),
    }, quietly());
    const script = combinedPython(summary, settings, result.features, other
      && { source: other.summary, leaveOutOverlap: other.leaveOutOverlap });
    const part = (of: string) => result.judged.find((judged) => judged.part === of)!;
    if (isDrawn(settings, summary)) {
      this.add(name, script, { ask: rowsOf(settings), check: ({ rows }) => { expect(rows).toBe(part(settings.split === 'none' ? 'train' : 'test').rows); } });
      return;
    }
    const file: Asked['ask'] = other === null ? {} : { file: other.summary.labelled
      ? 'confusion_matrix(actual, answers, labels=sorted(set(actual) | set(y)))' : 'pd.Series(answers).value_counts().to_dict()' };
    this.add(name, script, { ask: { ...figuresOf(settings), ...file }, check: (found) => {
      expect(found.matrix).toEqual(byName(result, part(isByFiles(settings.split) ? 'test' : 'train').decided!.confusion));
      expectClose(found.objective, result.fit.objective, close);
      if (other?.summary.labelled) expect(found.file).toEqual(byName(result, part('file').decided!.confusion));
      else if (other !== null) expect(found.file).toEqual(Object.fromEntries(Object.entries(part('file').predicted).filter(([, rows]) => rows > 0)));
    } });
  }

  async correlation(name: string, summary: DatasetSummary, rule: DropRule = 'off'): Promise<void> {
    const correlation = await this.engine.call('correlation.compute', { dataset: summary.dataset, rule, threshold: 0.3 }, quietly());
    this.add(name, correlationPython(summary, correlation, rule, 0.3), {
      ask: { r: 'r.astype(object).where(r.notna(), None).to_numpy()', ...(rule !== 'off' && { kept: 'kept' }) },
      check: (found) => {
        (found.r as number[][]).forEach((row, i) => { expectAllClose(row, correlation.matrix[i]); });
        if (rule !== 'off') expect(found.kept).toEqual(correlation.kept);
      },
    });
  }

  async test(name: string, { dataset }: DatasetSummary, outcome: string, filters: ContingencyTest['filters']): Promise<void> {
    const test = { family: 'custom', factor: 'proto', levels: null, top: null, outcome, filters } as const;
    const [whole] = await this.engine.call('tests.run', { dataset, alpha: 0.05, tests: [{ ...test, pairs: false }] }, quietly());
    const [, ...pairs] = await this.engine.call('tests.run', { dataset, alpha: 0.05, tests: [{ ...test, pairs: true }] }, quietly());
    const { chiSquare, df, pFisher, permutation, postHoc } = whole;
    const tested = pairs.flatMap(({ log10P }) => log10P ?? []).sort((a, b) => a - b);
    const cells = whole.levels.flatMap((level) =>
      whole.outcomes.flatMap((of) => postHoc?.cells.filter((cell) => cell.level === level && cell.outcome === of) ?? []));
    this.add(name, chiSquarePython(whole, chiSquare === null ? [] : pairs), {
      ask: chiSquare === null ? {} : {
        figures: '[chi2, log10_p, g, log10_p_g, v]', residuals: 'residuals[np.isfinite(residuals)]',
        ...(df > 1 && { holm: '[value for key, value in sorted(holm.items())]' }),
        ...(tested.length > 0 && { pairs: '[pair[0][3] for pair in tested]' }),
        ...(permutation !== null && { permuted: 'p_permutation' }),
        ...(pFisher !== null && { square: '[yates, log10_p_yates, fisher]' }),
      },
      check: (found) => {
        if (chiSquare === null) return;
        expectAllClose(found.figures, [chiSquare, whole.log10P, whole.gTest, whole.log10PG, whole.cramersV]);
        expectAllClose(found.residuals, whole.adjustedResiduals.flat().filter((residual) => residual !== null));
        if (df > 1) expectAllClose(found.holm, cells.map((cell) => cell.log10PHolm));
        if (tested.length > 0) expectAllClose(found.pairs, tested);
        if (permutation !== null) {
          const error = Math.sqrt((permutation.p + 1e-3) / permutation.draws);
          expect(Math.abs(found.permuted as number - permutation.p)).toBeLessThan(5 * error);
        }
        if (pFisher !== null) expectAllClose(found.square, [whole.chiSquareYates, whole.log10PYates, pFisher]);
      },
    });
  }

  /** Runs every script; what failed, with the script. */
  run(): string[] {
    const answers = runScripts(this.cases.map(({ script, ask }) => ({ script, folder: this.folder, ask })));
    return this.cases.flatMap(({ name, check, script }, i) => {
      const { error, figures } = answers[i];
      if (error !== null) return [`${name}: ${error}`];
      try {
        check(figures);
        return [];
      } catch (failure) {
        return [`${name}: ${(failure as Error).message}\n${script}`];
      }
    });
  }

  private add(name: string, script: string, asked: Pick<Case, 'ask' | 'check'>): void {
    this.cases.push({ name, script, ...asked });
  }
}

const isDrawn = ({ split, balance }: Pick<ModelSettings, 'split' | 'balance'>, { sample }: DatasetSummary): boolean =>
  (split !== 'none' && !isByFiles(split)) || balance === 'undersample' || sample !== null;
const rowsOf = ({ split }: Pick<ModelSettings, 'split'>): Asked['ask'] => ({ rows: parseSplit(split).kind === 'share' || isByFiles(split) ? 'len(test)' : 'len(y)' });

/** The engine's matrix in the order of scikit-learn's classes. */
function byName({ classes, settings }: CombinedResult, confusion: number[][]): number[][] {
  const order = settings.target === null ? [...classes.keys()].sort((a, b) => (classes[a] < classes[b] ? -1 : 1)) : [0, 1];
  return order.map((i) => order.map((j) => confusion[i][j]));
}

function expectClose(found: unknown, expected: number, tolerance: number): void {
  expect(Math.abs((found as number) - expected)).toBeLessThanOrEqual(tolerance * Math.abs(expected) + 1e-12);
}

function expectAllClose(found: unknown, expected: readonly (number | null)[]): void {
  expect(found).toHaveLength(expected.length);
  expected.forEach((value, i) => {
    const got = (found as (number | null)[])[i];
    if (value === null) expect(got).toBeNull();
    else expectClose(got, value, 1e-9);
  });
}
