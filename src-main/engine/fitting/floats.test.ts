import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ModelSettings } from '../../../src-shared/terms/modelSettings';
import type { Dataset } from '../columns/dataset';
import { readInMemory } from '../read/readInMemory.fixture';
import { analyseCorrelation, correlateShare } from '../questions/correlation/analyseCorrelation';
import { overviewOf } from '../questions/overview/overview.fixture';
import { fitEachFeature } from '../questions/models/fitEachFeature';

type Figures = {
  missing: number;
  distinct: number;
  mean: number;
  sd: number;
  min: number;
  q1: number;
  median: number;
  q3: number;
  max: number;
};
type Right = {
  columns: { [name: string]: Figures };
  correlation: number[][];
  models: { [name: string]: { objective: number; matrix: [number, number, number, number] } };
};
/** By pandas and scikit-learn: fixtures/floats.py. */
const right = JSON.parse(readFileSync(new URL('./fixtures/floats.json', import.meta.url), 'utf8')) as Right;
const context = { progress: () => {}, isCancelled: () => false };
const names = Object.keys(right.columns);

/** The table of the script, number by number. */
function makeTable(): string {
  let state = 1999n;
  const draw = (): number => {
    state = (state * 1103515245n + 12345n) % 2147483648n;
    return Number(state) / 2147483648;
  };
  const lines = Array.from({ length: 20_000 }, (_, row) => {
    const [u, v, w, z] = [draw(), draw(), draw(), draw()];
    const attack = z * 3 < u + v;
    return [1 / (u + 0.001), (v - 0.5) * 1e6 + (attack ? 1000 : 0), row % 97 === 5 ? NaN : u * v + w, (w - 0.25) * 1e160, (u + w) * 1e-300, attack ? 'smurf' : 'normal'].join();
  });
  return `${names.join()},label\n${lines.join('\n')}\n`;
}

describe('a table of many distinct numbers', () => {
  let dataset: Dataset;
  beforeAll(async () => { ({ dataset } = await readInMemory(makeTable(), { parts: 2, slotBytes: 1 << 18 })); }, 60_000);

  it('keeps them plain, and has the figures that pandas has', () => {
    expect(dataset.columns.map(({ form }) => form)).toEqual(['plain', 'plain', 'plain', 'plain', 'plain', 'coded']);
    for (const [of, overview] of [[1, overviewOf(dataset)], [3, overviewOf(dataset, 3)]] as const) {
      overview.columns.forEach((column) => {
        for (const [figure, value] of Object.entries(right.columns[column.name])) {
          const own = column[figure as keyof Figures]!;
          expect(Math.abs(own - value), `${column.name} ${figure} by ${of}`).toBeLessThanOrEqual(1e-12 * Math.abs(value));
        }
      });
    }
    expect(overviewOf(dataset, 3)).toEqual(overviewOf(dataset));
  });

  it('is correlated as by pandas, pairwise where values are missing, however large or small they are', () => {
    const correlate = (of: number) => analyseCorrelation({
      dataset, rule: 'partners', threshold: 0.6, shares: Array.from({ length: of }, (_, index) => correlateShare({ dataset, share: { index, of } }, context)),
    });
    const { matrix } = correlate(1);
    matrix.forEach((row, a) => row.forEach((r, b) => expect(Math.abs(r! - right.correlation[a][b])).toBeLessThan(1e-9)));
    expect(correlate(3)).toEqual(correlate(1));
  });

  it('gives each feature the model that LIBLINEAR gives it', () => {
    const settings: ModelSettings = { target: 'dos', balance: 'none', split: 'none', penalty: 'l1', C: 1, intercept: 'penalised', seed: 1 };
    const { features } = fitEachFeature({ dataset, settings, features: null, leftOut: [], share: { index: 0, of: 1 } }, context);
    for (const { name, objective, train: { tp, fp, fn, tn }, converged } of features) {
      expect(Math.abs(objective / right.models[name].objective - 1), name).toBeLessThan(1e-9);
      expect([tp, fp, fn, tn], name).toEqual(right.models[name].matrix);
      expect(converged).toBe(true);
    }
    expect(features).toHaveLength(5);
  });
});
