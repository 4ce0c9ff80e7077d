import { standardised } from '../../../../src-shared/statistics/logisticStandardise';
import { scaleValues } from '../../../../src-shared/statistics/scaleValues';
import { distinctOf, levelText, type CodedColumn, type Column } from '../../columns/dataset';
import type { DesignFeature } from './design';
import type { ScoringModel } from './fitCombined';

/**
 * The model's linear scores of every pattern of any dataset, `[pattern * m + output]`: one table of m numbers for each
 * distinct value of a feature, then one addition per pattern and feature. Levels are matched by their text; one that
 * training never showed sets none of the feature's columns, or the last where the rarer levels share that. A number is taken
 * as it is, seen before or not; a missing one stands at the training mean.
 * @param columns the dataset's columns, found by name; a feature that is absent stands at its training mean
 */
export function scoreRows(model: ScoringModel, columns: Column[], patterns: number): Float64Array {
  const { intercepts } = model.fit;
  const outputs = intercepts.length;
  const scores = new Float64Array(patterns * outputs);
  for (let i = 0; i < scores.length; i++) scores[i] = intercepts[i % outputs];
  const named = new Map(columns.map((column) => [column.name, column]));
  for (const feature of model.features) {
    const found = named.get(feature.name);
    if (found === undefined) continue;
    if (found.form === 'plain') addNumbers(model, feature, found.numbers, scores);
    else addFeature(found.codes, featureTable(model, feature, found), outputs, scores);
  }
  return scores;
}

function addFeature(codes: ArrayLike<number>, table: Float64Array, outputs: number, scores: Float64Array): void {
  for (let i = 0, at = 0; at < scores.length; i++) {
    const from = codes[i] * outputs;
    for (let c = 0; c < outputs; c++) scores[at++] += table[from + c];
  }
}

/** Numbers that hardly repeat, one by one; those that stand where text was learnt are levels that training never showed. */
function addNumbers(model: ScoringModel, feature: DesignFeature, numbers: Float64Array, scores: Float64Array): void {
  const { fit, means, sds, scale } = model;
  const outputs = fit.intercepts.length;
  const none = feature.kind === 'text' ? levelScores(model, feature).none : null;
  const { start } = feature;
  const scaled = scaleValues(numbers, scale);
  for (let i = 0, at = 0; i < numbers.length; i++, at += outputs) {
    const x = standardised(scaled[i], means[start], sds[start]);
    for (let c = 0; c < outputs; c++) {
      if (none !== null) scores[at + c] += none[c];
      else if (x === x) scores[at + c] += x * fit.coefficients[c][start];
    }
  }
}

/** What each distinct value of the column adds to the scores, `[code * m + output]`. */
function featureTable(model: ScoringModel, feature: DesignFeature, column: CodedColumn): Float64Array {
  return feature.kind === 'text' ? levelTable(model, feature, column) : numberTable(model, feature, column);
}

function levelTable(model: ScoringModel, feature: DesignFeature, column: CodedColumn): Float64Array {
  const outputs = model.fit.intercepts.length;
  const { none, of } = levelScores(model, feature);
  const table = new Float64Array(distinctOf(column) * outputs);
  for (let code = 0; code < distinctOf(column); code++) table.set(of.get(levelText(column, code)) ?? none, code * outputs);
  return table;
}

/** What each level of a text adds to the scores, and what one adds that training never showed. */
export function levelScores(
  { fit, names, means, sds }: ScoringModel, { name, start, width, joined }: DesignFeature,
): { none: Float64Array; of: Map<string, Float64Array> } {
  const none = Float64Array.from(fit.coefficients, (coefficients) => {
    let sum = 0;
    for (let j = start; j < start + width; j++) sum -= (coefficients[j] * means[j]) / sds[j];
    return sum;
  });
  const at = (j: number): Float64Array => none.map((sum, c) => sum + fit.coefficients[c][j] / sds[j]);
  const own = Array.from({ length: joined === undefined ? width : width - 1 }, (_, i) => start + i);
  return {
    none: joined === undefined ? none : at(start + width - 1), of: new Map(own.map((j) => [names[j].slice(name.length + 1), at(j)])),
  };
}

/** A column of another kind than the model's tells it nothing: text where numbers were learnt counts as missing. */
function numberTable({ fit, means, sds, scale }: ScoringModel, { start }: DesignFeature, column: CodedColumn): Float64Array {
  const outputs = fit.intercepts.length;
  const table = new Float64Array(distinctOf(column) * outputs);
  if (column.kind === 'text') return table;
  const values = scaleValues(column.values, scale);
  for (let code = 0; code < values.length; code++) {
    if (code === column.missingCode) continue;
    const x = standardised(values[code], means[start], sds[start]);
    for (let c = 0; c < outputs; c++) table[code * outputs + c] = x * fit.coefficients[c][start];
  }
  return table;
}
