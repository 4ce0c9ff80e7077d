import type { ModelSettings } from '../../../../src-shared/contract/contract';
import { EngineError } from '../../../../src-shared/contract/errors';
import type { LabelRecall, TestSetFeature, TestSetResult } from '../../../../src-shared/contract/furtherResults';
import { wilsonInterval } from '../../../../src-shared/statistics/wilsonInterval';
import { alignColumns, type AlignedColumn, type ColumnCheck } from '../../columns/alignColumns';
import { countTable, countValues } from '../../columns/countTable';
import { hasLabels, levelTexts, type Dataset } from '../../columns/dataset';
import { countRows } from '../../columns/describeColumns';
import { findOverlap } from '../../columns/findOverlap';
import { throwIfCancelled, type TaskContext } from '../../pool/taskContext';
import { chooseFeatures } from '../chooseFeatures';
import { featureCounts } from '../featureCounts';
import { describeModel, fitFolds } from '../fitFolds';
import { confusionAt, judgeScores } from '../judgeScores';
import { dealParts } from '../splitPlan';
import { classifyPatterns, targetClasses } from '../targetClasses';
import { categoryCounts, compareLabels } from './compareLabels';
import { cutTestSet } from './cutTestSet';
import { scoreOther } from './scoreOther';

export type TestSetInput = {
  train: Dataset; test: Dataset; settings: ModelSettings; features: string[] | null; leaveOutOverlap: boolean;
};

/** Everything about a second file but what reading it told, which the caller knows. */
export type JudgedTestSet = Omit<TestSetResult, 'data' | 'rejected'>;

/**
 * Judges single-feature models of the training file on a second file: the schema checked, the overlap counted, each
 * feature's internal test part beside the second file, and the recall of every attack label, known and novel apart.
 * A file without labels has its columns and its overlap checked, and nothing judged.
 * @throws TARGET_NOT_FOUND for a target that training does not have
 */
export function judgeOnTestSet(input: TestSetInput, context: TaskContext): JudgedTestSet {
  const { train, test, settings } = input;
  const { columns, schema } = alignColumns(train, test);
  const overlap = findOverlap(train, test, columns);
  const sameFeaturesRows = sumRows(overlap.sameFeatures, test.weights);
  if (!hasLabels(test)) return checkUnlabelled(test, settings.target, schema, sameFeaturesRows);
  const labels = compareLabels(train, test, settings.target);
  const truth = classifyPatterns(test, settings.target);
  refuseUntrained(train, settings.target, sumRows(truth, test.weights));
  const weights = input.leaveOutOverlap ? test.weights.map((rows, i) => (overlap.exact[i] === 1 ? 0 : rows)) : test.weights;
  const judged = judgeFeatures(input, columns, truth, weights, context);
  const exactRows = sumRows(overlap.exact, test.weights);
  const best = [...judged].sort((a, b) => (b.feature.internal.metrics.accuracy ?? 0) - (a.feature.internal.metrics.accuracy ?? 0))[0];
  const { schema: checked, novel, recall, ...cut } = cutTestSet({
    schema: { ...schema, unknownLabels: labels.unknownLabels, messages: [...schema.messages, ...labels.messages] },
    novel: novelLabels(train, test),
    recall: best === undefined ? []
      : [{ model: best.feature.name, labels: recallByLabel(train, test, best.aligned, best.scores, weights, truth) }],
  });
  return {
    target: settings.target, rows: test.rows, rowsUsed: weights.reduce((sum, rows) => sum + rows, 0), labelled: true,
    categories: categoryCounts(test), schema: checked,
    overlap: { exactRows, sameFeaturesRows, exactShare: exactRows / test.rows, leftOut: input.leaveOutOverlap },
    novel, features: judged.map(({ feature }) => feature), recall, ...cut,
  };
}

const sumRows = (marks: Uint8Array, weights: Uint32Array): number => marks.reduce((sum, mark, i) => sum + mark * weights[i], 0);

