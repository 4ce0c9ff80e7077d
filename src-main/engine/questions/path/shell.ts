import { formatNumber } from '../../../../src-shared/format/formatNumber';
import { formatRate } from '../../../../src-shared/format/formatRate';
import { listNames } from '../../../../src-shared/format/listNames';
import { path as question } from '../../../../src-shared/questions/path/path';
import type { PathResult } from '../../../../src-shared/questions/path/result';
import { asking } from '../answer';
import { valued, whole } from '../shellOption';
import { heading, terminalTable } from '../../terminal/terminalTable';

export const shell = asking('path', {
  options: {
    path: valued('--path <points>', 'also which features enter it as an L1 penalty weakens, over this many penalties', whole('a number of penalties', 2, 200)),
  },
  settings: ({ path: points = question.usual.points }) => ({ points }),
  summary: describePath,
});

const shownPoints = 10;
const mostEntries = 200;
const fixed = (value: number | null): string => formatRate(value, 4);

/** Which features enter as an L1 penalty weakens, and what that brings. */
function describePath({ points, entries }: PathResult): string {
  const every = Math.max(1, Math.ceil(points.length / shownPoints));
  const shown = points.filter((_, i) => i % every === 0 || i === points.length - 1);
  const never = entries.filter(({ C }) => C === null);
  return [
    heading('The L1 path'),
    'Features in the order in which they enter, with the C at which they do:',
    listNames(entries.filter(({ C }) => C !== null).map(({ feature, C }) => `${feature} ${formatNumber(C, 2)}`), mostEntries),
    ...(never.length === 0 ? [] : [`Never: ${listNames(never.map(({ feature }) => feature), mostEntries)}.`]),
    ...(points.every(({ converged }) => converged) ? [] : ['Some fits stopped before the optimum: their features and figures, marked *, are not to be relied on.']),
    '', terminalTable(['C', 'features', 'columns', 'accuracy', 'log loss'], shown.map(({ C, features, nonZero, accuracy, logLoss, converged }) =>
      [`${converged ? '' : '* '}${formatNumber(C, 3)}`, String(features), String(nonZero), fixed(accuracy), fixed(logLoss)]), 0),
  ].join('\n');
}
