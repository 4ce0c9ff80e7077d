import Table from 'cli-table3';

const frameless = {
  top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '',
  left: ' ', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: '  ',
};

/** Columns below one another without a frame; names to the left, figures to the right. */
export function terminalTable(head: string[], rows: string[][], leftColumns = 1): string {
  const table = new Table({
    head, chars: frameless, style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
    colAligns: head.map((_, i) => (i < leftColumns ? 'left' : 'right')),
  });
  table.push(...rows);
  return table.toString().split('\n').map((line) => line.trimEnd()).join('\n');
}

/** A heading over a section of the summary. */
export const heading = (title: string): string => `${title}\n${'─'.repeat(title.length)}`;
