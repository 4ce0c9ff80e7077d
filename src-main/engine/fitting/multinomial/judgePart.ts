import { byName } from '../../../../src-shared/terms/byName';
import type { Decided, JudgedPart } from '../../../../src-shared/questions/combined/result';
import { calibrationCurve } from '../../../../src-shared/statistics/calibrationCurve';
import { classConfusion, likeliestClass } from '../../../../src-shared/statistics/multinomialDecision';
import { wilsonInterval } from '../../../../src-shared/statistics/wilsonInterval';
import { confusionAt, foldAucOf, judgeScores } from '../judgeScores';
import type { ScoredPart } from './scoredPart';

/**
 * One set of rows judged: confusion matrix, recall of each class, log loss and calibration, and for two classes every
 * metric of the second, the target.
 * @param baseRate the share of the target for which precision is told, too
 * @param remarks what is known beforehand about these rows
 */
export function judgePart(scored: ScoredPart, classes: string[], baseRate: number, remarks: string[] = []): JudgedPart {
  const { part, name, labelled, probabilities, counts, loss, unseen } = scored;
  const k = classes.length;
  const confusion = classConfusion(likeliestClass(probabilities, k), counts, k);
  const rows = sum(confusion.map(sum));
  const predicted = byName(classes.map((label, c) => [label, sum(confusion.map((cells) => cells[c]))]));
  const seen = { part, name, rows, labelled, predicted };
  if (!labelled) return { ...seen, decided: null, binary: null, logLoss: null, calibration: [], remarks };
  const judged = scored.logOdds === null ? classes.map((_, c) => c) : [1];
  return {
    ...seen,
    decided: describeDecisions(confusion, classes),
    binary: scored.logOdds === null ? null : judgeTarget(scored.logOdds, counts, scored.folds, baseRate),
    logLoss: loss === null || rows === 0 ? null : loss / rows,
    remarks: [
      ...remarks, ...(rows === 0 ? ['No row is left to judge.'] : []),
      ...(unseen.length === 0 ? [] : [`The log loss is infinite: ${unseen.map((c) => classes[c]).join(', ')} has rows here that were judged by a model without any of it in training.`]),
    ],
    calibration: judged.map((c) => ({ class: classes[c], ...calibrationOf(scored, k, c) })),
  };
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

export function describeDecisions(confusion: number[][], classes: string[]): Decided {
  const right = sum(confusion.map((cells, c) => cells[c]));
  const rows = sum(confusion.map(sum));
  return {
    confusion, accuracy: rows === 0 ? null : right / rows, accuracyInterval: wilsonInterval(right, rows),
    recall: confusion.map((cells, c) => {
      const all = sum(cells);
      return {
        class: classes[c], rows: all, found: cells[c], share: all === 0 ? null : cells[c] / all, interval: wilsonInterval(cells[c], all),
      };
    }),
  };
}

function judgeTarget(scores: Float64Array, counts: Float64Array, folds: number[], baseRate: number): JudgedPart['binary'] {
  const judged = { scores, negatives: everyOther(counts, 0), positives: everyOther(counts, 1) };
  const foldRows = folds.map((from, fold) => {
    const of = (values: Float64Array): Float64Array => values.subarray(from, folds[fold + 1]);
    return { scores: of(scores), negatives: of(judged.negatives), positives: of(judged.positives) };
  });
  return { matrix: confusionAt(judged), ...judgeScores(judged, baseRate), foldAuc: foldAucOf(foldRows) };
}

const everyOther = (counts: Float64Array, first: number): Float64Array =>
  Float64Array.from({ length: counts.length / 2 }, (_, i) => counts[2 * i + first]);

function calibrationOf({ probabilities, counts }: ScoredPart, k: number, index: number): ReturnType<typeof calibrationCurve> {
  const length = counts.length / k;
  const column = (values: Float64Array): Float64Array => Float64Array.from({ length }, (_, i) => values[i * k + index]);
  const all = Float64Array.from({ length }, (_, i) => counts.subarray(i * k, (i + 1) * k).reduce((rows, n) => rows + n, 0));
  return calibrationCurve(column(probabilities), column(counts), all);
}
