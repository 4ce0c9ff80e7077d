import type { CombinedCoefficient, CombinedResult, Decided, JudgedPart } from './result';
import type { PathResult } from '../path/result';
import type { CalibrationCurve } from '../../statistics/calibrationCurve';
import type { MetricIntervals } from '../../statistics/confusionIntervals';
import { type Metrics, metricNames } from '../../statistics/confusionMetrics';
import { kddFeatures } from '../../families/kdd99';
import { kdd99Costs } from '../../schemas/kddCosts';

/** Numbers between 0 and 1 that are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

type Named = Pick<CombinedCoefficient, 'name' | 'feature' | 'level' | 'group'>;
const columnsOf = (): Named[] =>
  kddFeatures.flatMap<Named>(({ name, group, kind }) => (kind === 'numeric' ? [{ name, feature: name, level: null, group }]
    : Array.from({ length: { protocol_type: 3, service: 66, flag: 11 }[name] ?? 1 }, (_, i) =>
      ({ name: `${name}=l${i}`, feature: name, level: `l${i}`, group }))));

const decided = (classes: string[], confusion: number[][]): Decided => {
  const rows = confusion.map((row) => row.reduce((sum, count) => sum + count, 0));
  const total = rows.reduce((sum, count) => sum + count, 0);
  const right = confusion.reduce((sum, row, i) => sum + row[i], 0);
  return {
    confusion, accuracy: right / total, accuracyInterval: [right / total - 0.0003, right / total + 0.0003],
    recall: classes.map((name, i) => ({
      class: name, rows: rows[i], found: confusion[i][i], share: rows[i] > 0 ? confusion[i][i] / rows[i] : null,
      interval: rows[i] > 0 ? [Math.max(0, confusion[i][i] / rows[i] - 0.05), Math.min(1, confusion[i][i] / rows[i] + 0.05)] : null,
    })),
  };
};

const calibration = (name: string): CalibrationCurve => ({
  class: name, brier: 0.0012,
  bins: [0.01, 0.18, 0.44, 0.62, 0.97].map((meanPredicted, i) => {
    const observed = Math.min(1, meanPredicted * 0.95 + 0.01);
    return {
      from: i / 5, to: (i + 1) / 5, rows: i === 4 ? 80_000 : 120, meanPredicted, observed,
      interval: [Math.max(0, observed - 0.06), Math.min(1, observed + 0.06)],
    };
  }),
});

const part = (kind: JudgedPart['part'], name: string, classes: string[], confusion: number[][], binary: JudgedPart['binary']): JudgedPart => ({
  part: kind, name, remarks: [], rows: confusion.flat().reduce((sum, count) => sum + count, 0), labelled: true,
  predicted: Object.fromEntries(classes.map((one, i) => [one, confusion.reduce((sum, row) => sum + row[i], 0)])),
  decided: decided(classes, confusion), binary, logLoss: 0.0031,
  calibration: (binary === null ? classes : classes.slice(1)).map(calibration),
});

/** A combined model as large as that of the KDD Cup 99 10 % file: five classes, 118 columns. The figures are made up. */
export function combinedExample(changes: Partial<CombinedResult> = {}): CombinedResult {
  const next = numbers(7);
  const classes = [...kdd99Costs.classes];
  const confusion = [
    [19_440, 3, 4, 2, 7], [5, 815, 1, 0, 0], [1, 2, 78_289, 0, 0], [4, 0, 0, 5, 1], [11, 0, 0, 2, 212],
  ];
  const coefficients = columnsOf().map((column): CombinedCoefficient => {
    const scale = next() ** 4 * 6;
    const values = classes.map(() => (next() - 0.5) * scale);
    return { ...column, mean: next(), sd: 0.5 + next(), values, strength: Math.max(...values.map(Math.abs)) };
  }).sort((a, b) => b.strength - a.strength);
  return {
    model: 'm1',
    settings: { features: null, target: null, balance: 'none', split: '0.2', penalty: 'l2', C: 1, intercept: 'free', seed: 1999 },
    classes, notTrained: [], fileRows: [97_278, 4107, 391_458, 52, 1126],
    parts: { train: [77_822, 3286, 313_166, 42, 901], test: [19_456, 821, 78_292, 10, 225] },
    features: kddFeatures.map(({ name }) => name).filter((name) => !['num_outbound_cmds', 'is_host_login'].includes(name)),
    leftOut: [{ name: 'num_outbound_cmds', reason: 'one value only' }, { name: 'is_host_login', reason: 'one value only' }],
    columns: coefficients.length, distinctRows: 118_233,
    fit: { objective: 1402.113, iterations: 41, converged: true, optimality: 3.2e-11, warnings: [] },
    outputs: classes, intercepts: [1.2, 0.4, 3.1, -4.2, -0.5], coefficients,
    judged: [
      part('train', 'Training rows', classes, confusion.map((row) => row.map((count) => 4 * count)), null),
      part('test', 'Own test part', classes, confusion, null),
      part('file', 'corrected.gz', classes, [
        [60_262, 243, 78, 4, 6], [511, 3471, 184, 0, 0], [5299, 1328, 223_226, 0, 0], [168, 20, 0, 30, 10], [14_527, 294, 0, 8, 1360],
      ], null),
    ],
    ...changes,
  };
}

