import type { Content } from 'pdfmake/interfaces';
import { entryDots, entryDotsHeight } from '../../../../src-shared/questions/path/entryDots';
import { l1PathChart, l1PathHeight } from '../../../../src-shared/questions/path/l1PathChart';
import { formatAmount } from '../../../../src-shared/format/formatAmount';
import { formatNumber } from '../../../../src-shared/format/formatNumber';
import { formatRate } from '../../../../src-shared/format/formatRate';
import type { Paper, Printed } from '../answer';
import { dataTable } from '../../paper/dataTable';
import { fitTheme } from '../../paper/fitTheme';
import { announcing, subheading, together } from '../../paper/headings';
import { contentWidth } from '../../paper/reportStyles';

/** The L1 path of the combined model: coefficients along it, the order in which features enter, and its points. */
export const paper: Paper<'path'> = {
  sections: { path: section },
  set: ({ points }) => ['L1 path', `${points} penalties`],
  definitions: [{
    name: 'L1 path', source: 'Friedman, Hastie & Tibshirani 2010',
    text: 'such fits for C from the largest at which every coefficient is 0, evenly spaced in log C',
  }],
};

function section({ answer: path, theme, chart, page, heading }: Printed<'path'>): Content[] {
  const room = page.height - 60;
  const fitted = fitTheme(theme, path.entries.length + 4, room - 60);
  const right = (title: string) => ({ title, align: 'right' as const });
  return [
    together(heading, chart(l1PathChart(path, theme), contentWidth, Math.min(room, l1PathHeight(theme)))),
    together(chart(entryDots(path, fitted), contentWidth, Math.min(room, entryDotsHeight(path, fitted)))),
    announcing(subheading('path', 'Points of the path')),
    dataTable({
      size: 'small',
      columns: ['C', 'Features', 'Columns', 'Objective', 'Accuracy', 'Log loss', 'Converged'].map(right),
      rows: path.points.map(({ C, features, nonZero, objective, accuracy, logLoss, converged }) =>
        [formatNumber(C, 3), String(features), String(nonZero), formatAmount(objective, 2), formatRate(accuracy, 4), formatRate(logLoss, 4), converged ? 'yes' : 'no']),
    }),
  ];
}
