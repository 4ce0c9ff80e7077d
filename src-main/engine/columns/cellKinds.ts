import { isMissingText } from '../../../src-shared/schemas/missingMarks';
import { isInexactWhole, parseNumber } from '../read/parseNumber';

/** Beyond this share of the rows that have something, what is not a number makes a column of unknown kind text. */
const textShare = 0.05;

/** What a cell is to a column of numbers; `inexact` is a whole number that no double is equal to. */
export type CellKind = 'number' | 'missing' | 'inexact' | 'other';

/** @param marks of a missing value, beside the usual ones */
export function cellKind(text: string, value: number | undefined, marks?: readonly string[]): CellKind {
  if (value === undefined) return isMissingText(text, marks) ? 'missing' : 'other';
  if (Number.isNaN(value)) return 'missing';
  return isInexactWhole(text) ? 'inexact' : 'number';
}

export const kindOfText = (text: string): CellKind => cellKind(text, parseNumber(text));

/** Rows of a column by what their cells are. */
export type KindRows = { [K in CellKind]: number };

/**
 * Whether a column is text, judged by its rows: a few strangers do not make it so, many spellings in few rows neither. Long
 * identifiers are, which as numbers would become one another.
 * @param expected what is known of the column without looking
 */
export function isText({ number, inexact, other }: KindRows, expected: 'numeric' | 'text' | null): boolean {
  if (expected === 'text') return true;
  const strange = other + inexact;
  if (expected === 'numeric') return number + inexact === 0 && other > 0;
  return number === 0 || strange > textShare * (number + strange);
}
