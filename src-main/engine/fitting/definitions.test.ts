import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CustomTest } from '../../../src-shared/questions/tests/tests';
import { dropCorrelated, type DropRule } from '../../../src-shared/statistics/dropCorrelated';
import { weightedMoments } from '../../../src-shared/statistics/weightedMoments';
import type { Dataset } from '../columns/dataset';
import { findFactor, type CodedNumbers } from '../columns/dataset';
import { readInMemory } from '../read/readInMemory.fixture';
import { numericColumn } from './multinomial/columns.fixture';
import { featureEntries } from './multinomial/featureEntries';
import { jointRows } from './multinomial/jointRows';
import { compareLevels } from '../questions/tests/compareLevels';
import { analyseCorrelation, correlateShare } from '../questions/correlation/analyseCorrelation';
import { featureCounts, fitFeature } from './featureCounts';
import { histogramOf } from './histogram';
import { countJointly } from '../questions/correlation/countJointly';
import { foldAucOf, judgeScores } from './judgeScores';
import { overviewOf } from '../questions/overview/overview.fixture';
import { postHocOf } from '../questions/tests/postHoc';
import { poolScores } from './fitFolds';

type Right = {
  holm: { pair: string; p: number; pHolm: number }[];
  gaps: { columns: string[]; rows: (number | null)[][]; n: number[][]; r: (number | null)[][] };
  scales: { [name: string]: { values: number[]; mean: number; sd: number } };
  standardised: { values: (number | null)[]; mean: number; sd: number; sdOfPresent: number };
  folds: { folds: { positives: number[]; negatives: number[] }[]; pooled: number; values: number[]; mean: number; sd: number };
};
/** By pandas, SciPy, scikit-learn and exact fractions: definitions.py. */
const right = JSON.parse(readFileSync(new URL('./fixtures/definitions.json', import.meta.url), 'utf8')) as Right;

const context = { progress: () => {}, isCancelled: () => false };
const read = async (header: string, rows: (string | number | null)[][]): Promise<Dataset> =>
  (await readInMemory([header, ...rows.map((row) => row.map((cell) => cell ?? '').join(','))].join('\n'))).dataset;
const labelled = (columns: string[], rows: (number | null)[][]): Promise<Dataset> =>
  read([...columns, 'label'].join(','), rows.map((row, i) => [...row, i % 2 ? 'smurf' : 'normal']));
const correlateWith = (rule: DropRule, dataset: Dataset, threshold = 0.6) =>
  analyseCorrelation({ dataset, rule, threshold, shares: [correlateShare({ dataset, share: { index: 0, of: 1 } }, context)] });
const correlate = (dataset: Dataset) => correlateWith('partners', dataset);

describe('a pair of levels', () => {
  it('is judged by p after Holm’s correction, and says so', async () => {
    const counts = { icmp: [3, 3], tcp: [5, 1], udp: [1, 5] };
    const rows = Object.entries(counts).flatMap(([level, [attack, normal]]) =>
      [...new Array<string>(attack).fill('smurf'), ...new Array<string>(normal).fill('normal')].map((label) => [level, 1, label]));
    const dataset = await read('protocol_type,one,label', rows);
    const pairs = compareLevels({ dataset, request: { alpha: 0.05, tests: [{ family: 'protocol-pairs' }] } }, context);
    for (const { pair, p, pHolm } of right.holm) {
      const test = pairs.find(({ title }) => title === pair)!;
      expect(test.p).toBeCloseTo(p, 13);
      expect(test.pHolm).toBeCloseTo(pHolm, 13);
    }
    const { verdict } = pairs.find(({ title }) => title === 'tcp vs udp')!;
    expect(verdict).toMatch(/^No difference shown: .*p \(Holm\) = 0\.0628 at α = 0\.05/);
    expect(findFactor(dataset, 'protocol')!.name).toBe('protocol_type');
  });
});