function checkUnlabelled(test: Dataset, target: string, schema: ColumnCheck, sameFeaturesRows: number): JudgedTestSet {
  const { schema: checked, novel, recall, ...cut } = cutTestSet({
    schema: { ...schema, unknownLabels: [], messages: ['This file has no labels: its rows can be predicted, and not judged.', ...schema.messages] },
    novel: [], recall: [],
  });
  return {
    target, rows: test.rows, rowsUsed: test.rows, labelled: false, categories: {}, schema: checked,
    overlap: { exactRows: null, sameFeaturesRows, exactShare: null, leftOut: false }, novel, features: [], recall, ...cut,
  };
}

/** A target that only the second file has is worth a sentence of its own: nothing was misspelt. */
function refuseUntrained(train: Dataset, target: string, rowsHere: number): void {
  if (rowsHere === 0 || classifyPatterns(train, target).includes(1)) return;
  throw new EngineError('TARGET_NOT_FOUND',
    `“${target}” has no row in the training file, so that no model can be fitted to it; the test file has ${countRows(rowsHere)} of it.`);
}

type Judged = { aligned: AlignedColumn; scores: Float64Array; feature: TestSetFeature };

function judgeFeatures(
  { train, settings, features }: TestSetInput, columns: AlignedColumn[], truth: Uint8Array, weights: Uint32Array, context: TaskContext,
): Judged[] {
  const target = targetClasses(train, settings.target);
  const dealt = dealParts(train, target, settings.balance, settings.split, settings.seed);
  const { chosen } = chooseFeatures(train, features, []);
  const alignedTo = new Map(columns.map((aligned) => [aligned.train, aligned]));
  return chosen.flatMap((column, i): Judged[] => {
    const aligned = alignedTo.get(column);
    if (aligned === undefined) return [];
    throwIfCancelled(context);
    context.progress({ step: 'Judging on the test file', done: i, total: chosen.length, unit: 'features', rows: null });
    const fitted = fitFolds(column, featureCounts(column, target.classes, dealt.parts), dealt, settings);
    const scores = scoreOther(aligned, fitted.fit);
    return [{ aligned, scores, feature: judgeFeature(aligned, describeModel(column, fitted, target.positives / train.rows), scores, truth, weights) }];
  });
}

function judgeFeature(
  aligned: AlignedColumn, model: ReturnType<typeof describeModel>, scores: Float64Array, truth: Uint8Array, weights: Uint32Array,
): TestSetFeature {
  const [counts] = featureCounts(aligned.test, truth, [weights]);
  const scored = { ...counts, scores };
  const positives = counts.positives.reduce((sum, rows) => sum + rows, 0);
  const all = positives + counts.negatives.reduce((sum, rows) => sum + rows, 0);
  const baseRate = all === 0 ? 0 : positives / all;
  return {
    name: model.name, group: model.group, internal: { matrix: model.test, metrics: model.metrics },
    test: confusionAt(scored), ...judgeScores(scored, baseRate),
  };
}

function novelLabels(train: Dataset, test: Dataset): { label: string; rows: number }[] {
  const known = new Set(levelTexts(train.columns[train.label]));
  const label = test.columns[test.label];
  const rows = countValues(label, test.weights);
  return levelTexts(label).map((text, code) => ({ label: text, rows: rows[code] })).filter(({ label: text }) => text !== '' && !known.has(text));
}

/** For every label: the share of its rows that the model gives the right class (found, or rightly left alone). Rows without one are in no share. */
function recallByLabel(
  train: Dataset, test: Dataset, { test: column }: AlignedColumn, scores: Float64Array, weights: Uint32Array, truth: Uint8Array,
): LabelRecall[] {
  const label = test.columns[test.label];
  const known = new Set(levelTexts(train.columns[train.label]));
  const predicted = new Uint8Array(test.patterns);
  for (let i = 0; i < predicted.length; i++) predicted[i] = (scores[column.codes[i]] > 0 ? 1 : 0) === truth[i] ? 1 : 0;
  const table = countTable(label, predicted, 2, weights);
  return levelTexts(label).flatMap((text, code) => {
    if (text === '') return [];
    const found = table[code * 2 + 1];
    const rows = found + table[code * 2];
    return [{
      label: text, category: test.categories[test.labelCategories[code]], novel: !known.has(text), rows, found,
      recall: rows === 0 ? null : found / rows, interval: wilsonInterval(found, rows),
    }];
  });
}
