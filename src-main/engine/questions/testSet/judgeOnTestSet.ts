import { undecidedWords } from '../../../../src-shared/format/attackWords';
import type { LabelRecall, TestSetFeature, TestSetResult } from '../../../../src-shared/questions/testSet/result';
import { noClass } from '../../../../src-shared/schemas/classFinder';
import { isMissingLabel } from '../../../../src-shared/schemas/labelText';
import { wilsonInterval } from '../../../../src-shared/statistics/wilsonInterval';
import { alignColumns, type AlignedColumn, type ColumnCheck } from '../../columns/alignColumns';
import { asCoded } from '../../columns/asCoded';
import { countTable, countValues } from '../../columns/countTable';
import { distinctOf, hasLabels, labelOf, levelTexts, type CodedColumn, type Dataset } from '../../columns/dataset';
import { findOverlap } from '../../columns/findOverlap';
import { matchGapFeatures } from '../../columns/gapFeatures';
import { bridgeCategories, bridgedCategories, bridgedWords } from '../../columns/bridgeCategories';
import { matchColumns, matchedWords } from '../../columns/matchColumns';
import { throwIfCancelled, type TaskContext } from '../../pool/taskContext';
import { featureCounts } from '../../fitting/featureCounts';
import { confusionAt, judgeScores } from '../../fitting/judgeScores';
import { classifyPatterns, rowsInClass } from '../../fitting/targetClasses';
import { categoryCounts } from '../../fitting/categoryCounts';
import { compareLabels } from './compareLabels';
import { cutTestSet } from './cutTestSet';
import type { FittedForOther } from './fitForOther';
import { scoreOther } from '../../fitting/scoreOther';

/** `models`: those of `fitForOther`; a file without labels needs none. */
export type TestSetInput = { train: Dataset; test: Dataset; target: string; models: FittedForOther[]; leaveOutOverlap: boolean };

/** Everything about a second file but what reading it told, which the caller knows. */
export type JudgedTestSet = Omit<TestSetResult, 'data' | 'rejected'>;

/**
 * Judges single-feature models of the training file on a second file: the schema checked, the overlap counted, each
 * feature's internal test part beside the second file, and the recall of every attack label, known and novel apart.
 * A file without labels has its columns and its overlap checked, and nothing judged.
 */
export function judgeOnTestSet({ train, test: file, target, models, leaveOutOverlap }: TestSetInput, context: TaskContext): JudgedTestSet {
  const test = bridgeCategories(train, matchGapFeatures(train, file), target);
  const { columns, schema } = alignColumns(train, test);
  const overlap = findOverlap(train, test, columns);
  const sameFeaturesRows = sumRows(overlap.sameFeatures, test.weights);
  if (!hasLabels(test)) {
    const messages = [...matchedWords(matchColumns(train, file).matched), ...schema.messages];
    return checkUnlabelled(test, target, { ...schema, messages }, sameFeaturesRows);
  }
  const labels = compareLabels(train, test, target);
  const truth = classifyPatterns(test, target);
  const unlabelled = levelTexts(labelOf(test)).map(isMissingLabel);
  const { codes } = labelOf(test);
  const counted = test.weights.map((rows, i) => ((leaveOutOverlap && overlap.exact[i] === 1) || unlabelled[codes[i]] ? 0 : rows));
  const weights = rowsInClass(truth, counted);
  const undecided = sumOf(counted) - sumOf(weights);
  const judged = judgeFeatures(models, columns, truth, weights, context);
  const exactRows = sumRows(overlap.exact, test.weights);
  const best = [...judged].sort((a, b) => (b.feature.internal.metrics.accuracy ?? 0) - (a.feature.internal.metrics.accuracy ?? 0))[0];
  const { schema: checked, novel, recall, ...cut } = cutTestSet({
    schema: {
      ...schema, unknownLabels: labels.unknownLabels,
      messages: [
        ...matchedWords(matchColumns(train, file).matched), ...schema.messages,
        ...bridgedWords(bridgedCategories(train, file, target)), ...labels.messages,
        ...(undecided === 0 ? [] : [undecidedWords(undecided)!]),
      ],
    },
    novel: novelLabels(train, test),
    recall: best === undefined ? []
      : [{ model: best.feature.name, labels: recallByLabel(train, test, best.column, best.scores, weights, truth) }],
  });
  return {
    target, rows: test.rows, rowsUsed: sumOf(weights), ...(undecided > 0 && { undecided }), labelled: true,
    categories: categoryCounts(test), schema: checked,
    overlap: { exactRows, sameFeaturesRows, exactShare: exactRows / test.rows, leftOut: leaveOutOverlap },
    novel, features: judged.map(({ feature }) => feature), recall, ...cut,
  };
}

