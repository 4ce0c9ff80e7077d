import type { EChartsOption } from 'echarts';
import { computed, ref, watch, type Ref } from 'vue';

/** What ECharts is told; a part of what vue-echarts exposes. */
type Drawn = { dispatchAction: (action: { type: string; seriesIndex?: number; dataIndex?: number }) => void };

/** The names along the side of a chart of bars, whole; none where it is no such chart. */
export function barNames({ yAxis }: EChartsOption): string[] {
  const axis = (Array.isArray(yAxis) ? yAxis[0] : yAxis) as { type?: string; data?: unknown[] } | undefined;
  return axis?.type === 'category' ? (axis.data ?? []).map(String) : [];
}

const isBar = (item: unknown): boolean => item !== undefined && item !== '-';

/** Where a key leads from one of so many bars; from none, to the first or the last. `null`: the key is another one. */
export function steppedBar(key: string, at: number | null, count: number): number | null {
  const steps: { [key: string]: number } = {
    ArrowDown: at === null ? 0 : at + 1, ArrowUp: at === null ? count - 1 : at - 1, Home: 0, End: count - 1,
  };
  return count > 0 && Object.hasOwn(steps, key) ? Math.min(Math.max(steps[key], 0), count - 1) : null;
}

/** A chart's bars by keyboard: the arrow keys go through them, as the pointer would, and Enter picks one. */
export function useBarWalk(option: () => EChartsOption, chart: Ref<Drawn | null | undefined>, pick: (name: string, index: number) => void) {
  const at = ref<number | null>(null);
  const names = computed(() => barNames(option()));

  function leave(): void {
    chart.value?.dispatchAction({ type: 'downplay' });
    chart.value?.dispatchAction({ type: 'hideTip' });
    at.value = null;
  }
  watch(option, leave);
  function mark(index: number): void {
    leave();
    at.value = index;
    const seriesIndex = (option().series as { data?: unknown[] }[]).findIndex(({ data }) => isBar(data?.[index]));
    for (const type of ['highlight', 'showTip']) chart.value?.dispatchAction({ type, seriesIndex, dataIndex: index });
  }
  function onKeydown(event: KeyboardEvent): void {
    const next = steppedBar(event.key, at.value, names.value.length);
    if (next !== null) mark(next);
    else if ((event.key === 'Enter' || event.key === ' ') && at.value !== null) pick(names.value[at.value], at.value);
    else return;
    event.preventDefault();
  }
  return { onKeydown, leave, current: computed(() => (at.value === null ? '' : names.value[at.value])) };
}
