import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byName, ofName } from '../../src-shared/terms/byName';
import type { ContingencyTest } from '../../src-shared/questions/tests/result';
import type { Counts } from '../../src-shared/terms/byName';
import type { ModelsResult } from '../../src-shared/questions/models/result';
import type { OverviewResult } from '../../src-shared/questions/overview/result';
import type { ConfusionMatrix } from '../../src-shared/statistics/confusionMatrix';
import { hasShared, openFile, oracle, quietly, sharedFile, testEngine, usualSettings, whySkipped } from './engine.fixture';
import { modelSettingsOf } from '../../src-shared/terms/modelSettings';

/** Figures computed with pandas, SciPy and scikit-learn by `make_oracles.py`, which lies beside them. */
type Figures = { [name: string]: number };
type OverviewOracle = {
  rows: number; distinct_rows: number; missing: number; constant_columns: string[]; labels: Counts; categories: Counts;
  protocol_type: Counts; flag: Counts; service: Counts; protocol_by_label: { [protocol: string]: Counts };
  distinct_values: Figures; zero_share: Figures; describe: { [column: string]: Figures };
};
type ChiOracle = {
  yates: { chi2: number; dof: number }; plain: { chi2: number; dof: number }; g_test: { g: number }; expected: number[][];
  cramers_v: number; adjusted_residuals: number[][]; odds_ratio?: number; odds_ratio_ci95?: number[]; observed: number[][];
};
type HypothesisOracle = {
  protocol_pairs: { [pair: string]: ChiOracle }; all_protocols: ChiOracle; top10_services: string[];
  top10_services_by_attack: ChiOracle; top10_services_by_category: ChiOracle & { category_order: string[] };
};
type FeatureOracle = { objective: number; train: ConfusionMatrix; mean: number[]; sd: number[] };

const withoutStop = (counts: Counts): Counts => byName(Object.entries(counts).map(([key, count]) => [key.replace(/\.$/, ''), count]));

/** Relative difference, against 1 for figures near zero. */
function expectClose(actual: number | null, expected: number, tolerance: number, what: string): void {
  const error = Math.abs(actual! - expected) / Math.max(1, Math.abs(expected));
  expect(error, `${what}: ${actual} instead of ${expected}`).toBeLessThanOrEqual(tolerance);
}

