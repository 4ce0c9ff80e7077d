import type { Content } from 'pdfmake/interfaces';
import { residualHeatmap, residualHeatmapHeight } from '../../../../src-shared/charts/residualHeatmap';
import { shareDots, shareDotsHeight } from '../../../../src-shared/charts/shareDots';
import type { ContingencyTest } from '../../../../src-shared/contract/results';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { formatFixed } from '../../../../src-shared/format/formatFixed';
import { dataTable, type Column } from '../dataTable';
import { fitTheme } from '../fitTheme';
import { subheading, together } from '../headings';
import type { ReportContext } from '../reportContext';
import { contentWidth } from '../reportStyles';
import { testStatistics } from './testStatistics';

const gap = 20;
const half = (contentWidth - gap) / 2;
/** Levels beyond which a test no longer fits one page and may be torn. */
const longest = 16;
const highest = 640;

/** One test with its verdict, its statistics, observed and expected counts, residuals and shares. */
export function testBlock(test: ContingencyTest, context: ReportContext): Content[] {
  const { chart } = context;
  const theme = fitTheme(context.theme, test.levels.length * 1.6, highest - 60);
  const wide = test.outcomes.length > 3;
  const statistics = testStatistics(test);
  const shares = test.proportions.length === 0 ? []
    : [chart(shareDots(test, theme), half, Math.min(highest, shareDotsHeight(test, theme)))];
  const two = test.levels.length === 2 && test.outcomes.length === 2;
  const residuals = two ? []
    : [chart(residualHeatmap(test, theme), half, Math.min(highest, residualHeatmapHeight(test, theme)))];
  const columns = (left: Content[], right: Content[]): Content =>
    ({ columns: [{ width: half, stack: left }, { width: half, stack: right }], columnGap: gap });
  const lead = [
    subheading('tests', test.title),
    { text: test.verdict, bold: true, style: 'text' },
    ...filterWords(test),
    ...test.warnings.map((warning): Content => ({ text: `Caution: ${warning}`, style: 'note' })),
  ];
  const table = observedTable(test);
  if (!wide) {
    const evidence = columns([table, ...shares], [...statistics, ...residuals]);
    return test.levels.length > longest ? [together(...lead), evidence] : [together(...lead, evidence)];
  }
  const evidence = columns([...statistics, ...shares], residuals);
  return test.levels.length > longest
    ? [together(...lead), table, together(evidence)]
    : [together(...lead, table, evidence)];
}

function filterWords({ filters }: ContingencyTest): Content[] {
  if (filters.length === 0) return [];
  const words = filters.map(({ column, include }) => `${column} is ${include.join(' or ')}`).join(' and ');
  return [{ text: `Only rows where ${words}.`, style: 'text' }];
}

/** Observed counts with the expected ones below, and totals. */
function observedTable(test: ContingencyTest): Content {
  const totals = test.outcomes.map((_, column) => test.observed.reduce((sum, row) => sum + row[column], 0));
  const right = (title: string): Column => ({ title, align: 'right' });
  return dataTable({
    columns: [{ title: `${test.factor} (expected below)`, width: '*' }, ...test.outcomes.map(right), right('Total')],
    rows: [
      ...test.levels.map((level, row) => [
        { text: level, bold: true },
        ...test.outcomes.map((_, column) =>
          ({ text: formatCount(test.observed[row][column]), below: formatFixed(test.expected[row][column], 1) })),
        formatCount(test.observed[row].reduce((sum, count) => sum + count, 0)),
      ]),
      [{ text: 'Total', bold: true }, ...totals.map((total) => formatCount(total)), formatCount(test.rows)],
    ],
  });
}
