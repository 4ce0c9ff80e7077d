import type { CombinedResult, CombinedSettings } from '../../../../src-shared/questions/combined/result';
import type { FitProgress } from '../../../../src-shared/statistics/multinomialDescent';
import type { Dataset } from '../../columns/dataset';
import type { TaskContext } from '../../pool/taskContext';
import { priorShift } from '../../fitting/multinomial/balanceWeights';
import { baseRate } from './baseRate';
import { describeCoefficients } from './describeCoefficients';
import { fitCombined, scoreDesign, type CombinedModel } from '../../fitting/multinomial/fitCombined';
import { fitProgress } from './fitProgress';
import { judgePart } from '../../fitting/multinomial/judgePart';
import { partCounts, prepareRows, trainingDesign, type PreparedRows } from '../../fitting/multinomial/prepareRows';
import { joinParts, scorePart, type PartIdentity, type ScoredPart } from '../../fitting/multinomial/scoredPart';

export type TogetherInput = {
  dataset: Dataset;
  name: string;
  settings: CombinedSettings;
  /** The categories of the training file and of the one that is to be judged; null for those of the training file alone. */
  categories: string[] | null;
};

/** A fitted model with what later questions of it need: costs, and predictions of every row. */
export type FittedTogether = {
  result: Omit<CombinedResult, 'model'>;
  model: CombinedModel;
  /** With folds the model of each, which judged the rows of its fold; else none. */
  foldModels: CombinedModel[];
  parts: ScoredPart[];
  priorShift: number[];
};

/**
 * One logistic regression on several features: fitted to the training part, judged on it and on its own test part (with
 * folds every row by a model that did not see it). What it says of a second file is `judgeOther`'s.
 * @throws COLUMN_NOT_FOUND, TARGET_NOT_FOUND, ONE_CLASS, TOO_FEW_ROWS
 */
export function fitTogether({ dataset, name, settings, categories }: TogetherInput, context: TaskContext): FittedTogether {
  const prepared = prepareRows(dataset, categories, settings);
  const { classes, dealt: { folds, parts, sizes } } = prepared;
  const folded = folds.length > 1;
  const learnt = folded ? parts.map((_, part) => part) : folds[0].train;
  const progress = fitProgress('Fitting several features', folded ? folds.length + 1 : 1, context);
  const whole = fitOn(prepared, learnt, settings, progress(0));
  const scored = [whole.score({ part: 'train', name, labelled: true }, learnt)];
  const foldModels: CombinedModel[] = [];
  if (settings.split !== 'none') {
    scored.push(joinParts(folds.map(({ train, test: held }, fold) => {
      const fitted = folded ? fitOn(prepared, train, settings, progress(fold + 1)) : whole;
      if (folded) foldModels.push(fitted.model);
      return fitted.score({ part: 'test', name, labelled: true }, [held]);
    })));
  }
  const rowsOf = (of: number[]): number[] => classes.names.map((_, c) => of.reduce((sum, part) => sum + sizes[part][c], 0));
  const judgedParts = folded ? learnt : settings.split === 'none' ? [] : [folds[0].test];
  const { fit, features, fitted, names } = whole.model;
  const { objective, iterations, converged, optimality, warnings } = fit;
  const sharing = features.flatMap(({ name: feature, joined }) => (joined === undefined ? [] : [`${feature}: ${joined}`]));
  return {
    model: whole.model, foldModels, parts: scored, priorShift: priorShift(classes.train.totals, whole.weights),
    result: {
      settings, classes: classes.names, notTrained: classes.names.filter((_, c) => !fitted.includes(c)),
      fileRows: classes.train.totals, ...(classes.undecided > 0 && { undecided: classes.undecided }),
      parts: { train: rowsOf(learnt), test: rowsOf(judgedParts) },
      features: features.map((feature) => feature.name), leftOut: prepared.leftOut,
      columns: names.length, distinctRows: prepared.joint.rows,
      fit: { objective, iterations, converged, optimality, warnings: [...sharing, ...warnings] },
      outputs: fit.intercepts.length === 1 ? [classes.names[fitted[1]]] : fitted.map((c) => classes.names[c]),
      intercepts: fit.intercepts, coefficients: describeCoefficients(whole.model, prepared.columns),
      judged: scored.map((part) => judgePart(part, classes.names, baseRate(classes.train.totals))),
    },
  };
}

type FittedPart = {
  model: CombinedModel;
  /** Summed weight of each class in the fit. */
  weights: number[];
  score: (identity: PartIdentity, parts: number[]) => ScoredPart;
};

function fitOn(
  prepared: PreparedRows, train: number[], settings: CombinedSettings, onIteration: (progress: FitProgress) => void,
): FittedPart {
  const { design, counts, weights } = trainingDesign(prepared, train, settings.balance);
  const { penalty, C, intercept, scale } = settings;
  const model = { ...fitCombined(design, counts, { penalty, C, intercept, classes: weights.length, onIteration }), ...(scale
    && { scale }) };
  const scores = scoreDesign(design, model);
  return { model, weights, score: (identity, parts) => scorePart(identity, model, scores, partCounts(prepared, parts)) };
}
