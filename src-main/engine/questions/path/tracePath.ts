import type { CombinedSettings } from '../../../../src-shared/questions/combined/result';
import type { PathResult } from '../../../../src-shared/questions/path/result';
import { EngineError } from '../../../../src-shared/terms/errors';
import { formatNumber } from '../../../../src-shared/format/formatNumber';
import { weakestC } from '../../../../src-shared/statistics/weakestC';
import type { Column, Dataset } from '../../columns/dataset';
import { throwIfCancelled, type TaskContext } from '../../pool/taskContext';
import { fitCombined, pickClasses, scoreDesign, type CombinedModel } from '../../fitting/multinomial/fitCombined';
import { judgePart } from '../../fitting/multinomial/judgePart';
import { partCounts, prepareRows, trainingDesign } from '../../fitting/multinomial/prepareRows';
import { scorePart } from '../../fitting/multinomial/scoredPart';

export type PathInput = { dataset: Dataset; name: string; settings: Omit<CombinedSettings, 'penalty'>; points: number };

/** A path is looked at as a picture: its fits end when a step promises less than this share of the objective. */
const tolerance = 1e-6;

/** At the very C where the first coefficient begins, rounding would decide whether it is there. */
const justBelow = 1 - 1e-6;

/**
 * The L1 path: fits with C from where no feature has a coefficient up to the settings' own, evenly spaced in log C, each
 * begun from the one before. Judged on the test part (folds: the first one; no split: the training rows).
 * @throws BAD_REQUEST where the settings' C already leaves no coefficient
 * @see Friedman, Hastie & Tibshirani (2010), "Regularization paths for generalized linear models", section 2.5
 */
export function tracePath({ dataset, name, settings, points }: PathInput, context: TaskContext): PathResult {
  const prepared = prepareRows(dataset, null, settings);
  const { classes: { names }, dealt: { folds: [{ train, test }] } } = prepared;
  const { design, counts, weights } = trainingDesign(prepared, train, settings.balance);
  const { intercept, C: weak } = settings;
  const present = Array.from(weights.keys()).filter((c) => weights[c] > 0);
  const strong = present.length < 2 ? weak : weakestC(design.rows, pickClasses(counts, names.length, present), present.length, intercept);
  if (present.length >= 2 && !(strong < weak)) {
    throw new EngineError('BAD_REQUEST', `the path ends at C = ${weak}, where no feature has a coefficient yet; a C above ${formatNumber(strong, 3)} was expected.`);
  }
  const judged = partCounts(prepared, [test]);
  const fits: { C: number; model: CombinedModel }[] = [];
  const path = Array.from({ length: points }, (_, i) => {
    context.progress({ step: 'Following the L1 path', done: i, total: points, unit: 'steps', rows: null });
    const C = i === points - 1 ? weak : strong * (weak / strong) ** (i / (points - 1)) * justBelow;
    const start = fits.at(-1)?.model.fit.parameters;
    const model = fitCombined(design, counts, {
      penalty: 'l1', C, intercept, classes: names.length, tolerance, ...(start && { start }), onIteration: () => throwIfCancelled(context),
    });
    fits.push({ C, model });
    const part = scorePart({ part: 'test', name, labelled: true }, model, scoreDesign(design, model), judged);
    const { decided, logLoss } = judgePart(part, names, 0);
    const used = usedColumns(model);
    return {
      C, nonZero: used.length, features: model.features.filter(({ start: at, width }) =>
        model.fit.coefficients.some((values) => values.slice(at, at + width).some((value) => value !== 0))).length,
      objective: model.fit.objective, converged: model.fit.converged, accuracy: decided!.accuracy, logLoss,
    };
  });
  return { classes: names, points: path, ...describeColumns(fits, prepared.columns) };
}

/** Columns with a coefficient for any class. */
const usedColumns = ({ names, fit: { coefficients } }: CombinedModel): number[] =>
  Array.from(names.keys()).filter((j) => coefficients.some((values) => values[j] !== 0));

function describeColumns(fits: { C: number; model: CombinedModel }[], features: Column[]): Pick<PathResult, 'entries' | 'columns'> {
  const { features: placed, names } = fits[0].model;
  const columns = placed.flatMap(({ name, start, width }, f) => Array.from({ length: width }, (_, i) => ({
    name: names[start + i], feature: name, group: features[f].group,
    values: fits.map(({ model }) => strongest(model.fit.coefficients.map((values) => values[start + i]))),
  })));
  const entries = placed.map(({ name, start, width }, f) => {
    const own = columns.slice(start, start + width);
    const entered = fits.findIndex((_, i) => own.some((column) => column.values[i] !== 0));
    const { group } = features[f];
    return { feature: name, group, C: entered < 0 ? null : fits[entered].C };
  });
  return { columns, entries: entries.sort((a, b) => (a.C ?? Infinity) - (b.C ?? Infinity)) };
}

const strongest = (values: number[]): number => values.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0);
