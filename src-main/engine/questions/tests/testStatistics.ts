import type { Content } from 'pdfmake/interfaces';
import type { ContingencyTest } from '../../../../src-shared/questions/tests/result';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { formatAmount } from '../../../../src-shared/format/formatAmount';
import { formatInterval } from '../../../../src-shared/format/formatInterval';
import { formatRate } from '../../../../src-shared/format/formatRate';
import { formatNumber } from '../../../../src-shared/format/formatNumber';
import { formatPValue } from '../../../../src-shared/format/formatP';
import { squareTable } from '../../../../src-shared/questions/tests/filledTable';
import { dataTable, type Cell, type Column } from '../../paper/dataTable';

const right = (title: string, width: number | 'auto' = 'auto'): Column => ({ title, align: 'right', width });

/** Every statistic that the test has with its p, then the effect sizes with their intervals. */
export function testStatistics(test: ContingencyTest): Content[] {
  return [
    dataTable({
      columns: [{ title: 'Test', width: '*' }, right('Statistic'), right('df'), right('p'), right('log₁₀ p')],
      rows: statistics(test),
    }),
    dataTable({
      columns: [{ title: 'Size of the effect', width: '*' }, right(''), right('95 % interval')],
      rows: effects(test),
    }),
  ];
}

function statistics(test: ContingencyTest): Cell[][] {
  const row = (name: string, statistic: number | null, p: number | null, log10P: number | null): Cell[] => [
    name, ...(statistic === null ? ['', ''] : [formatAmount(statistic, 2), String(test.df)]), formatPValue(p, log10P, test.alpha),
    formatAmount(log10P ?? (p === null || p === 0 ? null : Math.log10(p)), 1),
  ];
  const rows = [row('Pearson χ²', test.chiSquare, test.p, test.log10P)];
  if (test.chiSquareYates !== null) rows.push(row('χ² with Yates', test.chiSquareYates, test.pYates, test.log10PYates));
  rows.push(row('G test', test.gTest, test.pG, test.log10PG));
  if (test.pFisher !== null) rows.push(row('Fisher’s exact', null, test.pFisher, null));
  if (test.permutation) rows.push(row(`Pearson χ², ${formatCount(test.permutation.draws)} random tables`, null, test.permutation.p, null));
  if (test.pHolm !== null || test.log10PHolm !== null) {
    rows.push(row('Pearson χ², Holm', null, test.pHolm, test.log10PHolm));
  }
  return rows;
}

function effects(test: ContingencyTest): Cell[][] {
  const rate = (value: number): string => formatRate(value, 4);
  const five = (value: number): string => formatNumber(value, 5);
  const rows = [
    ['Cramér’s V', formatRate(test.cramersV, 4), formatInterval(test.cramersVInterval, rate)],
    ['Cramér’s V, bias-corrected', formatRate(test.cramersVCorrected, 4), ''],
  ];
  if (test.oddsRatio !== null) {
    rows.push(['Odds ratio', five(test.oddsRatio), formatInterval(test.oddsRatioInterval, five)]);
  }
  const square = squareTable(test);
  if (square !== null) {
    const [level, outcome] = [square.levels[0], square.outcomes[0]];
    const residual = test.adjustedResiduals[test.levels.indexOf(level)][test.outcomes.indexOf(outcome)];
    rows.push([`Adjusted residual (${level}, ${outcome})`, formatAmount(residual, 2), '']);
  }
  return rows;
}
