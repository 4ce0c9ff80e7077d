import type { ConfusionMatrix } from '../../src-shared/statistics/confusionMatrix';
import { inPerCent } from '../../src-shared/format/inPerCent';
import type { PlainTable } from './tableText';

/** Matrices of more classes than this stand alone in their row: beside another one their last columns were out of sight. */
const mostBeside = 6;
export const besideEachOther = (classes: readonly string[], columns: string): string => (classes.length > mostBeside ? 'minmax(0, 1fr)' : columns);

export type MatrixMode = 'counts' | 'rows' | 'columns';
export type MatrixCell = {
  id: keyof ConfusionMatrix;
  name: string;
  count: number;
  /** Share of the row (all rows that are this class) and of the column (all that were predicted so). */
  ofRow: number | null;
  ofColumn: number | null;
  right: boolean;
};

export const matrixModes: readonly { value: MatrixMode; label: string; note: string }[] = [
  { value: 'counts', label: 'Counts', note: 'Rows, and their share of the actual class' },
  { value: 'rows', label: 'Row %', note: 'Share of the actual class' },
  { value: 'columns', label: 'Column %', note: 'Share of the predicted class' },
];

/** The four cells by actual class (down: target, other) and predicted class (across: target, other). */
export function matrixCells({ tp, fp, tn, fn }: ConfusionMatrix): [MatrixCell[], MatrixCell[]] {
  const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
  const cell = (
    id: keyof ConfusionMatrix, name: string, count: number, row: number, column: number, right: boolean,
  ): MatrixCell => ({ id, name, count, ofRow: share(count, row), ofColumn: share(count, column), right });
  return [
    [cell('tp', 'true positives', tp, tp + fn, tp + fp, true), cell('fn', 'false negatives', fn, tp + fn, fn + tn, false)],
    [cell('fp', 'false positives', fp, fp + tn, tp + fp, false), cell('tn', 'true negatives', tn, fp + tn, fn + tn, true)],
  ];
}

/** The matrix as a table to copy or save, in the mode that is shown. */
export function matrixTable(matrix: ConfusionMatrix, target: string, mode: MatrixMode): PlainTable {
  const value = (cell: MatrixCell): number | null =>
    ({ counts: cell.count, rows: inPerCent(cell.ofRow), columns: inPerCent(cell.ofColumn) })[mode];
  const unit = mode === 'counts' ? '' : ' (%)';
  return {
    header: ['actual', `predicted ${target}${unit}`, `predicted other${unit}`],
    rows: matrixCells(matrix).map((cells, i) => [i === 0 ? target : 'other', ...cells.map(value)]),
  };
}