/** The same against one target. */
export function combinedBinaryExample(changes: Partial<CombinedResult> = {}): CombinedResult {
  const of = combinedExample();
  const classes = ['other', 'dos'];
  const confusion = [[20_500, 12], [6, 78_286]];
  const metrics = Object.fromEntries(metricNames.map((name) => [name, 0.987])) as Metrics;
  const intervals = Object.fromEntries(metricNames.map((name) => [name, [0.98, 0.99]])) as unknown as MetricIntervals;
  const binary = { matrix: { tp: 78_286, fn: 6, fp: 12, tn: 20_500 }, metrics, intervals, foldAuc: null };
  return {
    ...of, settings: { ...of.settings, target: 'dos' }, classes, outputs: ['dos'], intercepts: [2.5],
    fileRows: [102_564, 391_458], parts: { train: [82_052, 313_166], test: [20_512, 78_292] },
    coefficients: of.coefficients.map((one) => ({ ...one, values: one.values.slice(2, 3), strength: Math.abs(one.values[2]) }))
      .sort((a, b) => b.strength - a.strength),
    judged: [part('train', 'Training rows', classes, confusion.map((row) => row.map((count) => 4 * count)), binary), part('test', 'Own test part', classes, confusion, binary)],
    ...changes,
  };
}

/** An L1 path over the same columns. */
export function pathExample(changes: Partial<PathResult> = {}): PathResult {
  const next = numbers(11);
  const count = 20;
  const penalties = Array.from({ length: count }, (_, i) => 10 ** (-5 + (5 * i) / (count - 1)));
  const columns = columnsOf().slice(0, 90).map(({ name, feature, group }) => {
    const [from, slope] = [Math.floor(next() * (count + 6)), (next() - 0.5) * next()];
    return { name, feature, group, values: penalties.map((_, i) => (i > from ? slope * (i - from) : 0)) };
  });
  const entering = (feature: string): number =>
    Math.min(...columns.filter((one) => one.feature === feature).map(({ values }) => values.findIndex((value) => value !== 0)).map((at) =>
      (at < 0 ? Infinity : at)));
  const features = [...new Map(columns.map(({ feature, group }) => [feature, group])).entries()];
  return {
    classes: [...kdd99Costs.classes],
    points: penalties.map((C, i) => ({
      C, nonZero: columns.filter(({ values }) => values[i] !== 0).length,
      features: features.filter(([feature]) => entering(feature) <= i).length,
      objective: 9000 - 300 * i, converged: true, accuracy: 0.8 + 0.01 * i, logLoss: 0.9 - 0.04 * i,
    })),
    entries: features.map(([feature, group]) => ({ feature, group, C: penalties[entering(feature)] ?? null }))
      .sort((a, b) => (a.C ?? Infinity) - (b.C ?? Infinity)),
    columns, ...changes,
  };
}
