import type { Scale } from '../../../../src-shared/statistics/scaleValues';
import { EngineError } from '../../../../src-shared/terms/errors';
import {
  fitMultinomial, type MultinomialFit, type MultinomialOptions,
} from '../../../../src-shared/statistics/multinomialFit';
import { entryTables, linearScores } from '../../../../src-shared/statistics/multinomialProducts';
import { multinomialProbabilities } from '../../../../src-shared/statistics/multinomialProbability';
import type { Design, DesignFeature } from './design';

/** A fitted model with all that it takes to apply it to other rows. */
export type CombinedModel = {
  fit: MultinomialFit;
  features: DesignFeature[];
  names: string[];
  means: Float64Array;
  sds: Float64Array;
  /** How many classes were asked for, and which of them had training rows, in the order of the fit's classes. */
  classes: number;
  fitted: number[];
  /** What its numbers go through before they are standardised; absent: nothing. */
  scale?: Scale;
};

/** What of it scores rows: that of a saved model, too. */
export type ScoringModel = Pick<CombinedModel, 'classes' | 'fitted' | 'names' | 'means' | 'sds' | 'features' | 'scale'>
  & { fit: Pick<MultinomialFit, 'intercepts' | 'coefficients'> };

/**
 * Fits the classes that have training rows; the others are never predicted.
 * @param counts training weight of each class in each joint row, `[row * classes + class]`
 * @throws ONE_CLASS where fewer than two classes have rows
 */
export function fitCombined(design: Design, counts: Float64Array, options: MultinomialOptions): CombinedModel {
  const { classes } = options;
  const totals = new Float64Array(classes);
  for (let i = 0; i < counts.length; i++) totals[i % classes] += counts[i];
  const fitted = Array.from(totals.keys()).filter((c) => totals[c] > 0);
  if (fitted.length < 2) {
    throw new EngineError('ONE_CLASS',
      `training rows of at least two classes were expected; ${fitted.length} of ${classes} has any.`);
  }
  const fit = fitMultinomial(design.rows, pickClasses(counts, classes, fitted), { ...options, classes: fitted.length });
  const { features, names, means, sds } = design;
  return { fit, features, names, means, sds, classes, fitted };
}

/** The weights of some of the classes, in the same form. */
export function pickClasses(counts: Float64Array, classes: number, fitted: number[]): Float64Array {
  if (fitted.length === classes) return counts;
  const picked = new Float64Array((counts.length / classes) * fitted.length);
  for (let i = 0; i < picked.length; i++) {
    picked[i] = counts[Math.floor(i / fitted.length) * classes + fitted[i % fitted.length]];
  }
  return picked;
}

/** The model's linear scores of the design's own rows, `[row * m + output]`: those without training weight, too. */
export function scoreDesign({ rows }: Design, { fit }: CombinedModel): Float64Array {
  const outputs = fit.intercepts.length;
  const scores = new Float64Array(rows.rows * outputs);
  linearScores(rows, fit.parameters, outputs, scores, entryTables(rows, outputs));
  return scores;
}

/** Probabilities of all classes asked for, `[row * classes + class]`; 0 for a class that training did not show. */
export function classProbabilities({ classes, fitted }: Pick<CombinedModel, 'classes' | 'fitted'>, scores: Float64Array): Float64Array {
  const found = multinomialProbabilities(scores, fitted.length);
  if (fitted.length === classes) return found;
  const all = new Float64Array((found.length / fitted.length) * classes);
  for (let i = 0; i < found.length; i++) {
    all[Math.floor(i / fitted.length) * classes + fitted[i % fitted.length]] = found[i];
  }
  return all;
}