const sumOf = (weights: Uint32Array): number => weights.reduce((sum, rows) => sum + rows, 0);
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

type Judged = { column: CodedColumn; scores: Float64Array; feature: TestSetFeature };

function judgeFeatures(
  models: FittedForOther[], columns: AlignedColumn[], truth: Uint8Array, weights: Uint32Array, context: TaskContext,
): Judged[] {
  const alignedTo = new Map(columns.map((aligned) => [aligned.train.name, aligned]));
  return models.flatMap((model, i): Judged[] => {
    const aligned = alignedTo.get(model.name);
    if (aligned === undefined) return [];
    throwIfCancelled(context);
    context.progress({ step: 'Judging on the test file', done: i, total: models.length, unit: 'features', rows: null });
    const column = asCoded(aligned.test);
    const scores = scoreOther(column, aligned.toTrain, model.fit, model.scale);
    return [{ column, scores, feature: judgeFeature(column, model, scores, truth, weights) }];
  });
}

function judgeFeature(
  column: CodedColumn, { name, group, internal }: FittedForOther, scores: Float64Array, truth: Uint8Array, weights: Uint32Array,
): TestSetFeature {
  const [counts] = featureCounts(column, truth, [weights]);
  const scored = { ...counts, scores };
  const positives = counts.positives.reduce((sum, rows) => sum + rows, 0);
  const all = positives + counts.negatives.reduce((sum, rows) => sum + rows, 0);
  return { name, group, internal, test: confusionAt(scored), ...judgeScores(scored, all === 0 ? 0 : positives / all) };
}

/** Labels that training never showed; benign rows are nothing new under another name, where training has any. */
function novelLabels(train: Dataset, test: Dataset): { label: string; rows: number }[] {
  const known = new Set(levelTexts(labelOf(train)));
  const label = labelOf(test);
  const rows = countValues(label, test.weights);
  const renamed = (code: number): boolean => train.roles.includes('benign') && test.roles[test.labelCategories[code]] === 'benign';
  return levelTexts(label).flatMap((text, code) => (text === '' || known.has(text) || renamed(code) ? [] : [{ label: text, rows: rows[code] }]));
}

/**
 * For every label, those of a category together in its usual order: the share of its rows that the model gives the right class
 * (found, or rightly left alone). Rows without a label are in no share, nor those in no class.
 */
function recallByLabel(
  train: Dataset, test: Dataset, column: CodedColumn, scores: Float64Array, weights: Uint32Array, truth: Uint8Array,
): LabelRecall[] {
  const label = labelOf(test);
  const known = new Set(levelTexts(labelOf(train)));
  const predicted = new Uint8Array(test.patterns);
  const truthOf = new Uint8Array(distinctOf(label));
  for (let i = 0; i < predicted.length; i++) {
    predicted[i] = (scores[column.codes[i]] > 0 ? 1 : 0) === truth[i] ? 1 : 0;
    truthOf[label.codes[i]] = truth[i];
  }
  const table = countTable(label, predicted, 2, weights);
  const place = (category: string): number => train.categories.indexOf(category) + 1 || Infinity;
  return levelTexts(label).flatMap((text, code) => {
    if (text === '' || truthOf[code] === noClass) return [];
    const found = table[code * 2 + 1];
    const rows = found + table[code * 2];
    return [{
      label: text, category: test.categories[test.labelCategories[code]], novel: !known.has(text),
      ofTarget: truthOf[code] === 1, rows, found,
      recall: rows === 0 ? null : found / rows, interval: wilsonInterval(found, rows),
    }];
  }).sort((a, b) => (place(a.category) === place(b.category) ? 0 : place(a.category) - place(b.category)));
}
