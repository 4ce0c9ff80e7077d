import type { ModelSettings } from '../../../../src-shared/contract/contract';
import type { LabelRecall, TestSetFeature, TestSetResult } from '../../../../src-shared/contract/furtherResults';
import { wilsonInterval } from '../../../../src-shared/statistics/wilsonInterval';
import { alignColumns, type AlignedColumn } from '../../columns/alignColumns';
import { countTable, countValues, patternCategories } from '../../columns/countTable';
import { levelTexts, type Dataset } from '../../columns/dataset';
import { findOverlap } from '../../columns/findOverlap';
import { throwIfCancelled, type TaskContext } from '../../pool/taskContext';
import { chooseFeatures } from '../chooseFeatures';
import { featureCounts } from '../featureCounts';
import { describeModel, fitFolds } from '../fitFolds';
import { confusionAt, judgeScores } from '../judgeScores';
import { dealParts } from '../splitPlan';
import { classifyPatterns, targetClasses } from '../targetClasses';
import { scoreOther } from './scoreOther';

export type TestSetInput = {
  train: Dataset; test: Dataset; settings: ModelSettings; features: string[] | null; leaveOutOverlap: boolean; labelled: boolean;
};

/** Everything about a second file but its identity and the combined model, which the caller knows. */
export type JudgedTestSet = Omit<TestSetResult, 'file' | 'combined'>;

/**
 * Judges single-feature models of the training file on a second file: the schema checked, the overlap counted, each
 * feature's internal test part beside the second file, and the recall of every attack label, known and novel apart.
 */
export function judgeOnTestSet(input: TestSetInput, context: TaskContext): JudgedTestSet {
  const { train, test, settings } = input;
  const { columns, schema } = alignColumns(train, test);
  const overlap = findOverlap(train, test, columns);
  const weights = input.leaveOutOverlap ? test.weights.map((rows, i) => (overlap.exact[i] === 1 ? 0 : rows)) : test.weights;
  const sumOf = (marks: Uint8Array): number => marks.reduce((sum, mark, i) => sum + mark * test.weights[i], 0);
  const target = targetClasses(train, settings.target);
  const dealt = dealParts(train, target, settings.balance, settings.split, settings.seed);
  const truth = input.labelled ? classifyPatterns(test, settings.target) : new Uint8Array(test.patterns);
  const { chosen } = chooseFeatures(train, input.features, []);
  const judged = chosen.flatMap((column, i) => {
    const aligned = columns.find((candidate) => candidate.train === column);
    if (aligned === undefined) return [];
    throwIfCancelled(context);
    context.progress({ step: 'Judging on the test file', done: i, total: chosen.length, unit: 'features', rows: null });
    const fitted = fitFolds(column, featureCounts(column, target.classes, dealt.parts), dealt, settings);
    const scores = scoreOther(aligned, fitted.fit);
    return [{ aligned, scores, feature: judgeFeature(aligned, describeModel(column, fitted, target.positives / train.rows), scores, truth, weights) }];
  });
  const rowsUsed = weights.reduce((sum, rows) => sum + rows, 0);
  const exactRows = sumOf(overlap.exact);
  const best = [...judged].sort((a, b) => (b.feature.internal.metrics.accuracy ?? 0) - (a.feature.internal.metrics.accuracy ?? 0))[0];
  return {
    target: settings.target, rows: test.rows, rowsUsed, labelled: input.labelled,
    categories: categoryCounts(test), schema,
    overlap: { exactRows, sameFeaturesRows: sumOf(overlap.sameFeatures), exactShare: exactRows / test.rows, leftOut: input.leaveOutOverlap },
    novel: novelLabels(train, test),
    features: judged.map(({ feature }) => feature),
    recall: !input.labelled || best === undefined ? []
      : [{ model: best.feature.name, labels: recallByLabel(train, test, best.aligned, best.scores, weights, truth) }],
  };
}

function judgeFeature(
  aligned: AlignedColumn, model: ReturnType<typeof describeModel>, scores: Float64Array, truth: Uint8Array, weights: Uint32Array,
): TestSetFeature {
  const [counts] = featureCounts(aligned.test, truth, [weights]);
  const scored = { ...counts, scores };
  const positives = counts.positives.reduce((sum, rows) => sum + rows, 0);
  const all = positives + counts.negatives.reduce((sum, rows) => sum + rows, 0);
  return {
    name: model.name, group: model.group, internal: { matrix: model.test, metrics: model.metrics },
    test: confusionAt(scored), ...judgeScores(scored, positives / all),
  };
}

function novelLabels(train: Dataset, test: Dataset): TestSetResult['novel'] {
  const known = new Set(levelTexts(train.columns[train.label]));
  const label = test.columns[test.label];
  const rows = countValues(label, test.weights);
  const labels = levelTexts(label).map((text, code) => ({ text, rows: rows[code] })).filter(({ text }) => text !== '' && !known.has(text));
  return { labels: labels.map(({ text }) => text), rows: labels.reduce((sum, entry) => sum + entry.rows, 0) };
}

/** For every label: the share of its rows that the model gives the right class (found, or rightly left alone). */
function recallByLabel(
  train: Dataset, test: Dataset, { test: column }: AlignedColumn, scores: Float64Array, weights: Uint32Array, truth: Uint8Array,
): LabelRecall[] {
  const label = test.columns[test.label];
  const known = new Set(levelTexts(train.columns[train.label]));
  const predicted = new Uint8Array(test.patterns);
  for (let i = 0; i < predicted.length; i++) predicted[i] = (scores[column.codes[i]] > 0 ? 1 : 0) === truth[i] ? 1 : 0;
  const table = countTable(label, predicted, 2, weights);
  return levelTexts(label).map((text, code) => {
    const found = table[code * 2 + 1];
    const rows = found + table[code * 2];
    return {
      label: text, category: test.categories[test.labelCategories[code]], novel: !known.has(text), rows, found,
      recall: rows === 0 ? null : found / rows, interval: wilsonInterval(found, rows),
    };
  });
}

function categoryCounts(dataset: Dataset): TestSetResult['categories'] {
  const categories = patternCategories(dataset);
  const counts = Object.fromEntries(dataset.categories.map((category) => [category, 0]));
  categories.forEach((category, i) => { counts[dataset.categories[category]] += dataset.weights[i]; });
  return counts;
}
