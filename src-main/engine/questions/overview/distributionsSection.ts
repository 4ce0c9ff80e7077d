import type { Content } from 'pdfmake/interfaces';
import { categoryLegend } from '../../../../src-shared/questions/overview/categoryLegend';
import { featureHistogram } from '../../../../src-shared/charts/featureHistogram';
import type { ColumnOverview, Histogram, OverviewResult } from '../../../../src-shared/questions/overview/result';
import { listNames } from '../../../../src-shared/format/listNames';
import type { Printed } from '../answer';
import { paragraph, together } from '../../paper/headings';
import { contentWidth } from '../../paper/reportStyles';

const perRow = 3;
const mostDrawn = 90;
const gap = 13;
const width = (contentWidth - (perRow - 1) * gap) / perRow;

/**
 * Columns whose numbers mislead when they are read as if they were bell-shaped: 0 in at least 90 % of the rows, or
 * with a maximum more than ten standard deviations above the median. Constant ones are only listed.
 */
export function oddColumns(overview: OverviewResult): ColumnOverview[] {
  const constant = new Set(overview.constantColumns);
  return overview.columns.filter((column) => !constant.has(column.name) && column.kind === 'numeric'
    && ((column.zeroShare ?? 0) >= 0.9 || isSkewed(column)));
}

const isSkewed = ({ max, median, sd }: ColumnOverview): boolean =>
  max !== null && median !== null && sd !== null && sd > 0 && max - median > 10 * sd;

/** Zero-only and oddly distributed features, as small histograms. */
export function distributionsSection({ answer: overview, theme, chart, heading }: Printed<'overview'>): Content[] {
  const odd = oddColumns(overview);
  const histograms = new Map(overview.histograms.map((histogram) => [histogram.column, histogram]));
  const found = odd.flatMap(({ name }) => histograms.get(name) ?? []);
  const drawn = found.slice(0, mostDrawn);
  const constant = overview.constantColumns;
  if (drawn.length + constant.length === 0) return [];
  const intro = [
    constant.length === 0 ? 'No column holds one value only.'
      : `One value only, so that they tell nothing: ${listNames(constant)}.`,
    drawn.length === 0 ? '' : `${found.length} more columns are 0 in at least 90 % of the rows, or reach more than 10 `
      + 'standard deviations above their median. A first bin that holds nearly everything is named and not drawn, so '
      + `that the rest can be seen.${found.length > mostDrawn ? ` Drawn are the first ${mostDrawn}.` : ''}`,
  ].join(' ').trim();
  const legend = chart(categoryLegend(overview.categoryOrder, theme), contentWidth, theme.fontSize * 1.6);
  const small = (histogram: Histogram): Content =>
    chart(featureHistogram(histogram, overview.categoryOrder, theme, { hideCrowdedZero: true }), width, 88);
  const rows: Content[] = [];
  for (let start = 0; start < drawn.length; start += perRow) {
    rows.push({
      columns: drawn.slice(start, start + perRow).map((histogram) => ({ width, stack: [small(histogram)] })),
      columnGap: gap,
      unbreakable: true,
    } as Content);
  }
  if (rows.length === 0) return [together(heading, paragraph(intro))];
  return [together(heading, paragraph(intro), legend, rows[0]), ...rows.slice(1)];
}
