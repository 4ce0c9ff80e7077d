import type { Content } from 'pdfmake/interfaces';
import { groupColour } from '../../../../src-shared/charts/groupLook';
import { metricWords } from '../../../../src-shared/charts/metricWords';
import { pairsHeatmap, pairsHeatmapHeight } from '../../../../src-shared/questions/selection/pairsHeatmap';
import { selectionCurve, selectionCurveHeight } from '../../../../src-shared/questions/selection/selectionCurve';
import type { ForwardSelection, PairsResult } from '../../../../src-shared/questions/selection/result';
import type { MetricName } from '../../../../src-shared/statistics/confusionMetrics';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { formatRate } from '../../../../src-shared/format/formatRate';
import { formatInterval } from '../../../../src-shared/format/formatInterval';
import { formatPercent, formatShare } from '../../../../src-shared/format/formatShare';
import type { Paper, Printed } from '../answer';
import { dataTable } from '../../paper/dataTable';
import { fitTheme } from '../../paper/fitTheme';
import { announcing, paragraph, subheading, together } from '../../paper/headings';
import type { ReportContext } from '../../paper/reportContext';
import { contentWidth } from '../../paper/reportStyles';

const pairsShown = 20;
const fixed = (value: number | null): string => formatRate(value, 4);

/** As the screen has it: rates in per cent, scores as they are. */
const valueOf = (metric: MetricName): ((value: number | null) => string) =>
  (metricWords[metric].percent ? (value) => formatShare(value) : fixed);
const right = (title: string) => ({ title, align: 'right' as const });

/** How few features do: forward selection with its elbow, and all pairs. */
export const paper: Paper<'selection'> = {
  sections: { selection: section },
  glance: ({ forward }) => (forward?.elbow
    ? [`Features for ${forward.target} by ${metricWords[forward.metric].name}: ${forward.elbow.reason}`] : []),
  set: ({ metric, forward, folds, pairs }) => ['Selection', [
    `by ${metricWords[metric].name}`,
    ...(forward ? [`forward to ${forward.features} features over ${folds} folds`] : []), ...(pairs ? ['all pairs'] : []),
  ].join(', ')],
  definitions: [
    { name: 'Forward selection', source: '', text: 'from no feature on, the one that helps most beside those chosen before, judged by cross-validation' },
    {
      name: 'Elbow', source: 'Breiman et al. 1984',
      text: 'the fewest features whose mean over the folds is within one standard error (sd / √folds) of the best mean',
    },
  ],
};

function section(printed: Printed<'selection'>): Content[] {
  const { answer: { forward, pairs }, heading } = printed;
  return [
    ...(forward === null ? [] : forwardPart(heading, forward, printed)),
    ...(pairs === null ? [] : pairsPart(forward === null ? [heading] : [], pairs, printed)),
  ];
}

function forwardPart(heading: Content, forward: ForwardSelection, { theme, chart }: ReportContext): Content[] {
  const { steps, metric, folds, grouped, target, elbow } = forward;
  const { name } = metricWords[metric];
  const value = valueOf(metric);
  return [
    together(
      heading,
      paragraph(`Forward selection: at each step the feature that gives the best ${name} beside those chosen before, every row judged by a model that did not see it (${folds} folds${grouped ? ', copies kept together' : ''}). `
        + `Positive class: ${target}.`),
      chart(selectionCurve(forward, theme), contentWidth, Math.min(420, selectionCurveHeight(forward, theme))),
      ...(elbow === null ? [] : [paragraph(elbow.reason)]),
    ),
    announcing(subheading('selection', 'Step by step')),
    dataTable({
      size: 'small',
      columns: [right(''), { title: 'Added', width: '*' }, { title: 'Group' }, right(`Mean ${name}`), right('Standard error'), right('Accuracy in %, 95 %'), right('FNR, %'), right('TP'), right('FN'), right('FP'), right('TN')],
      rows: steps.map(({ features, added, group, mean, standardError, intervals, metrics, matrix: { tp, fn, fp, tn } }) => [
        String(features.length), { text: added, bold: elbow?.features === features.length && features.length < steps.length },
        { text: group, color: groupColour(theme, group) },
        value(mean), metricWords[metric].percent ? formatShare(standardError) : formatRate(standardError, 5), formatInterval(
          intervals.accuracy, (end) => formatPercent(end),
        ), formatPercent(metrics.falseNegativeRate), ...[tp, fn, fp, tn].map(formatCount),
      ]),
    }),
  ];
}

function pairsPart(heading: Content[], pairs: PairsResult, { theme, longCharts, page }: ReportContext): Content[] {
  const room = page.height - 60;
  const fitted = fitTheme(theme, pairs.singles.length + 14, room);
  const { name, percent } = metricWords[pairs.metric];
  const shown = valueOf(pairs.metric);
  const [first, ...others] = longCharts([pairsHeatmap(pairs, fitted)], Math.min(room, pairsHeatmapHeight(pairs, fitted)));
  return [
    together(...heading, subheading('selection', 'All pairs of features'), first), ...others,
    announcing(subheading('selection', `The best ${Math.min(pairsShown, pairs.pairs.length)} of ${formatCount(pairs.pairs.length)} pairs`)),
    dataTable({
      size: 'small',
      columns: [{ title: 'Pair', width: '*' }, right(name), right(`Gain over the better one${percent ? ', points' : ''}`), right('FNR, %'), right('TP'), right('FN'), right('FP'), right('TN')],
      rows: pairs.pairs.slice(0, pairsShown).map(({ a, b, value, gain, metrics, matrix: { tp, fn, fp, tn } }) =>
        [`${a}, ${b}`, shown(value), percent ? formatPercent(gain) : fixed(gain), formatPercent(metrics.falseNegativeRate), ...[tp, fn, fp, tn].map(formatCount)]),
    }),
  ];
}