describe.skipIf(!hasShared)(`the published files against pandas, SciPy and scikit-learn${whySkipped}`, () => {
  const engine = testEngine();
  const datasets: { [part: string]: string } = {};

  beforeAll(async () => {
    datasets.train = await openFile(engine, sharedFile('data/kddcup.data_10_percent.gz'));
    datasets.test = await openFile(engine, sharedFile('data/corrected.gz'));
  });
  afterAll(() => engine.close());

  it.each(['train', 'test'])('overview of the %s file: counts exactly, moments and quartiles to 1e-9', async (part) => {
    const expected = oracle<OverviewOracle>(`overview.${part}`);
    const overview: OverviewResult = await engine.call('overview.compute', { dataset: datasets[part] }, quietly());
    expect(overview.rows).toBe(expected.rows);
    expect(overview.distinctRows).toBe(expected.distinct_rows);
    expect(overview.missing).toBe(expected.missing);
    expect(overview.constantColumns).toEqual(expected.constant_columns);
    expect(overview.labels).toEqual(withoutStop(expected.labels));
    expect(overview.categories).toEqual(expected.categories);
    expect(overview.protocols).toEqual(expected.protocol_type);
    expect(overview.services).toEqual(expected.service);
    expect(overview.flags).toEqual(expected.flag);
    for (const [protocol, counts] of Object.entries(expected.protocol_by_label)) {
      expect(ofName(overview.labelsByProtocol, protocol)).toEqual(withoutStop(counts));
    }
    for (const column of overview.columns) {
      expect(column.distinct, column.name).toBe(expected.distinct_values[column.name]);
      if (column.kind === 'text') continue;
      const figures = expected.describe[column.name];
      expectClose(column.zeroShare, expected.zero_share[column.name], 1e-12, column.name);
      expectClose(column.mean, figures.mean, 1e-9, `mean of ${column.name}`);
      expectClose(column.sd, figures.std, 1e-9, `sd of ${column.name}`);
      expect([column.min, column.q1, column.median, column.q3, column.max], column.name)
        .toEqual([figures.min, figures['25%'], figures['50%'], figures['75%'], figures.max]);
    }
  });

  it('correlation: every r to 1e-9, the same pairs above 0.6', async () => {
    const expected = oracle<{ columns: string[]; matrix: number[][]; 'pairs_abs_above_0.6': [string, string, number][] }>('correlation.train');
    const result = await engine.call('correlation.compute', { dataset: datasets.train, rule: 'partners', threshold: 0.6 }, quietly());
    expect(result.columns).toEqual(expected.columns);
    result.matrix.forEach((row, i) => row.forEach((r, j) => expectClose(r!, expected.matrix[i][j], 1e-9, `${i}, ${j}`)));
    const strong = result.pairs.filter(({ r }) => Math.abs(r!) > 0.6);
    expect(strong.map(({ a, b }) => `${a} ${b}`)).toEqual(expected['pairs_abs_above_0.6'].map(([a, b]) => `${a} ${b}`));
  });

  function expectTest(test: ContingencyTest, expected: ChiOracle): void {
    expect(test.observed).toEqual(expected.observed);
    expectClose(test.chiSquare, expected.plain.chi2, 1e-9, `chi-square of ${test.title}`);
    if (test.df === 1) expectClose(test.chiSquareYates, expected.yates.chi2, 1e-9, `Yates of ${test.title}`);
    else expect(test.chiSquareYates).toBeNull();
    expectClose(test.gTest, expected.g_test.g, 1e-9, `G of ${test.title}`);
    expect(test.df).toBe(expected.plain.dof);
    expectClose(test.cramersV, expected.cramers_v, 1e-9, `V of ${test.title}`);
    expected.expected.flat().forEach((count, i) => expectClose(test.expected.flat()[i], count, 1e-9, `expected of ${test.title}`));
    expected.adjusted_residuals.flat().forEach((residual, i) =>
      expectClose(test.adjustedResiduals.flat()[i], residual, 1e-9, `residual of ${test.title}`));
    if (expected.odds_ratio !== undefined) expectClose(test.oddsRatio, expected.odds_ratio, 1e-9, `odds ratio of ${test.title}`);
    expected.odds_ratio_ci95?.forEach((end, i) => expectClose(test.oddsRatioInterval![i], end, 1e-9, `odds interval of ${test.title}`));
  }

  it.each(['train', 'test'])('tests on the %s file: chi-square, G, V and residuals to 1e-9', async (part) => {
    const expected = oracle<HypothesisOracle>(`hypothesis.${part}`);
    const tests = await engine.call('tests.run', { dataset: datasets[part], alpha: 0.05, tests: [
      { family: 'protocol' }, { family: 'protocol-pairs' }, { family: 'services-attack', top: 10 }, { family: 'services-category', top: 10 },
    ] }, quietly());
    const [all, icmpTcp, icmpUdp, tcpUdp, attack, category] = tests;
    expectTest(all, expected.all_protocols);
    expectTest(icmpTcp, expected.protocol_pairs['icmp vs tcp']);
    expectTest(icmpUdp, expected.protocol_pairs['icmp vs udp']);
    expectTest(tcpUdp, expected.protocol_pairs['tcp vs udp']);
    expect(attack.levels).toEqual(expected.top10_services);
    expectTest(attack, expected.top10_services_by_attack);
    expect(category.outcomes).toEqual(expected.top10_services_by_category.category_order);
    expectTest(category, expected.top10_services_by_category);
  });

  it.each(['dos', 'probe', 'r2l'])('weighted single-feature models for %s: no worse an objective, the same matrices', async (target) => {
    const expected = oracle<{ [feature: string]: FeatureOracle }>(`single_features.${target}`);
    const settings = { ...modelSettingsOf(usualSettings), target, balance: 'weights', split: 'none' };
    const models: ModelsResult = await engine.call('models.fitEach',
      { ...settings, dataset: datasets.train, features: null, leftOut: [] }, quietly());
    expect(models.features.map((feature) => feature.name)).toEqual(Object.keys(expected));
    for (const feature of models.features) {
      const figures = expected[feature.name];
      expect(feature.converged, feature.name).toBe(true);
      expect(feature.objective, feature.name).toBeLessThanOrEqual(figures.objective * (1 + 1e-9));
      const { tp, fp, tn, fn } = figures.train;
      expect(feature.train, feature.name).toEqual({ tp, fp, tn, fn });
      expect(feature.test, 'without a split both parts are the same rows').toEqual(feature.train);
    }
  });

  it.each([1, 2, 3])('the original study’s figures, with undersampling and a test part, seed %i', async (seed) => {
    const request = { ...modelSettingsOf(usualSettings), seed, dataset: datasets.train, features: ['service', 'count', 'duration'], leftOut: [] };
    const { features } = await engine.call('models.fitEach', request, quietly());
    const [duration, service, count] = features.map((feature) => feature.metrics);
    expect(service.accuracy).toBeCloseTo(0.95, 2);
    expect(service.falseNegativeRate).toBeLessThan(0.012);
    expect(count.accuracy).toBeCloseTo(0.96, 2);
    expect(duration.accuracy).toBeGreaterThan(0.53);
    expect(duration.accuracy).toBeLessThan(0.57);
    expect(duration.falseNegativeRate).toBeLessThan(0.001);
  });

  it('the same seed gives the same bytes, on one worker or four', async () => {
    const results = await Promise.all([1, 4].map(async (workers) => {
      const other = testEngine(workers);
      const dataset = await openFile(other, sharedFile('data/corrected.gz'));
      const study = await other.call('study.run', { dataset, settings: usualSettings }, quietly());
      await other.close();
      return JSON.stringify(study);
    }));
    expect(results[0] === results[1]).toBe(true);
  });
});
