import LogisticRegression from 'ml-logistic-regression';
import { Matrix } from 'ml-matrix';
import type { ModelSettings } from '../../../../src-shared/terms/modelSettings';
import { EngineError } from '../../../../src-shared/terms/errors';
import type { SecondOpinion } from '../../../../src-shared/questions/secondOpinions/result';
import type { ConfusionMatrix } from '../../../../src-shared/statistics/confusionMatrix';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { formatShare } from '../../../../src-shared/format/formatShare';
import { standardised } from '../../../../src-shared/statistics/logisticStandardise';
import { dealRows } from '../../columns/dealRows';
import { asCoded } from '../../columns/asCoded';
import { distinctOf, type CodedColumn, type Dataset } from '../../columns/dataset';
import { scaledColumn } from '../../columns/scaledColumn';
import type { TaskContext } from '../../pool/taskContext';
import { featureNamed } from '../../fitting/chooseFeatures';
import { featureCounts, fitFeature, type ClassCounts, type FeatureFit } from '../../fitting/featureCounts';
import { confusionAt } from '../../fitting/judgeScores';
import { targetClasses } from '../../fitting/targetClasses';

export type SecondOpinionInput = { dataset: Dataset; settings: ModelSettings; feature: string };

/**
 * Rows of each class to learn from: gradient descent has no weights, so every row costs a line of the matrix, and a text
 * feature a column for each level.
 */
const trainRows = { most: 1000, least: 200, cells: 50_000 };
const testRows = 5000;
/** A number's long tail is learnt slowly; levels settle within fifty steps. */
const steps = { numeric: 1000, text: 200 };
const widest = 400;

/**
 * Refits one feature with ml-logistic-regression (plain gradient descent, no penalty) on a balanced sample, and says
 * how often it predicts the same class as Wiretell's own fit of those rows.
 * @throws COLUMN_NOT_FOUND; BAD_REQUEST for text with more levels than gradient descent can bear
 */
export function refitWithMl({ dataset, settings, feature }: SecondOpinionInput, context: TaskContext): SecondOpinion {
  const column = asCoded(featureNamed(dataset, feature));
  if (column.kind === 'text' && distinctOf(column) > widest) {
    throw new EngineError('BAD_REQUEST', `a second opinion takes text with at most ${widest} levels; ${feature} has ${distinctOf(column)}.`);
  }
  const target = targetClasses(dataset, settings.target);
  const smaller = Math.min(target.positives, target.negatives);
  if (smaller < 2) throw new EngineError('TOO_FEW_ROWS', `at least 2 rows of each class are needed; the smaller class has ${smaller}.`);
  const affordable = column.kind === 'text' ? Math.floor(trainRows.cells / distinctOf(column)) : trainRows.most;
  const train = Math.min(Math.max(trainRows.least, Math.min(trainRows.most, affordable)), Math.ceil(smaller / 2));
  const test = Math.min(testRows, smaller - train);
  context.progress({ step: 'Second opinion', done: 0, total: 1, unit: 'steps', rows: null });
  const parts = dealRows(dataset.rowPatterns, target.classes, [[train, test], [train, test]], settings.seed);
  const [learn, judge] = featureCounts(column, target.classes, parts);

  const fit = fitFeature(column, learn, { ...settings, classWeights: { positive: 1, negative: 1 } });
  const design = designRows(scaledColumn(column, settings.scale), learn, fit);
  const { rows, classes } = expand(learn, design);
  // A step of at most 1 / L keeps the ascent monotone; for the logistic loss L is a quarter of the largest eigenvalue.
  const learningRate = 4 / largestEigenvalue(learn, design);
  const numSteps = steps[column.kind];
  const other = new LogisticRegression({ numSteps, learningRate });
  other.train(new Matrix(rows), Matrix.columnVector(classes));
  const predicted = other.predict(new Matrix(design));

  const scores = Float64Array.from(predicted, (name) => (name === 1 ? 1 : -1));
  const own = (counts: ClassCounts): ConfusionMatrix => confusionAt({ ...counts, scores: fit.scores });
  const theirs = (counts: ClassCounts): ConfusionMatrix => confusionAt({ ...counts, scores });
  const agreement = agreeing(judge, fit.scores, scores) / (2 * test);
  return {
    feature, program: 'ml-logistic-regression 2.0.0', rows: { train: 2 * train, test: 2 * test }, iterations: numSteps, learningRate,
    wiretell: { train: own(learn), test: own(judge), accuracy: accuracyOf(own(judge)) },
    other: { train: theirs(learn), test: theirs(judge), accuracy: accuracyOf(theirs(judge)) },
    agreement: Number.isFinite(agreement) ? agreement : null,
    verdict: `On ${formatCount(2 * test)} balanced test rows the two programs predict the same class for ${formatShare(agreement)}.`,
  };
}

/**
 * One row for each distinct value: 1 for the intercept, then the standardised columns. A level that is not learnt from
 * has no column, and so stands where every learnt one is absent.
 */
function designRows(column: CodedColumn, learn: ClassCounts, { means, sds, joined }: FeatureFit): number[][] {
  const codes = Array.from({ length: distinctOf(column) }, (_, code) => code);
  if (column.kind === 'numeric') {
    return codes.map((code) => [1, code === column.missingCode ? 0 : standardised(column.values[code], means[0], sds[0])]);
  }
  const placeOf = joined?.placeOf ?? codes;
  const learnt = [...new Set(codes.filter((level) => learn.positives[level] + learn.negatives[level] > 0).map((level) => placeOf[level]))];
  return codes.map((code) => [1, ...learnt.map((place) => ((place === placeOf[code] ? 1 : 0) - means[place]) / sds[place])]);
}

/**
 * The largest eigenvalue of Σ rows · x xᵀ, by power iteration. What it may fall short by does no harm: ascent converges
 * with any step below twice 1 / L.
 */
function largestEigenvalue({ positives, negatives }: ClassCounts, design: number[][]): number {
  let vector = design[0].map((_, i) => 1 + i / design[0].length);
  let value = 0;
  for (let round = 0; round < 100; round++) {
    const next = new Array<number>(vector.length).fill(0);
    design.forEach((row, code) => {
      const rows = positives[code] + negatives[code];
      if (rows === 0) return;
      const along = rows * row.reduce((sum, x, i) => sum + x * vector[i], 0);
      row.forEach((x, i) => { next[i] += along * x; });
    });
    value = Math.hypot(...next);
    vector = next.map((x) => x / value);
  }
  return value;
}

function expand(counts: ClassCounts, design: number[][]): { rows: number[][]; classes: number[] } {
  const rows: number[][] = [];
  const classes: number[] = [];
  const add = (times: number, code: number, name: number): void => {
    for (let i = 0; i < times; i++) {
      rows.push(design[code]);
      classes.push(name);
    }
  };
  design.forEach((_, code) => {
    add(counts.negatives[code], code, 0);
    add(counts.positives[code], code, 1);
  });
  return { rows, classes };
}

function agreeing(counts: ClassCounts, a: Float64Array, b: Float64Array): number {
  let same = 0;
  for (let code = 0; code < a.length; code++) {
    if (a[code] > 0 === b[code] > 0) same += counts.positives[code] + counts.negatives[code];
  }
  return same;
}

const accuracyOf = ({ tp, tn, fp, fn }: ConfusionMatrix): number | null => {
  const all = tp + tn + fp + fn;
  return all === 0 ? null : (tp + tn) / all;
};
