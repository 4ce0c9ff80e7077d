import { formatCount } from './formatCount';

/** What may stand before the sign: a spreadsheet skips it. */
const skipped = '[\\s\\p{Cc}\\p{Cf}]*';
/** A sign with something behind it, in its full-width and small forms too; and a tab or line break, which some skip further. */
const formula = new RegExp(`^'*(?:${skipped}[=+\\-@＝＋－＠﹦﹢﹣﹫].|[\\t\\r\\n])`, 'su');
const number = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

const isFormula = (text: string): boolean => formula.test(text) && !number.test(text);

/**
 * A text as a cell of a table for spreadsheets. One that they would take for a formula, and run, gets the mark `'` in front,
 * which makes it text. Numbers stay as they are, and so does a lone sign, which some datasets write for “none”.
 * @example markFormula('=1+1') // → "'=1+1"
 * @example markFormula('-0.5') // → "-0.5"
 */
export const markFormula = (text: string): string => (isFormula(text) ? `'${text}` : text);

/** The text that `markFormula` was given. */
export const unmarkFormula = (cell: string): string => (cell.startsWith("'") && isFormula(cell) ? cell.slice(1) : cell);

/** What a person is told of marks that were set. */
export const markedWords = (marked: number): string =>
  `${marked === 1 ? '1 text' : `${formatCount(marked)} texts`} like a formula got a ' in front`;
