import { byName, ofName } from '../../../src-shared/terms/byName';
import type { JudgedPart } from '../../../src-shared/questions/combined/result';
import type { ModelFile } from '../../../src-shared/contract/modelFile';
import type { ScoredLabel } from '../../../src-shared/contract/scoring';
import { undecidedWords } from '../../../src-shared/format/attackWords';
import { countOf } from '../../../src-shared/format/countOf';
import { classFinder, noClass } from '../../../src-shared/schemas/classFinder';
import { sortLabels } from '../../../src-shared/schemas/labelMap';
import type { Category } from '../../../src-shared/terms/categories';
import type { OwnFamily } from '../../../src-shared/terms/ownFamily';
import { confusionIntervals } from '../../../src-shared/statistics/confusionIntervals';
import { confusionMetrics } from '../../../src-shared/statistics/confusionMetrics';
import { otherClass } from '../fitting/multinomial/modelClasses';
import { describeDecisions } from '../fitting/multinomial/judgePart';
import { judgeScores } from '../fitting/judgeScores';
import { usualMapOf } from '../byOwnFamily';
import { mapFor } from '../chooseMap';
import type { LabelledRows } from './scoredLabels';

export type JudgeScoredInput = { model: Pick<ModelFile, 'classes' | 'target' | 'fitted' | 'labelCategories' | 'categories' | 'training'>; name: string; labelled: LabelledRows[]; family?: OwnFamily };
export type JudgedScores = { judged: JudgedPart | null; labels: ScoredLabel[]; unlabelled: number };

/** The figures of a second file, from the labels of scored rows: labels mean what they meant in training. */
export function judgeScored({ model, name, labelled, family }: JudgeScoredInput): JudgedScores {
  const { classes, target, labelCategories } = model;
  const names = [...new Set(labelled.flatMap(({ labels }) => labels.map(({ label }) => label)))].sort();
  const unlabelled = labelled.reduce((sum, part) => sum + part.unlabelled, 0);
  if (names.length === 0) return { judged: null, labels: [], unlabelled };
  const map = family ? usualMapOf(family) : mapFor([...Object.keys(labelCategories), ...names]);
  const { of: categoryOf, categories } = sortLabels(names, map, { labelCategories });
  const isTarget = target === null ? null : classFinder(target, withOthers(trainedCategories(model), categories));
  /** The place of its class, −1 for none. */
  const classOf = (label: string): number => {
    const category = categoryOf(label);
    const own = isTarget === null ? classes.indexOf(category) : isTarget({ label, category });
    return own === noClass && isTarget !== null ? -1 : own;
  };
  const k = classes.length;
  const confusion = Array.from({ length: k }, () => new Array<number>(k).fill(0));
  let [loss, strange, lossless] = [0, 0, false];
  const labels = names.map((label): ScoredLabel => {
    const counts = labelled.flatMap((part) => part.labels.filter((one) => one.label === label));
    const predicted = classes.map((_, c) => counts.reduce((sum, one) => sum + one.predicted[c], 0));
    const rows = predicted.reduce((sum, count) => sum + count, 0);
    const own = classOf(label);
    if (own < 0) strange += rows;
    else {
      for (let c = 0; c < k; c++) confusion[own][c] += predicted[c];
      if (model.fitted.includes(own)) loss += counts.reduce((sum, one) => sum + one.losses[own], 0);
      else lossless = true;
    }
    return {
      label, category: categoryOf(label), class: own < 0 ? '' : classes[own], rows, right: own < 0 ? 0 : predicted[own],
      predicted: byName(classes.map((one, c) => [one, predicted[c]])), novel: ofName(labelCategories, label) === undefined,
    };
  });
  const rows = labels.reduce((sum, label) => sum + label.rows, 0) - strange;
  const lacking = classes.filter((one, c) => one !== otherClass && confusion[c].every((count) => count === 0));
  return {
    labels, unlabelled,
    judged: {
      part: 'file', name, rows, labelled: true, decided: describeDecisions(confusion, classes), calibration: [],
      predicted: byName(classes.map((one, c) => [one, confusion.reduce((sum, cells) => sum + cells[c], 0)])),
      binary: k === 2 ? judgeTarget(model, confusion, labelled, classOf) : null,
      logLoss: rows === 0 || lossless ? null : loss / rows,
      remarks: [
        ...(strange === 0 ? [] : [isTarget !== null ? undecidedWords(strange)!
          : `${countOf(strange, 'row')} ${strange === 1 ? 'has a label' : 'have labels'} of categories that the model does not know: they count in no figure.`]),
        ...(lacking.length === 0 ? [] : [`There are no rows of ${lacking.join(', ')}.`]),
      ],
    },
  };
}

/** What the categories of the training file are. */
const trainedCategories = ({ categories, labelCategories }: JudgeScoredInput['model']): Category[] =>
  categories ?? [...new Set(Object.values(labelCategories))].map((name) => ({ name, role: name === 'normal' ? 'benign' : 'other' }));

/** Categories of training, and those that only the scored rows have. */
const withOthers = (trained: Category[], here: Category[]): Category[] =>
  [...trained, ...here.filter(({ name }) => trained.every((known) => known.name !== name))];

function judgeTarget(
  { training: { classRows } }: JudgeScoredInput['model'], [[tn, fp], [fn, tp]]: number[][], labelled: LabelledRows[], classOf: (label: string) => number,
): JudgedPart['binary'] {
  const baseRate = classRows[1] / (classRows[0] + classRows[1]);
  const matrix = { tp, fp, tn, fn };
  const scored = labelled.every(({ scores }) => scores !== null) ? scoresOf(labelled, classOf) : null;
  const { metrics, intervals } = scored === null
    ? { metrics: { auc: null, logLoss: null }, intervals: { auc: null, logLoss: null } } : judgeScores(scored, baseRate);
  const { auc, logLoss } = metrics;
  return {
    matrix, foldAuc: null, metrics: { ...confusionMetrics(matrix, baseRate), auc, logLoss },
    intervals: { ...confusionIntervals(matrix, baseRate), auc: intervals.auc, logLoss: intervals.logLoss },
  };
}

/** Distinct scores in ascending order with their rows: equal scores, of which floods have many, count as one. */
function scoresOf(
  labelled: LabelledRows[], classOf: (label: string) => number,
): { scores: Float64Array; positives: Float64Array; negatives: Float64Array } {
  const [negative, positive] = [0, 1].map((wanted) => {
    const own = labelled.map(({ labels, scores }) => {
      const wants = labels.map(({ label }) => classOf(label) === wanted);
      return scores!.logOdds.filter((_, i) => wants[scores!.labels[i]]);
    });
    const all = new Float64Array(own.reduce((sum, { length }) => sum + length, 0));
    own.reduce((at, scores) => {
      all.set(scores, at);
      return at + scores.length;
    }, 0);
    return all.sort();
  });
  const scores = new Float64Array(negative.length + positive.length);
  const [positives, negatives] = [new Float64Array(scores.length), new Float64Array(scores.length)];
  let distinct = 0;
  for (let n = 0, p = 0; n < negative.length || p < positive.length; distinct++) {
    const score = Math.min(n < negative.length ? negative[n] : Infinity, p < positive.length ? positive[p] : Infinity);
    scores[distinct] = score;
    for (; n < negative.length && negative[n] === score; n++) negatives[distinct]++;
    for (; p < positive.length && positive[p] === score; p++) positives[distinct]++;
  }
  return { scores: scores.subarray(0, distinct), positives: positives.subarray(0, distinct), negatives: negatives.subarray(0, distinct) };
}
