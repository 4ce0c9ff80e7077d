import type { SchemaCheck } from '../../../src-shared/questions/testSet/result';
import { countOf } from '../../../src-shared/format/countOf';
import { formatCount } from '../../../src-shared/format/formatCount';
import { listNames } from '../../../src-shared/format/listNames';
import type { Column } from './dataset';

type Found = Pick<SchemaCheck, 'missingColumns' | 'extraColumns' | 'reordered' | 'otherKinds' | 'unseenLevels'>;

const shownLevels = 6;
const kindWords = { numeric: 'numbers', text: 'text', empty: 'no value' };
export const countRows = (rows: number): string => countOf(rows, 'row');

/**
 * What does not fit between the columns of two files, and what becomes of it, a sentence each.
 * @param columns those of the other file that are used; `features` is how many training has
 */
export function describeColumns(found: Found, columns: Column[], features: number): string[] {
  const { missingColumns, extraColumns, reordered, otherKinds } = found;
  const messages: string[] = [];
  if (missingColumns.length > 0) messages.push(`Not in this file, so not judged: ${listNames(missingColumns)}.`);
  if (extraColumns.length > 0) messages.push(`Not in the training file, so not used: ${listNames(extraColumns)}.`);
  if (reordered) messages.push('The columns stand in another order; they were matched by name.');
  for (const { column, training, here } of otherKinds) {
    messages.push(`${column} holds ${kindWords[here]} here and ${kindWords[training]} in training, so it is not judged.`);
  }
  for (const { name, notNumbers } of columns) {
    if (notNumbers === null) continue;
    const { rows, firstRow, text } = notNumbers;
    messages.push(`${name} holds text instead of a number in ${countRows(rows)} (first “${text}”, in row ${formatCount(firstRow + 1)}); `
      + `${rows === 1 ? 'it counts' : 'they count'} as missing.`);
  }
  messages.push(...describeUnseen(found.unseenLevels));
  if (columns.length < features && columns.length > 0) {
    messages.push(`Rows are compared with those of training by the ${columns.length === 1 ? 'one feature' : `${columns.length} features`} that both files have.`);
  }
  return messages;
}

/** One sentence for each column that holds levels unknown to training: these, and how many rows have them. */
function describeUnseen(levels: SchemaCheck['unseenLevels']): string[] {
  const byColumn = new Map<string, typeof levels>();
  for (const level of levels) {
    const same = byColumn.get(level.column);
    if (same === undefined) byColumn.set(level.column, [level]);
    else same.push(level);
  }
  return [...byColumn].map(([column, found]) => {
    const unseen = found.sort((a, b) => b.rows - a.rows);
    const named = ({ level, rows }: { level: string; rows: number }): string => `${level === '' ? 'no value' : `“${level}”`} (${countRows(rows)})`;
    if (unseen.length === 1) return `${column} ${named(unseen[0])} never occurs in training; it counts as none of the known ones.`;
    const more = unseen.length > shownLevels ? ` and ${formatCount(unseen.length - shownLevels)} more` : '';
    const rows = countRows(unseen.reduce((sum, level) => sum + level.rows, 0));
    const [never, they] = unseen.length === 1 ? ['never occurs', 'it counts'] : ['never occur', 'they count'];
    return `${countOf(unseen.length, 'value')} of ${column}, in ${rows}, ${never} in training; ${they} as none of the known ones: `
      + `${unseen.slice(0, shownLevels).map(named).join(', ')}${more}.`;
  });
}