describe('a correlation with gaps', () => {
  it('is of the rows that both have, and none where one of them does not vary there', async () => {
    const { columns, rows, n, r } = right.gaps;
    const result = correlate(await labelled(columns, rows));
    expect(result.columns).toEqual(columns);
    result.matrix.forEach((cells, i) => cells.forEach((cell, j) => {
      const where = `${columns[i]}, ${columns[j]}`;
      if (r[i][j] === null) expect(cell, where).toBeNull();
      else expect(cell!, where).toBeCloseTo(r[i][j]!, 12);
    }));
    for (const pair of result.pairs) {
      const [i, j] = [columns.indexOf(pair.a), columns.indexOf(pair.b)];
      expect(pair).toEqual({ ...pair, n: n[i][j], r: result.matrix[i][j] });
    }
    expect(result.pairs.slice(-4).map((pair) => pair.r)).toEqual([null, null, null, null]);
  });

  it('that is not defined is no reason to drop a column, by any rule', async () => {
    const { columns, rows } = right.gaps;
    const { matrix } = correlate(await labelled(columns, rows));
    for (const rule of ['partners', 'seed', 'seed-signed'] as const) {
      const { dropped } = dropCorrelated(columns, matrix, rule, 0.000001);
      for (const { column, partner, r } of dropped) expect(r).toBe(matrix[columns.indexOf(column)][columns.indexOf(partner)]);
      expect(dropped.every(({ r }) => Number.isFinite(r))).toBe(true);
    }
  });

  it('says its rows beside the joint counts', async () => {
    const { columns, rows } = right.gaps;
    const dataset = await labelled(columns, rows);
    expect(countJointly({ dataset, a: 'c', b: 'd' }, context)).toMatchObject({ r: null, n: 5 });
    expect(countJointly({ dataset, a: 'e', b: 'f' }, context)).toMatchObject({ r: null, n: 0 });
  });
});

it('the original study’s rule is there on |r| and, as it was, on r itself', async () => {
  const dataset = await labelled(['a', 'b'], Array.from({ length: 10 }, (_, i) => [i, -i + (i % 2)]));
  const signed = correlateWith('seed-signed', dataset);
  // NumPy's corrcoef gives −0.98494…
  expect(signed.matrix[0][1]).toBeCloseTo(-0.985, 3);
  expect(signed.dropped).toEqual([]);
  expect(correlateWith('seed', dataset).dropped.map(({ column }) => column)).toEqual(['a']);
});

describe('numbers of extreme scale', () => {
  const names = Object.keys(right.scales);
  const rows = right.scales[names[0]].values.map((_, i) => names.map((name) => right.scales[name].values[i]));

  it('have mean, deviation and edges like any others', async () => {
    const { columns, histograms } = overviewOf(await labelled(names, rows));
    for (const [i, name] of names.entries()) {
      const { mean, sd } = right.scales[name];
      expect(Math.abs(columns[i].mean! / mean - 1), name).toBeLessThan(1e-14);
      expect(Math.abs(columns[i].sd! / sd - 1), name).toBeLessThan(1e-14);
      expect(histograms[i].edges.every(Number.isFinite), name).toBe(true);
      expect(histograms[i].edges).toEqual([...new Set(histograms[i].edges)].sort((a, b) => a - b));
      expect(histograms[i].counts.flat().reduce((sum, n) => sum + n, 0)).toBe(20);
    }
  });

  it('correlate exactly', async () => {
    const { matrix } = correlate(await labelled(names, rows));
    for (const cells of matrix) for (const r of cells) expect(r).toBe(1);
  });

  it('correlate exactly with gaps, too', async () => {
    const { matrix } = correlate(await labelled(names, rows.map((row, i) => row.map((value, j) => ((i + j) % 5 === 0 ? null : value)))));
    for (const cells of matrix) for (const r of cells) expect(r).toBeCloseTo(1, 14);
  });

  it('leave the moments of ordinary numbers as they are, to the last bit', () => {
    const values = Float64Array.from({ length: 500 }, (_, i) => Math.fround(Math.sin(i) * 1000) / 7);
    const counts = values.map((_, i) => 1 + (i % 9));
    const plain = weightedMoments(values, counts);
    for (const power of [1, 2 ** 40, 2 ** -300, 2 ** 600]) {
      const scaled = weightedMoments(values.map((value) => value * power), counts);
      expect([scaled.mean! / power, scaled.sd! / power]).toEqual([plain.mean, plain.sd]);
    }
  });

  it('have finite bins up to the largest number there is', () => {
    const column = numericColumn('x', [0, 5e-324, 1, Number.MAX_VALUE]);
    const counted = { classOf: new Uint8Array(4), classes: 1, weights: new Uint32Array(4).fill(1) };
    const { edges, counts } = histogramOf(column, Float64Array.of(1, 1, 1, 1), counted);
    expect(edges.every(Number.isFinite)).toBe(true);
    expect(edges).toEqual([...new Set(edges)].sort((a, b) => a - b));
    expect(counts.flat().reduce((sum, n) => sum + n, 0)).toBe(4);
  });
});

