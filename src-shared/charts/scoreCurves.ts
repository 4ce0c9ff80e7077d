import type { EChartsOption } from 'echarts';
import type { FeatureInspection } from '../questions/models/result';
import type { ConfusionMatrix } from '../statistics/confusionMatrix';
import { formatRate } from '../format/formatRate';
import { costCurve } from '../statistics/costCurve';
import { precisionRecallCurve } from '../statistics/precisionRecallCurve';
import { rocCurve } from '../statistics/rocCurve';
import { chartFrame, quietText, topOfPlot } from './chartFrame';
import type { ChartTheme } from './theme';

/** One model whose curve is drawn, and where on it the threshold in use stands. */
export type ScoredCurve = {
  inspection: FeatureInspection;
  colour: string;
  at: ConfusionMatrix;
  /** Where several share a chart: their dashes. */ dash?: readonly number[];
};
type Point = [x: number, y: number];
type Drawn = { name: string; colour: string; dash: readonly number[]; points: Point[]; mark: Point | null; figure: string };

/** ROC curves: recall against the false positive rate, from nothing predicted positive to everything. */
export function rocChart(curves: readonly ScoredCurve[], theme: ChartTheme): EChartsOption {
  const drawn = curves.map(({ inspection, colour, at, dash = [] }): Drawn => {
    const { auc, points } = rocOf(inspection);
    const mark: Point | null = at.tp + at.fn === 0 || at.fp + at.tn === 0 ? null
      : [at.fp / (at.fp + at.tn), at.tp / (at.tp + at.fn)];
    return {
      name: inspection.model.name, colour, dash, mark, figure: formatRate(auc, 3),
      points: corners(points.map(({ fpr, tpr }): Point => [fpr, tpr])),
    };
  });
  return unitSquare(drawn, {
    title: drawn.length === 1 ? `ROC: AUC ${drawn[0].figure}` : 'ROC curves',
    how: 'recall against false positive rate', x: 'false positive rate', y: 'recall', steps: false,
  }, theme);
}

/** Precision-recall curves, at the mix of classes among the judged rows. */
export function precisionRecallChart(curves: readonly ScoredCurve[], theme: ChartTheme): EChartsOption {
  const drawn = curves.map(({ inspection, colour, at, dash = [] }): Drawn => {
    const { averagePrecision, points } = precisionRecallOf(inspection);
    const mark: Point | null = at.tp + at.fp === 0 || at.tp + at.fn === 0 ? null
      : [at.tp / (at.tp + at.fn), at.tp / (at.tp + at.fp)];
    return {
      name: inspection.model.name, colour, dash, mark, figure: formatRate(averagePrecision, 3),
      // Steps, with the first one from recall 0 on: their area is the average precision.
      points: corners([...(points.length > 0 ? [[0, points[0].precision] as Point] : []),
        ...points.map(({ recall, precision }): Point => [recall, precision])]),
    };
  });
  return unitSquare(drawn, {
    title: drawn.length === 1 ? `Precision-recall: AP ${drawn[0].figure}` : 'Precision-recall curves',
    how: 'precision against recall', x: 'recall', y: 'precision', steps: true,
  }, theme);
}

type Scored = FeatureInspection['scored'];
/** A moving threshold asks for the same curves over and over: they are computed once for each answer of the engine. */
function once<Curve>(compute: (scored: Scored) => Curve): (inspection: FeatureInspection) => Curve {
  const known = new WeakMap<Scored, Curve>();
  return ({ scored }) => {
    const curve = known.get(scored) ?? compute(scored);
    known.set(scored, curve);
    return curve;
  };
}

export const rocOf = once(({ scores, positives, negatives }) => rocCurve(scores, positives, negatives));
export const costCurveOf = once(({ scores, positives, negatives }) => costCurve(scores, positives, negatives));
export const precisionRecallOf = once(({ scores, positives, negatives }) => precisionRecallCurve(scores, positives, negatives));

/** Leaves out points that lie closer to the one before than any screen or paper can show; ends stay. */
export function corners(points: Point[], step = 0.0015): Point[] {
  const kept: Point[] = [];
  for (const [index, point] of points.entries()) {
    const last = kept[kept.length - 1];
    if (last === undefined || index === points.length - 1
      || Math.abs(point[0] - last[0]) >= step || Math.abs(point[1] - last[1]) >= step) kept.push(point);
  }
  return kept;
}

type SquareWords = { title: string; how: string; x: string; y: string; steps: boolean };

function unitSquare(curves: Drawn[], words: SquareWords, theme: ChartTheme): EChartsOption {
  const axis = (name: string) => ({
    type: 'value' as const, min: 0, max: 1, interval: 0.5, name, nameLocation: 'middle' as const,
    nameTextStyle: quietText(theme), axisLabel: { ...quietText(theme), formatter: (value: number) => String(value) },
    splitLine: { lineStyle: { color: theme.line } },
  });
  return {
    ...chartFrame(theme, words.title, words.how),
    grid: {
      left: theme.fontSize * 4.3, right: theme.fontSize * 0.8, top: topOfPlot(theme), bottom: theme.fontSize * 3.4,
      outerBoundsMode: 'none',
    },
    xAxis: { ...axis(words.x), nameGap: theme.fontSize * 1.9 },
    yAxis: { ...axis(words.y), nameGap: theme.fontSize * 2.4 },
    tooltip: {
      trigger: 'item',
      formatter: (item: unknown) => {
        const { seriesName, value } = item as { seriesName: string; value: Point };
        return `${seriesName}<br>${words.x} ${formatRate(value[0], 4)}<br>${words.y} ${formatRate(value[1], 4)}`;
      },
    },
    series: [
      ...(words.steps ? [] : [{
        type: 'line' as const, name: 'chance', data: [[0, 0], [1, 1]], symbol: 'none', silent: true,
        lineStyle: { color: theme.secondInk, width: 1, type: 'dashed' as const, opacity: 0.5 },
      }]),
      ...curves.map(({ name, colour, dash, points }) => ({
        type: 'line' as const, name, data: points, symbol: 'none', ...(words.steps ? { step: 'start' as const } : {}),
        lineStyle: { color: colour, width: theme.fontSize * 0.16, type: dash.length === 0 ? 'solid' : dash }, itemStyle: { color: colour },
      })),
      ...curves.filter(({ mark }) => mark !== null).map(({ name, colour, mark }) => ({
        type: 'scatter' as const, name: `${name}, at the threshold`, data: [mark], symbolSize: theme.fontSize * 0.8,
        itemStyle: { color: colour, borderColor: theme.panel, borderWidth: 1.5 }, z: 5,
      })),
    ],
  } as EChartsOption;
}
