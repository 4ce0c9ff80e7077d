import Table from 'cli-table3';
import { formatCount } from '../../../src-shared/format/formatCount';

const frameless = {
  top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '',
  left: ' ', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: '  ',
};

/** Rows that a table has on the terminal: the others are counted. */
const mostRows = 200;

/** Columns below one another without a frame; names to the left, figures to the right; a long table is cut with a word. */
export function terminalTable(head: string[], rows: string[][], leftColumns = 1): string {
  const table = new Table({
    head, chars: frameless, style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
    colAligns: head.map((_, i) => (i < leftColumns ? 'left' : 'right')),
  });
  for (const row of rows.slice(0, mostRows)) table.push(row);
  const lines = table.toString().split('\n').map((line) => line.trimEnd());
  return [...lines, ...andMore(rows.length - mostRows)].join('\n');
}

/** A list as lines, cut like a table. */
export const cutLines = (lines: readonly string[], most = mostRows): string[] => [...lines.slice(0, most), ...andMore(lines.length - most)];

const andMore = (count: number): string[] => (count > 0 ? [` … and ${formatCount(count)} more`] : []);

/** A heading over a section of the summary. */
export const heading = (title: string): string => `${title}\n${'─'.repeat(title.length)}`;
