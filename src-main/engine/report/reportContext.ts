import type { EChartsOption } from 'echarts';
import type { Content } from 'pdfmake/interfaces';
import { printTheme, type ChartTheme } from '../../../src-shared/charts/theme';
import type { StudyResult } from '../../../src-shared/contract/study';
import { fitPaper } from './fitPaper';
import { renderChartSvg } from './renderChartSvg';

/** What a section is built from. */
export type ReportContext = {
  /** What is printed: of very much, the most telling part; `cuts` says what was left away, `whole` is all of it. */
  result: StudyResult;
  cuts: string[];
  whole: StudyResult;
  theme: ChartTheme;
  /** A chart drawn as vectors, `width` × `height` points. */
  chart: (option: EChartsOption, width: number, height: number) => Content;
  /** Every chart drawn so far, as SVG. */
  drawn: ReadonlySet<string>;
};

/** One section of a report: pure, from the result to what stands on the page; empty if there is nothing to say. */
export type ReportSection = { id: string; title: string; build: (context: ReportContext) => Content[] };

export function reportContext(whole: StudyResult): ReportContext {
  const drawn = new Set<string>();
  return {
    ...fitPaper(whole), whole,
    theme: printTheme,
    chart: (option, width, height) => {
      const svg = renderChartSvg(option, width, height);
      drawn.add(svg);
      return { svg, margin: [0, 3, 0, 5] };
    },
    drawn,
  };
}
