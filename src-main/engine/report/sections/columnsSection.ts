import type { Content } from 'pdfmake/interfaces';
import { groupNames } from '../../../../src-shared/charts/metricBars';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { formatNumber } from '../../../../src-shared/format/formatNumber';
import { formatShare } from '../../../../src-shared/format/formatShare';
import { dataTable } from '../dataTable';
import { announcing, paragraph, sectionHeading } from '../headings';
import type { ReportContext } from '../reportContext';

/** One row per column of the file: what kind it is, and its five-number summary. */
export function columnsSection({ result: { overview }, theme }: ReportContext): Content[] {
  const number = (title: string): { title: string; align: 'right' } => ({ title, align: 'right' });
  return [
    announcing(sectionHeading('columns', 'All columns')),
    paragraph('Zeros: share of all rows whose value is 0. SD: sample standard deviation (n − 1). Q1 and Q3: quartiles, '
      + 'linearly interpolated.'),
    dataTable({
      size: 'small',
      columns: [
        { title: 'Column', width: '*' }, { title: 'Group' }, number('Distinct'), number('Missing'), number('Zeros'),
        number('Mean'), number('SD'), number('Min'), number('Q1'), number('Median'), number('Q3'), number('Max'),
      ],
      rows: overview.columns.map((column) => [
        { text: column.name, bold: true }, { text: groupNames[column.group], color: theme.groups[column.group] },
        formatCount(column.distinct), formatCount(column.missing), formatShare(column.zeroShare),
        ...[column.mean, column.sd, column.min, column.q1, column.median, column.q3, column.max]
          .map((value) => formatNumber(value)),
      ]),
    }),
  ];
}
