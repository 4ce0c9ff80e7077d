import type { EChartsOption } from 'echarts';
import type { Content } from 'pdfmake/interfaces';
import { dressTheme } from '../../../src-shared/charts/dressTheme';
import { fitLegend } from '../../../src-shared/charts/fitLegend';
import { fitTitle } from '../../../src-shared/charts/fitTitle';
import { printTheme, type ChartTheme } from '../../../src-shared/charts/theme';
import type { StudyResult } from '../../../src-shared/contract/study';
import { currentLimits, refuseOver, type Limits } from '../limits';
import { splitChart } from './splitChart';
import { fitPaper } from './fitPaper';
import { plainLettering, type Lettering } from './lettering';
import { renderChartSvg } from './renderChartSvg';
import { contentWidth, pageOf, type Page } from './reportStyles';
import { setDrawingLetters } from './setLetters';

/** What a section is built from. */
export type ReportContext = {
  /** What is printed: of very much, the most telling part; `cuts` says what was left away, `whole` is all of it. */
  result: StudyResult;
  cuts: string[];
  whole: StudyResult;
  theme: ChartTheme;
  /** A chart drawn as vectors, `width` × `height` points. */
  chart: (option: EChartsOption, width: number, height: number) => Content;
  /** Charts that list names downwards, side by side over the page's width: in parts where they would fill more than half of it. */
  longCharts: (options: EChartsOption[], height: number) => Content[];
  page: Page;
  /** Every chart drawn so far, as SVG. */
  drawn: ReadonlySet<string>;
};

/** What a report is set in and on. */
export type Setting = { lettering?: Lettering; page?: Page; limits?: Limits };

/** Of a page: with a heading over it, a part takes less than half of one. */
const highestPart = 0.45;
const columnGap = 15;

/** @throws TOO_LARGE for a chart too many, before it is drawn */
export function reportContext(
  whole: StudyResult, { lettering = plainLettering(), page = pageOf('A4'), limits = currentLimits() }: Setting = {},
): ReportContext {
  const drawn = new Set<string>();
  let charts = 0;
  const chart: ReportContext['chart'] = (option, width, height) => {
    refuseOver('reportCharts', ++charts, (most) => `a report of at most ${most} charts was expected; this study has more`, limits);
    const titled = fitTitle(option, width, printTheme);
    const fitted = fitLegend(titled.option, width, printTheme);
    const svg = setDrawingLetters(renderChartSvg(fitted.option, width, height + titled.higher + fitted.higher), lettering);
    drawn.add(svg);
    return { svg, margin: [0, 3, 0, 5] };
  };
  return {
    ...fitPaper(whole), whole,
    theme: dressTheme(printTheme, whole.description), page, chart,
    longCharts: (options, height) => {
      const width = (contentWidth - columnGap * (options.length - 1)) / options.length;
      const [first, ...others] = options.map((option) =>
        splitChart({ option, height }, page.height * highestPart).map((part) =>
          ({ width, stack: [chart(part.option, width, part.height)] })));
      return first.map((part, i) =>
        (others.length === 0 ? part.stack[0] : { columns: [part, ...others.map((parts) => parts[i])], columnGap }));
    },
    drawn,
  };
}
