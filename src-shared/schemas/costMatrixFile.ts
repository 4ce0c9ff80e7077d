import Papa from 'papaparse';
import type { CostTable } from './costTables';
import { EngineError } from '../terms/errors';
import { cutText } from '../format/cutText';
import { markFormula, unmarkFormula } from '../format/formulaCell';
import { decimal, largestCost, mostCostClasses } from './costTables';

/**
 * A cost matrix as CSV: the class names in the first row (predicted) and in the first column (actual), one cost in each
 * cell. `costMatrixText` writes it, `readCostMatrix` reads it back.
 * @param marked whether names that a spreadsheet would take for formulas get a mark, which reading takes off again
 */
export function costMatrixText({ classes, matrix }: CostTable, marked = true): string {
  const names = marked ? classes.map(markFormula) : classes;
  return `${Papa.unparse([['actual \\ predicted', ...names], ...matrix.map((row, i) => [names[i], ...row])], { newline: '\r\n' })}\r\n`;
}

/** Five times what a matrix of as many classes as there may be takes, with names as long as they may be. */
export const mostCostCharacters = 1 << 20;
/** Behind each quote the parser looks over all blanks that follow: many quotes before a long gap take the square of their number. */
const longGap = /[^\S\r\n]{256}/;

/**
 * Reads a cost matrix as CSV, or Weka's `.cost` text, which has no names and is taken to be in the order of `classes`.
 * Rows and columns may be in any order: they are matched by name, and the order of the columns is kept.
 * @param name what the costs are called from here on, such as the file's name
 * @param classes what the matrix is for; only Weka's needs it
 * @throws COSTS_BROKEN with the line and the column: a class without a row or column, or twice; a cost that is no number, or
 *   below 0; a line with too few or too many fields; more text, classes or blanks in a row than such a file has
 */
export function readCostMatrix(text: string, name: string, classes: readonly string[]): CostTable {
  if (text.length > mostCostCharacters) throw broken(`“${name}”: at most ${mostCostCharacters} characters were expected; found more.`);
  if (longGap.test(text)) throw broken(`“${name}”: costs with a separator between them were expected; found a gap of 256 blanks or more.`);
  const plain = text.replace(/^\ufeff/, '');
  const weka = wekaLines(plain);
  return weka === null ? readCsv(plain, name) : readWeka(weka, name, classes);
}

const broken = (sentence: string): EngineError => new EngineError('COSTS_BROKEN', sentence);
const quoted = (names: readonly string[]): string => names.map((one) => `“${cutText(one)}”`).join(', ');
type Line = { number: number; fields: string[] };

function readCsv(text: string, name: string): CostTable {
  const lines = Papa.parse<string[]>(text, { skipEmptyLines: false }).data
    .map((fields, i): Line => ({ number: i + 1, fields: fields.map((field) => unmarkFormula(field.trim())) }))
    .filter(({ fields }) => fields.some((field) => field !== ''));
  const [head, ...rows] = lines;
  const classes = head?.fields.slice(1) ?? [];
  if (classes.length < 2) {
    throw broken(`“${name}”: a first line with the names of two classes or more was expected, and a row for each of them; `
      + `found ${head === undefined ? 'no text' : `“${head.fields.join(',').slice(0, 80)}”`}.`);
  }
  refuseMore(name, 'column', classes.length);
  refuseMore(name, 'row', rows.length);
  if (classes.includes('')) throw broken(`“${name}”: line ${head.number}, column ${classes.indexOf('') + 2} has no class name.`);
  refuseRepeated(name, 'column', classes);
  const actual = rows.map(({ fields }) => fields[0]);
  refuseRepeated(name, 'row', actual);
  const without = (ones: readonly string[], others: readonly string[]): string[] => ones.filter((one) => !others.includes(one));
  const rowless = without(classes, actual);
  const columnless = without(actual, classes);
  if (rowless.length + columnless.length > 0) {
    const parts = [
      ...(rowless.length > 0 ? [`there is no row for ${quoted(rowless)}`] : []),
      ...(columnless.length > 0 ? [`there is no column for ${quoted(columnless)}`] : []),
    ];
    throw broken(`“${name}”: a row and a column for each class were expected; ${parts.join(', and ')}.`);
  }
  return { name, classes, matrix: classes.map((one) => costsOfLine(name, rows[actual.indexOf(one)], classes)) };
}

function costsOfLine(name: string, { number, fields }: Line, classes: readonly string[]): number[] {
  const costs = fields.slice(1);
  if (costs.length !== classes.length) {
    throw broken(`“${name}”: line ${number} (${cutText(fields[0])}): ${classes.length} costs were expected; found ${costs.length}.`);
  }
  return costs.map((field, i) => parseCost(field, `“${name}”: line ${number} (${cutText(fields[0])}), column ${i + 2} (${cutText(classes[i])})`));
}

function parseCost(field: string, where: string): number {
  const cost = Number(field);
  if (decimal.test(field) && cost <= largestCost) return cost;
  const found = field === '' ? 'nothing' : `“${field.slice(0, 40)}”`;
  const wanted = field === '' || Number.isNaN(cost) ? 'number' : cost > largestCost && cost < Infinity ? `cost of at most ${largestCost}` : 'finite cost of 0 or more';
  throw broken(`${where}: a ${wanted} was expected; found ${found}.`);
}

function refuseMore(name: string, what: 'row' | 'column', found: number): void {
  if (found > mostCostClasses) throw broken(`“${name}”: a ${what} for each of at most ${mostCostClasses} classes was expected; found ${found}.`);
}

function refuseRepeated(name: string, what: 'row' | 'column', classes: readonly string[]): void {
  const twice = classes.find((one, i) => classes.indexOf(one) !== i);
  if (twice !== undefined) throw broken(`“${name}”: one ${what} for each class was expected; “${cutText(twice)}” has two.`);
}

/** The lines of Weka's format (comments begin with %; the first other line is the size); `null` where it is another one. */
function wekaLines(text: string): Line[] | null {
  const lines = text.split(/\r\n?|\n/).map((line, i): Line => ({ number: i + 1, fields: line.trim().split(/[\s,]+/) }))
    .filter(({ fields }) => fields[0] !== '' && !fields[0].startsWith('%'));
  return lines.length > 0 && lines[0].fields.length === 2 && lines[0].fields.every((field) => /^\d+$/.test(field)) ? lines : null;
}

function readWeka([size, ...rows]: Line[], name: string, classes: readonly string[]): CostTable {
  const k = classes.length;
  if (size.fields.some((field) => Number(field) !== k) || rows.length !== k) {
    throw broken(`“${name}”: costs between the ${k} classes ${classes.join(', ')} were expected, as ${k} × ${k}; found a size of `
      + `${size.fields.map((field) => cutText(field, 20)).join(' × ')} with ${rows.length} ${rows.length === 1 ? 'row' : 'rows'}.`);
  }
  return {
    name, classes: [...classes],
    matrix: rows.map(({ number, fields }, i) => costsOfLine(name, { number, fields: [classes[i], ...fields] }, classes)),
  };
}