it('a feature with gaps is standardised alike alone and together: mean in their place, then all rows', async () => {
  const { values, mean, sd, sdOfPresent } = right.standardised;
  const dataset = await labelled(['x'], values.map((value) => [value]));
  const column = dataset.columns[0] as CodedNumbers;
  const [counts] = featureCounts(column, new Uint8Array(dataset.patterns).map((_, i) => i % 2), [dataset.weights]);
  const alone = fitFeature(column, counts, { penalty: 'l2', C: 1, intercept: 'free', classWeights: { positive: 1, negative: 1 } });
  const joint = jointRows([column], dataset.patterns);
  const weights = new Float64Array(joint.rows);
  dataset.weights.forEach((rows, pattern) => { weights[joint.rowOf[pattern]] += rows; });
  const together = featureEntries(column, joint, weights);
  expect([alone.means[0], alone.sds[0]]).toEqual([expect.closeTo(mean, 12), expect.closeTo(sd, 12)]);
  expect([together.means[0], together.sds[0]]).toEqual([expect.closeTo(mean, 12), expect.closeTo(sd, 12)]);
  expect(Math.abs(sd - sdOfPresent)).toBeGreaterThan(0.5);
});

it('AUC over folds is told pooled, and as the mean of the folds with its deviation', () => {
  const { folds, pooled, values, mean, sd } = right.folds;
  const scored = folds.map(({ positives, negatives }) => ({
    scores: Float64Array.of(...positives, ...negatives),
    positives: Float64Array.of(...positives.map(() => 1), ...negatives.map(() => 0)),
    negatives: Float64Array.of(...positives.map(() => 0), ...negatives.map(() => 1)),
  }));
  expect(judgeScores(poolScores(scored), 0.5).metrics.auc).toBeCloseTo(pooled, 14);
  const found = foldAucOf(scored)!;
  expect(found.values.map((value) => value!)).toEqual(values.map((value) => expect.closeTo(value, 14) as number));
  expect(found.mean).toBeCloseTo(mean, 14);
  expect(found.sd).toBeCloseTo(sd, 14);
  expect(foldAucOf(scored.slice(0, 1))).toBeNull();
});

it('the cells that drive a result are the fewest that make four fifths, exactly so or more', () => {
  // In fractions, six cells have 4 / 30 of χ² each and four have 1.5 / 30.
  const observed = [[24, 0, 0, 3, 0], [8, 8, 8, 0, 3]];
  const { drivers, verdict } = postHocOf({ observed, levels: ['a', 'b'], outcomes: ['1', '2', '3', '4', '5'], alpha: 0.05 })!;
  expect(drivers).toEqual({ cells: 6, share: expect.closeTo(0.8, 12) as number });
  expect(verdict).toContain('make up 80\u00a0% of χ²');
});

describe('a table that is large for its rows', () => {
  const comparison: CustomTest = { family: 'custom', factor: 'f', outcome: 'g', levels: null, top: null, filters: [], pairs: false };
  const compare = (dataset: Dataset) => compareLevels({ dataset, request: { alpha: 0.05, tests: [comparison] } }, context)[0];

  it('takes the word for its effect from the bias-corrected V, and says what chance makes of V', async () => {
    const dataset = await read('f,g,one,label', Array.from({ length: 20 }, (_, i) => [`f${Math.floor(i / 2)}`, `g${(3 * i) % 10}`, 1, i % 2 ? 'smurf' : 'normal']));
    const test = compare(dataset);
    // SciPy's association and the fractions of cramers_v_corrected.py.
    expect(test.cramersV).toBeCloseTo(0.6666666666666669, 14);
    expect(test.cramersVCorrected).toBe(0);
    expect(test.verdict).toMatch(/^No difference shown: .* p = 0\.511 .* a negligible effect \(Cramér’s V 0\.667, bias-corrected 0\.000\)\.$/);
    expect(test.warnings.join(' ')).toMatch(/too large for its 20 rows: by chance alone Cramér’s V would be about 0\.69/);
  });

  it('is said of no table with rows enough', async () => {
    const dataset = await read('f,g,one,label', Array.from({ length: 60 }, (_, i) => [`f${i % 2}`, `g${i % 3}`, 1, i % 2 ? 'smurf' : 'normal']));
    expect(compare(dataset).warnings.join(' ')).not.toContain('too large');
  });
});
