import { createSortedRowModel, rowSortingFeature, tableFeatures, useTable } from '@tanstack/vue-table';
import { computed, type ComputedRef } from 'vue';
import { cutSentence } from '../../src-shared/format/cutSentence';
import { shortCharacters } from '../../src-shared/format/shortName';
import type { PlainCell } from './tableText';

/** What a figure is counted in where it is no plain number: `%` of a share of 1, `s` of a time in seconds. */
export type Unit = '%' | 's';

export type TableColumn<Row> = {
  id: string;
  title: string;
  /** The value itself: what is sorted, copied and saved. */
  value: (row: Row) => PlainCell;
  /** The value as it is shown; without it, as it is. */
  text?: (value: PlainCell, row: Row) => string;
  numeric?: boolean;
  /** The column that names the row. */
  lead?: boolean;
  /** Another column that holds names from the file. */
  named?: boolean;
  /** Its texts are read whole, over as many lines as they take. */
  sentence?: boolean;
  /** Its names stand whole where there is room. */
  whole?: boolean;
  /** A swatch stands before the text. */
  marked?: boolean;
  sortable?: boolean;
  /** Copied and saved, and told by something else on the screen. */
  unseen?: boolean;
  /** What the column means, on its header. */
  note?: string;
  /** What the figures are counted in, where they are shown without it. */
  unit?: Unit;
  /** The header in a copied or saved table, where it needs more words. */
  exportTitle?: string;
};
export type Sorting = { id: string; descending: boolean };

/** A cell as it is shown: a missing value is a dash, a long text is cut. */
export const columnText = <Row>(column: TableColumn<Row>, row: Row): string => cutSentence(wholeText(column, row), longestCell);

/** The whole text of a cell that is shown cut; else nothing. */
export function hiddenText<Row>(column: TableColumn<Row>, row: Row): string | undefined {
  const whole = wholeText(column, row);
  return cutSentence(whole, longestCell) === whole ? undefined : whole;
}

/** Whether the cell holds a name that is shown short where there is no room for it. */
export const hasLongName = <Row>(column: TableColumn<Row>, row: Row): boolean => columnText(column, row).length > shortCharacters;

/** Characters of the longest text that a cell shows whole. */
const longestCell = 400;

function wholeText<Row>(column: TableColumn<Row>, row: Row): string {
  const value = column.value(row);
  if (column.text) return column.text(value, row);
  return value === null ? '–' : String(value);
}

/**
 * How wide a table must be that draws only a part of its rows, in the width of a digit, so that no figure is cut, and the
 * share of each column in per cent: by the longest text of each. A text asks for no more than 24 characters, for no more
 * than 32 where it names the row, and 44 where names stand whole.
 */
export function columnWidths<Row>(
  columns: readonly TableColumn<Row>[], rows: readonly Row[], wrapHeads = false,
): { digits: number; shares: number[] } {
  const sample = rows.length <= 2000 ? rows : rows.filter((_, index) => index % Math.ceil(rows.length / 2000) === 0);
  const widths = columns.map((column) => {
    const longest = Math.max(0, ...sample.map((row) => columnText(column, row).length));
    const cell = Math.min(column.whole ? 44 : column.lead ? 32 : column.named ? 23 : 24, longest) * (column.numeric
      ? boldDigit : letter) + (column.marked ? 4 : 0);
    const header = Math.min(longestHeader, headerLength(column.title, wrapHeads)) * letter + (column.sortable === false ? 0 : 2);
    return 2 + Math.max(cell, header);
  });
  const digits = widths.reduce((sum, width) => sum + width, 0);
  return { digits, shares: widths.map((width) => (100 * width) / digits) };
}
/** A header that wraps is as wide as its longest word. */
const headerLength = (title: string, wraps: boolean): number => (wraps ? Math.max(...title.split(' ').map((word) => word.length)) : title.length);
/** As the style sheet says. */
const longestHeader = 26;
/** The chosen row is bold, and its figures are wider. */
const boldDigit = 1.12;
/** A letter of a name is narrower than a digit. */
const letter = 0.9;

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
const words = new Intl.Collator('en', { numeric: true });

/**
 * Rows in the order that the header asks for. The first click on a number sorts the largest first, on a word A to Z; the
 * second turns it around, the third restores the given order. Missing values come last either way.
 */
export function useSortedRows<Row extends object>(
  rows: () => readonly Row[], columns: () => readonly TableColumn<Row>[], initial: Sorting | null,
): { sorted: ComputedRef<Row[]>; sorting: ComputedRef<Sorting | null>; toggleSort: (id: string) => void } {
  const table = useTable<typeof features, Row>({
    features,
    data: computed(() => rows()),
    columns: computed(() => columns().map((column) => ({
      id: column.id,
      accessorFn: (row: Row) => column.value(row) ?? undefined,
      sortUndefined: 'last' as const,
      sortDescFirst: column.numeric === true,
      sortFn: (a: { getValue: (id: string) => unknown }, b: { getValue: (id: string) => unknown }, id: string) =>
        compare(a.getValue(id), b.getValue(id)),
    }))),
    initialState: { sorting: initial === null ? [] : [{ id: initial.id, desc: initial.descending }] },
  });
  const sorting = computed(() => {
    const first = table.atoms.sorting.get()[0];
    return first === undefined ? null : { id: first.id, descending: first.desc };
  });
  const sorted = computed(() => table.getRowModel().rows.map((row) => row.original));
  return { sorted, sorting, toggleSort: (id) => table.getColumn(id)?.toggleSorting() };
}

const compare = (a: unknown, b: unknown): number =>
  (typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a), String(b)));
