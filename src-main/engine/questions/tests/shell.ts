import type { ContingencyTest } from '../../../../src-shared/questions/tests/result';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { formatInterval } from '../../../../src-shared/format/formatInterval';
import { formatAmount } from '../../../../src-shared/format/formatAmount';
import { formatPValue } from '../../../../src-shared/format/formatP';
import { formatRate } from '../../../../src-shared/format/formatRate';
import { pairFamilies, pairsWords } from '../../../../src-shared/questions/tests/pairsWords';
import { permutationWords } from '../../../../src-shared/questions/tests/permutationWords';
import { leftOutWords } from '../../../../src-shared/questions/tests/leftOutWords';
import type { Shell } from '../answer';
import { cutLines, heading, terminalTable } from '../../terminal/terminalTable';

export const shell = { summary: describeTests } satisfies Shell<'tests'>;

/** Pairs of levels on the terminal: the tests of all levels are always there, however many pairs stand between them. */
const mostPairs = 150;
const isPair = ({ leftOut }: ContingencyTest): boolean => leftOut === null;

/** Each test with its statistic, p, effect size and verdict sentence; larger tables with the cells that drive them. */
function describeTests(tests: ContingencyTest[]): string {
  if (tests.length === 0) return `${heading('Tests')}\nNo protocol or service column to test.`;
  const beyond = new Set(tests.filter(isPair).slice(mostPairs));
  const shown = tests.filter((test) => !beyond.has(test));
  const more = beyond.size === 0 ? [] : [` … and ${formatCount(beyond.size)} more pairs of levels`];
  const rows = shown.map((test) => [
    test.title, formatAmount(test.chiSquare, 2), formatAmount(test.chiSquareYates, 2), String(test.df),
    formatPValue(test.p, test.log10P, test.alpha), formatPValue(test.pHolm, test.log10PHolm, test.alpha),
    formatRate(test.cramersV, 4), formatRate(test.cramersVCorrected, 4), formatInterval(test.cramersVInterval, (end) => formatRate(end, 4)),
  ]);
  const verdicts = shown.map((test) => [
    `• ${test.title}. ${test.verdict}`,
    ...(test.postHoc === null || test.df < 2 || test.pHolm !== null ? [] : [`    ${test.postHoc.verdict}`]),
    ...[permutationWords(test)].flatMap((words) => (words === null ? [] : [`    ${words}`])),
    ...leftOutWords(test).map((words) => `    ${words}`),
    ...test.warnings.map((warning) => `    ! ${warning}`),
  ].join('\n'));
  const pairs = pairFamilies(tests).map(pairsWords);
  return [
    heading('Do attacks differ?'), ...pairs,
    terminalTable(['test', 'chi-square', 'with Yates', 'df', 'p', 'p (Holm)', 'V', 'corrected', '95 % interval'], rows), ...more, '', ...cutLines(verdicts), ...more,
  ].join('\n');
}
