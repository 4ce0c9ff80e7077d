import type { ContingencyTest } from '../../../src-shared/contract/results';
import { formatInterval } from '../../../src-shared/format/formatInterval';
import { formatFixed } from '../../../src-shared/format/formatFixed';
import { formatPValue } from '../../../src-shared/format/formatP';
import { formatRate } from '../../../src-shared/format/formatRate';
import { leftOutWords } from '../../../src-shared/format/leftOutWords';
import { heading, terminalTable } from './terminalTable';

/** Each test with its statistic, p, effect size and verdict sentence; larger tables with the cells that drive them. */
export function describeTests(tests: ContingencyTest[]): string {
  if (tests.length === 0) return `${heading('Tests')}\nNo protocol or service column to test.`;
  const rows = tests.map((test) => [
    test.title, formatFixed(test.chiSquare, 2), formatFixed(test.chiSquareYates, 2), String(test.df),
    formatPValue(test.p, test.log10P, test.alpha), formatPValue(test.pHolm, test.log10PHolm, test.alpha),
    formatRate(test.cramersV, 4), formatRate(test.cramersVCorrected, 4), formatInterval(test.cramersVInterval, (end) => formatRate(end, 4)),
  ]);
  const verdicts = tests.map((test) => [
    `• ${test.title}. ${test.verdict}`,
    ...(test.postHoc === null || test.df < 2 || test.pHolm !== null ? [] : [`    ${test.postHoc.verdict}`]),
    ...leftOutWords(test).map((words) => `    ${words}`),
    ...test.warnings.map((warning) => `    ! ${warning}`),
  ].join('\n'));
  return [
    heading('Do attacks differ?'),
    terminalTable(['test', 'chi-square', 'with Yates', 'df', 'p', 'p (Holm)', 'V', 'corrected', '95 % interval'], rows), '', ...verdicts,
  ].join('\n');
}
