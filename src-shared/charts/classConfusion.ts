import type { Maybe } from '../statistics/maybe';
import { inPerCent } from '../format/inPerCent';
import { categoryColour } from './categoryLook';
import type { ChartTheme } from './theme';

export type ConfusionCell = { count: number; /** Share of the actual class's rows. */ ofRow: Maybe; right: boolean };
export type ConfusionRow = { class: string; cells: ConfusionCell[]; rows: number; recall: Maybe };
/** A k × k confusion matrix with its margins: what the rows are (down), what they were called (across). */
export type ClassConfusion = {
  rows: ConfusionRow[];
  /** Rows called each class, and the share of them that are. */
  called: { class: string; rows: number; precision: Maybe }[];
  total: number;
  right: number;
};

const share = (part: number, whole: number): Maybe => (whole > 0 ? part / whole : null);
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** Shares and margins of `confusion[actual][predicted]`, both in the order of `classes`. */
export function classConfusion(classes: readonly string[], confusion: readonly (readonly number[])[]): ClassConfusion {
  const rows = classes.map((name, actual): ConfusionRow => {
    const total = sum(confusion[actual]);
    const cells = confusion[actual].map((count, predicted) => ({ count, ofRow: share(count, total), right: predicted === actual }));
    return { class: name, cells, rows: total, recall: share(confusion[actual][actual], total) };
  });
  const called = classes.map((name, predicted) => {
    const total = sum(confusion.map((counts) => counts[predicted]));
    return { class: name, rows: total, precision: share(confusion[predicted][predicted], total) };
  });
  return { rows, called, total: sum(rows.map((row) => row.rows)), right: sum(confusion.map((counts, at) => counts[at])) };
}

/** The matrix as a plain table, to be copied or saved: counts, totals, recall and precision in per cent. */
export function classConfusionTable(
  classes: readonly string[], confusion: readonly (readonly number[])[],
): { header: string[]; rows: (string | number | null)[][] } {
  const { rows, called, total, right } = classConfusion(classes, confusion);
  return {
    header: ['actual', ...classes.map((name) => `predicted ${name}`), 'rows', 'recall (%)'],
    rows: [
      ...rows.map((row) => [row.class, ...row.cells.map(({ count }) => count), row.rows, inPerCent(row.recall)]),
      ['all', ...called.map((column) => column.rows), total, inPerCent(share(right, total))],
      ['precision (%)', ...called.map(({ precision }) => inPerCent(precision)), null, null],
    ],
  };
}

/** The colour of a class of a combined model: a category's own, and a quiet one for all that is not the target. */
export const classColour = (theme: ChartTheme, name: string, classes: readonly string[]): string =>
  (name === 'other' && !theme.categories.has(name) ? theme.secondInk : categoryColour(theme, name, classes));
