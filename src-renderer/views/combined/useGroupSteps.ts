import { computed, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue';
import type { CombinedResult } from '../../../src-shared/questions/combined/result';
import type { FeatureGroup } from '../../../src-shared/terms/columns';
import { useCall, type Call } from '../../composables/useCall';
import { useDataset } from '../../stores/dataset';
import { useCombined } from '../../stores/combined';
import { groupSteps } from './groupChoice';

export type GroupStep = { added: FeatureGroup; result: CombinedResult; seconds: number };

/**
 * One fit after another: the first group of features, then each further one besides, under the settings of the view. What was
 * fitted stays until it is asked for again; other settings make it stale.
 */
export function useGroupSteps(): {
  steps: ShallowRef<GroupStep[]>; running: ComputedRef<boolean>; stale: ComputedRef<boolean>; doing: ComputedRef<FeatureGroup | null>;
  call: Call<'combined.fit'>; planned: ComputedRef<ReturnType<typeof groupSteps>>; start: () => Promise<void>; cancel: () => void;
} {
  const dataset = useDataset();
  const combined = useCombined();
  const call = useCall('combined.fit', { doing: 'Fitting group after group' });
  const steps = shallowRef<GroupStep[]>([]);
  const doing = shallowRef<FeatureGroup | null>(null);
  const asked = shallowRef('');
  /** Counts the runs, so that one that was given up does not go on. */
  let run = 0;
  const planned = computed(() => (dataset.summary === null ? [] : groupSteps(dataset.summary)));
  const settings = computed(() => JSON.stringify(combined.request === null ? null : { ...combined.request, features: null }));

  const cancel = (): void => {
    run += 1;
    doing.value = null;
    call.cancel();
  };
  watch(() => dataset.revision, () => {
    cancel();
    steps.value = [];
  }, { flush: 'sync' });

  async function start(): Promise<void> {
    const { request } = combined;
    if (request === null) return;
    const mine = ++run;
    asked.value = settings.value;
    steps.value = [];
    call.error.value = null;
    for (const { added, features } of planned.value) {
      doing.value = added;
      const from = performance.now();
      const result = await call.run({ ...request, features });
      if (mine !== run) return;
      if (result === null) break;
      steps.value = [...steps.value, { added, result, seconds: (performance.now() - from) / 1000 }];
    }
    doing.value = null;
  }
  return {
    steps, call, planned, start, cancel, doing: computed(() => doing.value), running: computed(() => doing.value !== null),
    stale: computed(() => steps.value.length > 0 && asked.value !== settings.value),
  };
}
