import type { CombinedResult, CombinedSettings } from '../../../../src-shared/contract/combinedResults';
import type { FitProgress } from '../../../../src-shared/statistics/multinomialDescent';
import type { Dataset } from '../../columns/dataset';
import { newRows } from '../../columns/findOverlap';
import type { TaskContext } from '../../pool/taskContext';
import { priorShift } from './balanceWeights';
import { describeCoefficients } from './describeCoefficients';
import { missingFeatures } from './missingFeatures';
import { fitCombined, scoreDesign, type CombinedModel } from './fitCombined';
import { fitProgress } from './fitProgress';
import { judgePart } from './judgePart';
import type { ModelClasses } from './modelClasses';
import { partCounts, prepareRows, trainingDesign, type PreparedRows } from './prepareRows';
import { joinParts, scorePart, type PartIdentity, type ScoredPart } from './scoredPart';
import { scoreRows } from './scoreRows';

/** A second file to judge on, with or without rows that also stand in the training file. */
export type OtherFile = { dataset: Dataset; name: string; labelled: boolean; leaveOutOverlap: boolean };
export type TogetherInput = {
  dataset: Dataset;
  name: string;
  test: OtherFile | null;
  settings: CombinedSettings;
  /** The name under which the model will be known. */
  model: string;
};

/** A fitted model with what later questions of it need: costs, and predictions of every row. */
export type FittedTogether = { result: CombinedResult; model: CombinedModel; parts: ScoredPart[]; priorShift: number[] };

/**
 * One logistic regression on several features: fitted to the training part, judged on it, on its own test part (with
 * folds every row by a model that did not see it) and on a second file.
 * @throws COLUMN_NOT_FOUND, TARGET_NOT_FOUND, ONE_CLASS, TOO_FEW_ROWS, and COLUMN_NOT_FOUND for a second file without any
 *   of the model's features
 */
export function fitTogether({ dataset, name, test, settings, model: id }: TogetherInput, context: TaskContext): FittedTogether {
  const prepared = prepareRows(dataset, test?.labelled ? test.dataset : null, settings);
  const { classes, dealt: { folds, parts, sizes } } = prepared;
  const folded = folds.length > 1;
  const learnt = folded ? parts.map((_, part) => part) : folds[0].train;
  const progress = fitProgress('Fitting several features', folded ? folds.length + 1 : 1, context);
  const whole = fitOn(prepared, learnt, settings, progress(0));
  const scored = [whole.score({ part: 'train', name, labelled: true }, learnt)];
  if (settings.split !== 'none') {
    scored.push(joinParts(folds.map(({ train, test: held }, fold) => {
      const fitted = folded ? fitOn(prepared, train, settings, progress(fold + 1)) : whole;
      return fitted.score({ part: 'test', name, labelled: true }, [held]);
    })));
  }
  const missing = test === null ? [] : missingFeatures(whole.model, test.dataset.columns, test.name);
  if (test !== null) scored.push(scoreFile(dataset, whole.model, test, classes));
  const rowsOf = (of: number[]): number[] => classes.names.map((_, c) => of.reduce((sum, part) => sum + sizes[part][c], 0));
  const judgedParts = folded ? learnt : settings.split === 'none' ? [] : [folds[0].test];
  const { fit, features, fitted, names } = whole.model;
  const { objective, iterations, converged, optimality, warnings } = fit;
  return {
    model: whole.model, parts: scored, priorShift: priorShift(classes.train.totals, whole.weights),
    result: {
      model: id, settings, classes: classes.names, notTrained: classes.names.filter((_, c) => !fitted.includes(c)),
      fileRows: classes.train.totals, parts: { train: rowsOf(learnt), test: rowsOf(judgedParts) },
      features: features.map((feature) => feature.name), leftOut: prepared.leftOut,
      columns: names.length, distinctRows: prepared.joint.rows,
      fit: { objective, iterations, converged, optimality, warnings },
      outputs: fit.intercepts.length === 1 ? [classes.names[fitted[1]]] : fitted.map((c) => classes.names[c]),
      intercepts: fit.intercepts, coefficients: describeCoefficients(whole.model, prepared.columns),
      judged: scored.map((part) => (part.part === 'file' ? judgePart(part, classes.names, baseRate(part.counts), missing)
        : judgePart(part, classes.names, baseRate(classes.train.totals)))),
    },
  };
}

/** The share of the target among rows of two classes, one after the other. */
function baseRate(counts: ArrayLike<number>): number {
  let positives = 0;
  let rows = 0;
  for (let i = 0; i < counts.length; i++) {
    rows += counts[i];
    if (i % 2 === 1) positives += counts[i];
  }
  return positives / rows;
}

type FittedPart = {
  model: CombinedModel;
  /** Summed weight of each class in the fit. */
  weights: number[];
  score: (identity: PartIdentity, parts: number[]) => ScoredPart;
};

function fitOn(prepared: PreparedRows, train: number[], settings: CombinedSettings, onIteration: (progress: FitProgress) => void): FittedPart {
  const { design, counts, weights } = trainingDesign(prepared, train, settings.balance);
  const { penalty, C, intercept, scale } = settings;
  const model = { ...fitCombined(design, counts, { penalty, C, intercept, classes: weights.length, onIteration }), ...(scale && { scale }) };
  const scores = scoreDesign(design, model);
  return { model, weights, score: (identity, parts) => scorePart(identity, model, scores, partCounts(prepared, parts)) };
}

function scoreFile(train: Dataset, model: CombinedModel, { dataset, name, labelled, leaveOutOverlap }: OtherFile, { names, test }: ModelClasses): ScoredPart {
  const counts = new Float64Array(dataset.patterns * names.length);
  const weights = leaveOutOverlap ? newRows(train, dataset) : dataset.weights;
  for (let i = 0; i < dataset.patterns; i++) counts[i * names.length + (test?.classOf[i] ?? 0)] = weights[i];
  return scorePart({ part: 'file', name, labelled }, model, scoreRows(model, dataset.columns, dataset.patterns), counts);
}
