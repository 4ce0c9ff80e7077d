import type { EChartsOption } from 'echarts';

/** A chart, and how high it is drawn. */
export type DrawnChart = { option: EChartsOption; height: number };
type Axis = { type?: string; data?: unknown[] };
type Row = { value: (dimension: number) => number };
type Series = { type?: string; encode?: { y: number }; renderItem?: (params: unknown, row: Row) => unknown };

/**
 * A chart that lists names downwards, in as many parts as it takes for none to be higher than `most`: a block that needs more than half
 * a page would leave up to that much empty before it. Every part has the whole frame: title, legend and scale.
 */
export function splitChart({ option, height }: DrawnChart, most: number): DrawnChart[] {
  const { top, bottom } = option.grid as { top: number; bottom: number };
  const frame = top + bottom;
  const names = listOf<Axis>(option.yAxis)[0].data?.length ?? 0;
  const count = Math.ceil((height - frame) / (most - frame));
  if (count < 2 || frame * 2 > most) return [{ option, height }];
  const each = Math.ceil(names / count);
  return Array.from({ length: Math.ceil(names / each) }, (_, i) => {
    const [from, to] = [i * each, Math.min(names, (i + 1) * each)];
    return { option: rowsOf(option, from, to), height: Math.ceil(frame + (height - frame) * ((to - from) / names)) };
  });
}

const listOf = <T>(parts: unknown): T[] => (Array.isArray(parts) ? parts : [parts]) as T[];

/** Some of the names, in the order that they stand in; marks that a chart draws itself are left away with their rows. */
function rowsOf(option: EChartsOption, from: number, to: number): EChartsOption {
  const title = listOf<{ text?: string } | undefined>(option.title)[0];
  return {
    ...option,
    title: from === 0 ? title : { ...title, text: `${title?.text ?? ''}, continued` },
    yAxis: listOf<Axis>(option.yAxis).map((axis) => ({ ...axis, min: from, max: to - 1 })),
    series: listOf<Series>(option.series).map((series) => {
      const { encode, renderItem } = series;
      if (renderItem === undefined || encode === undefined) return series;
      const within = (row: Row): boolean => row.value(encode.y) >= from && row.value(encode.y) < to;
      return { ...series, renderItem: (params: unknown, row: Row) => (within(row) ? renderItem(params, row) : null) };
    }),
  } as EChartsOption;
}
