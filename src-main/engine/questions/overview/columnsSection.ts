import type { Content } from 'pdfmake/interfaces';
import { groupColour } from '../../../../src-shared/charts/groupLook';
import type { ColumnOverview } from '../../../../src-shared/questions/overview/result';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { formatNumber } from '../../../../src-shared/format/formatNumber';
import { formatShare } from '../../../../src-shared/format/formatShare';
import type { Printed } from '../answer';
import { dataTable, type Cell } from '../../paper/dataTable';
import { announcing, paragraph } from '../../paper/headings';

/** One row per column of the file: what kind it is, and its five-number summary. */
export function columnsSection({ answer: overview, theme, heading }: Printed<'overview'>): Content[] {
  const wide = widthOf(overview.columns) > mostWidth;
  const number = (title: string): { title: string; align: 'right' } => ({ title, align: 'right' });
  return [
    announcing(heading),
    paragraph('Zeros: share of all rows whose value is 0. SD: sample standard deviation (n − 1). Q1 and Q3: quartiles, '
      + 'linearly interpolated.'),
    dataTable({
      size: 'small', wholeNames: true,
      columns: [
        { title: 'Column', width: '*' }, { title: 'Group' }, number('Distinct'), number('Missing'), number('Zeros'),
        ...(wide ? ['Mean, SD', 'Min, max', 'Q1, Q3', 'Median'] : ['Mean', 'SD', 'Min', 'Q1', 'Median', 'Q3', 'Max']).map(number),
      ],
      rows: overview.columns.map((column) => [
        { text: column.name, bold: true }, { text: column.group, color: groupColour(theme, column.group) },
        formatCount(column.distinct), formatCount(column.missing), formatShare(column.zeroShare), ...figures(column, wide),
      ]),
    }),
  ];
}

type Figure = 'mean' | 'sd' | 'min' | 'q1' | 'median' | 'q3' | 'max';
const all: readonly Figure[] = ['mean', 'sd', 'min', 'q1', 'median', 'q3', 'max'];
/** Room that the page leaves to seven figures beside one another, in points; a letter of theirs, and what stands between two. */
const mostWidth = 290;
const letter = 3.9;
const between = 10;

const textOf = (column: ColumnOverview, figure: Figure): string => formatNumber(column[figure]);
const widthOf = (columns: readonly ColumnOverview[]): number => all.reduce((sum, figure) =>
  sum + between + letter * columns.reduce((most, column) => Math.max(most, textOf(column, figure).length), figure.length), 0);

/** The figures side by side; where that is too wide, in pairs below one another, so that none is broken. */
function figures(column: ColumnOverview, wide: boolean): Cell[] {
  if (!wide) return all.map((figure) => textOf(column, figure));
  return [...([['mean', 'sd'], ['min', 'max'], ['q1', 'q3']] as const).map(([first, second]): Cell =>
    ({ text: textOf(column, first), below: textOf(column, second) })), textOf(column, 'median')];
}
