import type { CombinedSettings } from '../../../../src-shared/questions/combined/result';
import { EngineError } from '../../../../src-shared/terms/errors';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { listNames } from '../../../../src-shared/format/listNames';
import { distinctOf, type Column, type Dataset } from '../../columns/dataset';
import { scaledColumn } from '../../columns/scaledColumn';
import { chooseFeatures, type ChosenFeatures } from '../chooseFeatures';
import { dealClasses, dealParts } from '../splitPlan';
import { type DealtClasses } from '../dealtClasses';
import { tableCeilings } from '../tableCeilings';
import { targetClasses } from '../targetClasses';
import { balanceWeights } from './balanceWeights';
import { designOf, type Design } from './design';
import { countJointRows, jointRows, type JointRows } from './jointRows';
import { modelClasses, type ModelClasses } from './modelClasses';

/** What a model of several features is asked, but for its penalty. */
type Asked = Pick<CombinedSettings, 'features' | 'target' | 'balance' | 'split' | 'seed' | 'scale'>;

/** The distinct rows of the chosen features, dealt into parts: all that does not change from fit to fit. */
export type PreparedRows = {
  columns: Column[];
  leftOut: ChosenFeatures['leftOut'];
  joint: JointRows;
  classes: ModelClasses;
  dealt: DealtClasses;
  patterns: number;
};

/**
 * @param names the categories to tell apart, as `modelClasses`
 * @throws COLUMN_NOT_FOUND, TARGET_NOT_FOUND, ONE_CLASS, TOO_FEW_ROWS, TOO_LARGE for very many columns
 */
export function prepareRows(
  dataset: Dataset, names: string[] | null, { features, target, balance, split, seed, scale }: Asked,
): PreparedRows {
  const { chosen, leftOut } = chooseFeatures(dataset, features, []);
  if (chosen.length === 0) {
    const asked = features === null ? null : new Set(features);
    const reasons = listNames(leftOut.filter(({ name }) => asked?.has(name) ?? true).map(({ name, reason }) => `${name} (${reason})`));
    throw new EngineError('COLUMN_NOT_FOUND', `at least one feature that varies was expected; found ${reasons === '' ? 'none' : reasons}.`);
  }
  const classes = modelClasses(dataset, names, target);
  refuseWide(chosen, classes.names.length);
  const dealt = target === null ? dealClasses(dataset, classes.train, balance, split, seed)
    : dealTarget(dataset, target, { balance, split, seed });
  refuseEmptyParts(dealt, split, classes);
  const columns = chosen.map((column) => scaledColumn(column, scale));
  return { columns, leftOut, joint: jointRows(chosen, dataset.patterns), classes, dealt, patterns: dataset.patterns };
}

/** Text takes a column for each of its most frequent levels: very many such columns make a model that nobody could read, or wait for. */
function refuseWide(columns: Column[], classes: number): void {
  const widths = columns.map((column) => (column.kind === 'text' ? Math.min(distinctOf(column), tableCeilings.levelColumns + 1) : 1));
  const parameters = widths.reduce((sum, width) => sum + width, 0) * classes;
  if (parameters <= tableCeilings.parameters) return;
  const widest = widths.reduce((most, width, i) => (width > widths[most] ? i : most), 0);
  throw new EngineError('TOO_LARGE', `a model of at most ${formatCount(tableCeilings.parameters)} coefficients was expected; these features make `
    + `${formatCount(parameters)} for ${classes} classes, of which “${columns[widest].name}” alone ${formatCount(widths[widest] * classes)}. Choose other features.`);
}

function refuseEmptyParts({ sizes }: DealtClasses, split: string, { train, names }: ModelClasses): void {
  if (sizes.every((part) => part.some((rows) => rows > 0))) return;
  const rarest = names.map((name, c) => ({ name, rows: train.totals[c] })).filter(({ rows }) => rows > 0).sort((a, b) =>
    a.rows - b.rows)[0];
  throw new EngineError('TOO_FEW_ROWS', `each part of the split (${split}) needs rows; the rarest class, “${rarest.name}”, has ${rarest.rows}.`);
}

/** As for the models of one feature, so that they learn from the same rows. */
function dealTarget(dataset: Dataset, target: string, { balance, split, seed }: Pick<Asked, 'balance' | 'split' | 'seed'>): DealtClasses {
  const dealt = dealParts(dataset, targetClasses(dataset, target), balance, split, seed);
  return { ...dealt, sizes: dealt.sizes.map(({ negatives, positives }) => [negatives, positives]) };
}

/** Rows of some parts by joint row and class, `[row * k + class]`. */
export function partCounts({ joint, classes, dealt }: PreparedRows, parts: number[]): Float64Array {
  const k = classes.names.length;
  const [first, ...others] = parts.map((part) => countJointRows(joint, classes.train.classOf, k, dealt.parts[part]));
  for (const counts of others) counts.forEach((rows, i) => { first[i] += rows; });
  return first;
}

/** The design over the training rows of some parts, and the weights that a fit gives them. */
export function trainingDesign(
  prepared: PreparedRows, train: number[], balance: CombinedSettings['balance'],
): { design: Design; counts: Float64Array; weights: number[] } {
  const { columns, joint, classes } = prepared;
  const k = classes.names.length;
  const rows = partCounts(prepared, train);
  const perRow = Float64Array.from({ length: joint.rows }, (_, i) => rows.subarray(i * k, (i + 1) * k).reduce((sum, n) => sum + n, 0));
  return { design: designOf(columns, joint, perRow), ...balanceWeights(rows, k, balance) };
}
