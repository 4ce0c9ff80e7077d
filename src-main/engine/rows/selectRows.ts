import type { Passing } from './passing';
import { patternsThatBreak } from '../columns/invariants/brokenPatterns';
import type { LabelLevel, RowCondition } from '../../../src-shared/contract/rowConditions';
import { labelOf, sharedUint32, valueAt, type Dataset } from '../columns/dataset';
import { classesAt } from '../columns/labelLevels';
import { pairOf } from '../compare/pairOf';
import { shareRows } from '../compare/shareRows';
import { sameFeatures, sameRows } from '../columns/sameRows';
import { EngineError } from '../../../src-shared/terms/errors';
import { chooseRows } from '../fitting/chooseRows';
import { decidedRows } from './decidedRows';
import { type DecidingModel } from '../fitting/multinomial/decidingModel';
import { judgedRows } from './judgedRows';

/**
 * @param trained the dataset that a model of one feature was fitted to, where it is another one
 * @param models the models of several features that conditions name
 */
export type SelectRowsInput = { dataset: Dataset; trained: Dataset | null; conditions: RowCondition[]; models: Map<string, DecidingModel> };

/**
 * The rows behind a figure, by their place among the rows in use, in the order of the file: as many as the figure counts. What
 * was drawn (by undersampling, for the test part) is drawn again, with the same seed and so the same rows.
 */
export function selectRows({ dataset, trained, conditions, models }: SelectRowsInput): Uint32Array {
  const passing = conditions.map((condition) => passingOf(dataset, trained ?? dataset, condition, models));
  const patterns = Uint8Array.from({ length: dataset.patterns }, (_, pattern) =>
    Number(passing.every((one) => one.patterns?.[pattern] !== 0)));
  const byRow = passing.flatMap(({ rows }) => (rows === undefined ? [] : [rows]));
  const found = sharedUint32(dataset.rows);
  let count = 0;
  for (let row = 0; row < dataset.rows; row++) {
    if (patterns[dataset.rowPatterns[row]] === 1 && byRow.every((rows) => rows[row] !== 0)) found[count++] = row;
  }
  return found.subarray(0, count);
}

function passingOf(dataset: Dataset, trained: Dataset, condition: RowCondition, models: SelectRowsInput['models']): Passing {
  switch (condition.kind) {
    case 'value': {
      const column = condition.column === 'label' ? labelOf(dataset).name : condition.column;
      const { weights } = chooseRows(dataset, [{ column, include: condition.values }]);
      return { patterns: weights.map((rows) => Number((rows > 0) !== (condition.not ?? false))) };
    }
    case 'range': return { patterns: inRange(dataset, condition) };
    case 'broken': return { patterns: patternsThatBreak(dataset, condition.invariant) };
    case 'repeated': return condition.how === 'copies' ? { rows: copies(dataset) } : { patterns: conflicting(dataset, condition.level) };
    case 'alike': return { patterns: alikeTo(dataset, condition.row) };
    case 'numbered': return { rows: numbered(dataset, condition.rows) };
    case 'inTraining': return { patterns: inTraining(dataset, trained, condition.mixed ?? false) };
    case 'judged': return judgedRows(dataset, trained, condition);
    case 'decided': return decidedRows(dataset, condition, models.get(condition.model)!);
  }
}

function inRange(dataset: Dataset, { column: name, from, to, closed }: Extract<RowCondition, { kind: 'range' }>): Uint8Array {
  const column = dataset.columns.find((candidate) => candidate.name === name);
  if (column === undefined || column.kind !== 'numeric') throw new EngineError('COLUMN_NOT_FOUND', `a column of numbers was expected; “${name}” is none of this dataset.`);
  return Uint8Array.from({ length: dataset.patterns }, (_, pattern) => {
    const value = valueAt(column, pattern);
    return Number(value >= from && (value < to || (closed && value === to)));
  });
}

/** Rows by their numbers; one that is not there is passed over. */
function numbered({ rows: count }: Dataset, numbers: readonly number[]): Uint8Array {
  const named = new Uint8Array(count);
  for (const number of numbers) if (number <= count) named[number - 1] = 1;
  return named;
}

/** Every row but the first of each that are alike in features and label. */
function copies(dataset: Dataset): Uint8Array {
  const first = sameRows(dataset);
  const met = new Uint8Array(dataset.patterns);
  return Uint8Array.from(dataset.rowPatterns, (pattern) => {
    const before = met[first[pattern]];
    met[first[pattern]] = 1;
    return before;
  });
}

/** Patterns whose features also occur with another label, or in another class of a coarser level. */
export function conflicting(dataset: Dataset, level: LabelLevel = 'label'): Uint8Array {
  const first = sameFeatures(dataset);
  const classes = classesAt(dataset, level);
  const { codes } = labelOf(dataset);
  const classOf = new Int32Array(dataset.patterns).fill(-1);
  const conflict = new Uint8Array(dataset.patterns);
  for (let i = 0; i < dataset.patterns; i++) {
    const own = classes[codes[i]];
    if (own < 0) continue;
    if (classOf[first[i]] < 0) classOf[first[i]] = own;
    else if (classOf[first[i]] !== own) conflict[first[i]] = 1;
  }
  return conflict.map((_, pattern) => (classes[codes[pattern]] < 0 ? 0 : conflict[first[pattern]]));
}

/** Patterns with the features of the row of this number. */
function alikeTo(dataset: Dataset, row: number): Uint8Array {
  if (row > dataset.rows) throw new EngineError('BAD_REQUEST', `a row from 1 to ${dataset.rows} was expected, and row ${row} was asked for.`);
  const first = sameFeatures(dataset);
  const wanted = first[dataset.rowPatterns[row - 1]];
  return Uint8Array.from(first, (own) => Number(own === wanted));
}

function inTraining(dataset: Dataset, trained: Dataset, mixed: boolean): Uint8Array {
  const shared = shareRows(pairOf(trained, dataset));
  return shared === null ? new Uint8Array(dataset.patterns) : mixed ? shared.mixed : shared.seen;
}
