import type { TableColumn, Unit } from './sortedRows';
import { inPerCent } from '../../src-shared/format/inPerCent';
import type { PlainTable } from './tableText';

/**
 * A table as it leaves the app: headers in the screen's words, with the unit that the screen prints beside the figures
 * (`Found (%)`), and every figure in that unit with all its digits.
 */
export function leavingTable<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): PlainTable {
  const leaving = columns.map((column) => ({ ...column, unit: column.unit ?? shownUnit(column, rows) }));
  return {
    header: leaving.map(({ title, exportTitle = title, unit }) => (unit === undefined ? exportTitle : withUnit(exportTitle, unit))),
    rows: rows.map((row) => leaving.map(({ value, unit }) => (unit === '%' ? inPerCent(value(row)) : value(row)))),
  };
}

/** A header that does not say its unit yet, with it. */
export const withUnit = (title: string, unit: Unit): string => (unit === '%' && title.includes('%') ? title : `${title} (${unit})`);

/** The unit that stands behind a column's figures on the screen. */
function shownUnit<Row>({ value, text }: TableColumn<Row>, rows: readonly Row[]): Unit | undefined {
  const row = rows.find((one) => typeof value(one) === 'number');
  if (row === undefined || text === undefined) return undefined;
  return units.find((unit) => text(value(row), row).endsWith(`\u00a0${unit}`));
}
const units: readonly Unit[] = ['%', 's'];
