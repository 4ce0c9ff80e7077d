import * as v from 'valibot';
import { list, set, names, text, whole } from '../terms/guardParts';
import type { CostTable } from '../schemas/costTables';
import type { ModelSettings } from '../terms/modelSettings';

/**
 * What a row must be to stand behind a figure. All conditions of a selection hold at once; together they say which rows a
 * cell, a bar or a value counts.
 */
export type RowCondition =
  /** A column's value, as it is shown; `label`, `category` and `attack` go by the label map. `not`: any other value. */
  | { kind: 'value'; column: string; values: string[]; not?: boolean }
  /** A number from `from` on and below `to`; `closed`: up to it. */
  | { kind: 'range'; column: string; from: number; to: number; closed: boolean }
  /** Rows that break what must hold between columns by what they mean, by its id; `null`: any of it. */
  | { kind: 'broken'; invariant: string | null }
  /** Rows that repeat an earlier one, or whose features also occur in another class: another label, unless `level` says otherwise. */
  | { kind: 'repeated'; how: 'copies' | 'conflicting'; level?: LabelLevel }
  /** Rows that are alike in every feature to the one of this number among the rows in use, from 1: that one, too. */
  | { kind: 'alike'; row: number }
  /** These rows, by their numbers among the rows in use, from 1. */
  | { kind: 'numbered'; rows: number[] }
  /** Of another file than `trained`: rows whose features stand there too; `mixed`: with more than one label in both files together. */
  | { kind: 'inTraining'; mixed?: boolean }
  /** Rows that a model of one feature judges, by what they are and what they are called above a threshold. */
  | { kind: 'judged'; settings: ModelSettings; feature: string; threshold: number; actual: boolean; predicted: boolean; leaveOutOverlap?: boolean }
  /**
   * Rows of one part of a model of several features, by its name: what they are and what they are predicted, with `costs` by least
   * expected cost.
   */
  | { kind: 'decided'; model: string; part: 'train' | 'test' | 'file'; actual: string; predicted: string; costs?: CostTable };

/** How finely classes are told apart. */
export const labelLevels = ['label', 'category', 'attack'] as const;
export type LabelLevel = (typeof labelLevels)[number];

/**
 * Rows of an open dataset. `trained`: the dataset that a model of one feature was fitted to, where it judges another one's rows.
 */
export type RowsRequest = { dataset: string; trained: string | null; conditions: RowCondition[] };

/** A page of rows: their numbers among the rows in use, from 1, and their cells as text. */
export type RowsPage = { total: number; columns: { name: string; numeric: boolean }[]; rows: { number: number; cells: string[] }[] };

/** Where a row stands: in which file of the dataset, and on which line of it, from 1; `null` where it is no line, or none can be told. */
export type RowPlace = { file: string | null; line: number | null };

/** Rows in one answer: enough to scroll by, and to copy. */
export const mostRowsAtOnce = 10_000;

const finite = v.pipe(v.number(), v.finite());
const rowNumber = whole(1, 2 ** 32, 'rows are numbered from 1', 'no dataset has so many rows');

/** The guard of conditions, given those of a model's settings and of costs. */
export const guardConditions = <S extends v.GenericSchema<unknown, ModelSettings>, C extends v.GenericSchema<unknown, CostTable>>(settings: S, costs: C) => set(v.variant('kind', [
  v.strictObject({ kind: v.literal('value'), column: text, values: names, not: v.optional(v.boolean()) }),
  v.strictObject({ kind: v.literal('range'), column: text, from: finite, to: finite, closed: v.boolean() }),
  v.strictObject({ kind: v.literal('broken'), invariant: v.nullable(text) }),
  v.strictObject({ kind: v.literal('repeated'), how: v.picklist(['copies', 'conflicting']), level: v.optional(v.picklist(labelLevels)) }),
  v.strictObject({ kind: v.literal('alike'), row: rowNumber }),
  v.strictObject({ kind: v.literal('numbered'), rows: list(rowNumber, mostRowsAtOnce) }),
  v.strictObject({ kind: v.literal('inTraining'), mixed: v.optional(v.boolean()) }),
  v.strictObject({
    kind: v.literal('judged'), settings, feature: text, threshold: v.pipe(finite, v.minValue(0), v.maxValue(1)),
    actual: v.boolean(), predicted: v.boolean(), leaveOutOverlap: v.optional(v.boolean()),
  }),
  v.strictObject({ kind: v.literal('decided'), model: text, part: v.picklist(['train', 'test', 'file']), actual: text, predicted: text, costs: v.optional(costs) }),
]), 100);
