import type { Content } from 'pdfmake/interfaces';
import { residualHeatmap, residualHeatmapHeight, residualMap } from '../../../../src-shared/questions/tests/residualHeatmap';
import { shareDots, shareDotsHeight } from '../../../../src-shared/questions/tests/shareDots';
import type { ChartTheme } from '../../../../src-shared/charts/theme';
import type { ContingencyTest } from '../../../../src-shared/questions/tests/result';
import { filterWords } from '../../../../src-shared/format/filterWords';
import { leftOutWords } from '../../../../src-shared/questions/tests/leftOutWords';
import { permutationWords } from '../../../../src-shared/questions/tests/permutationWords';
import { squareTable } from '../../../../src-shared/questions/tests/filledTable';
import { fitTheme } from '../../paper/fitTheme';
import { announcingAll, subheading, together } from '../../paper/headings';
import type { ReportContext } from '../../paper/reportContext';
import { contentWidth } from '../../paper/reportStyles';
import { countsTable } from './countsTable';
import { drivingCells } from './drivingCells';
import { testStatistics } from './testStatistics';

const gap = 20;
const half = (contentWidth - gap) / 2;
/** A test with more levels may go on over the page, so that it does not leave half a page empty before it. */
const mostInOnePart = 5;
const highest = 640;
/** A map with more columns takes the whole width; one with more rows cannot be read on a page. */
const mostInHalf = 5;
const mostDown = 80;

/** One test with its verdict, its statistics, observed and expected counts, residuals and shares. */
export function testBlock(test: ContingencyTest, context: ReportContext): Content[] {
  const { chart } = context;
  const theme = fitTheme(context.theme, test.levels.length * 1.6, highest - 60);
  const wide = test.outcomes.length > 3;
  const statistics = testStatistics(test);
  const shares = test.proportions.length === 0 ? []
    : [chart(shareDots(test, theme), half, Math.min(highest, shareDotsHeight(test, theme)))];
  const columns = (left: Content[], right: Content[]): Content =>
    ({ columns: [{ width: half, stack: left }, { width: half, stack: right }], columnGap: gap });
  const lead = leadOf(test);
  const cells = drivingCells(test);
  if (!wide) {
    const residuals = residualMapOf(test, half, context);
    if (test.levels.length > mostInOnePart) {
      const evidence = columns(countsTable(test, half), [...statistics, ...cells]);
      return [...announcingAll(lead), evidence, together(columns(shares, residuals))];
    }
    return [together(...lead, columns([...countsTable(test, half), ...shares], [...statistics, ...cells, ...residuals]))];
  }
  const table = countsTable(test, contentWidth);
  const { across, down } = residualMap(test);
  if (across.length > mostInHalf) {
    const [first, ...others] = table;
    return [
      ...announcingAll(lead), first, ...others,
      together(columns(statistics.slice(0, 1), statistics.slice(1))), ...cells, ...residualMapOf(test, contentWidth, context),
    ];
  }
  const evidence = columns([...statistics, ...cells], residualMapOf(test, half, context));
  return down.length > mostInOnePart ? [...announcingAll(lead), ...table, together(evidence)] : [together(...lead, ...table, evidence)];
}

function leadOf(test: ContingencyTest): Content[] {
  const { filters, postHoc, df, pHolm, warnings } = test;
  const rows = [
    ...(filters.length === 0 ? [] : [`Only rows where ${filters.map((filter) => filterWords(filter, Infinity)).join(' and ')}.`]),
    ...leftOutWords(test),
  ];
  const permuted = permutationWords(test);
  return [
    subheading('tests', test.title),
    { text: test.verdict, bold: true, style: 'text' },
    ...(postHoc === null || df < 2 || pHolm !== null ? [] : [{ text: `Which cells: ${postHoc.verdict}`, style: 'text' }]),
    ...(permuted === null ? [] : [{ text: permuted, style: 'text' }]),
    ...(rows.length === 0 ? [] : [{ text: rows.join(' '), style: 'text' }]),
    ...warnings.map((warning): Content => ({ text: `Caution: ${warning}`, style: 'note' })),
  ];
}

/** The residuals in a given width; in a 2 × 2 table they are all the same, and stand among the statistics. */
function residualMapOf(test: ContingencyTest, width: number, { chart, longCharts, theme }: ReportContext): Content[] {
  if (squareTable(test) !== null) return [];
  const { across, down } = residualMap(test);
  if (down.length > mostDown) {
    return [{ text: `The map of ${down.length} × ${across.length} residuals is too long for a page: the attached results hold them.`, style: 'caption' }];
  }
  const fitted = fitMap(fitTheme(theme, down.length * 1.6, highest - 60), width, across.length);
  const height = Math.min(highest, residualHeatmapHeight(test, fitted, width));
  const option = residualHeatmap(test, fitted, width);
  return width === contentWidth ? longCharts([option], height) : [chart(option, width, height)];
}

/** Type that is small enough for a figure in every cell, as far as it can still be read. */
function fitMap(theme: ChartTheme, width: number, across: number): ChartTheme {
  const smallest = 5.6;
  const figure = width / (across * 3.4 + 10);
  return { ...theme, fontSize: Math.min(theme.fontSize, Math.max(smallest, figure)) };
}
