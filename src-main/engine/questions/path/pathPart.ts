import type { Content } from 'pdfmake/interfaces';
import { entryDots, entryDotsHeight } from '../../../../src-shared/questions/path/entryDots';
import { l1PathChart, l1PathHeight } from '../../../../src-shared/questions/path/l1PathChart';
import type { PathResult } from '../../../../src-shared/contract/combinedResults';
import { formatAmount } from '../../../../src-shared/format/formatAmount';
import { formatNumber } from '../../../../src-shared/format/formatNumber';
import { formatRate } from '../../../../src-shared/format/formatRate';
import { dataTable } from '../../paper/dataTable';
import { fitTheme } from '../../paper/fitTheme';
import { announcing, subheading, together } from '../../paper/headings';
import type { ReportContext } from '../../paper/reportContext';
import { contentWidth } from '../../paper/reportStyles';

/** The L1 path of the combined model: coefficients along it, the order in which features enter, and its points. */
export function pathPart(path: PathResult, { theme, chart, page }: ReportContext): Content[] {
  const room = page.height - 60;
  const fitted = fitTheme(theme, path.entries.length + 4, room - 60);
  const right = (title: string) => ({ title, align: 'right' as const });
  return [
    together(subheading('combined', 'The L1 path'), chart(l1PathChart(path, theme), contentWidth, Math.min(room, l1PathHeight(theme)))),
    together(chart(entryDots(path, fitted), contentWidth, Math.min(room, entryDotsHeight(path, fitted)))),
    announcing(subheading('combined', 'Points of the path')),
    dataTable({
      size: 'small',
      columns: ['C', 'Features', 'Columns', 'Objective', 'Accuracy', 'Log loss', 'Converged'].map(right),
      rows: path.points.map(({ C, features, nonZero, objective, accuracy, logLoss, converged }) =>
        [formatNumber(C, 3), String(features), String(nonZero), formatAmount(objective, 2), formatRate(accuracy, 4), formatRate(logLoss, 4), converged ? 'yes' : 'no']),
    }),
  ];
}
