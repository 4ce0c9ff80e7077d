import { defineStore } from 'pinia';
import { computed, shallowRef, watch } from 'vue';
import type { ForwardSelection, SelectionStep } from '../../src-shared/questions/selection/result';
import type { SelectionRequest } from '../../src-shared/questions/selection/selection';
import { foldsOf, isGrouped, withGroups } from '../../src-shared/terms/splitRule';
import { elbowOf } from '../../src-shared/questions/selection/elbowOf';
import { useAskedFor } from '../composables/useAskedFor';
import { useCall } from '../composables/useCall';
import { entryOf, useAsked } from './asked';
import { useDataset } from './dataset';
import { useStudy } from './study';

/**
 * How few features do: forward selection, one call a step, so that what was found stays when it is stopped and can be gone
 * on from; and all pairs. Both outlive the view; another dataset ends them. The report repeats what is chosen here.
 */
export const useSelection = defineStore('selection', () => {
  const dataset = useDataset();
  const study = useStudy();
  const { inReport, set } = useAsked('selection');
  const [metric, folds] = [entryOf(set, 'metric'), entryOf(set, 'folds')];
  /** How far steps went when the report last asked for them, while it asks for the pairs alone. */
  const kept = shallowRef(0);
  const most = computed({
    get: () => set.value.forward?.features ?? kept.value,
    set: (features) => {
      kept.value = features;
      if (set.value.forward !== null) set.value = { ...set.value, forward: { ...set.value.forward, features } };
    },
  });

  const request = computed<SelectionRequest | null>(() => (dataset.id === null ? null
    : { ...study.modelSettings, dataset: dataset.id, metric: metric.value, features: study.features }));
  const forwardRequest = computed<SelectionRequest | null>(() => (request.value === null ? null : { ...request.value, split: withGroups(`kfold:${folds.value}`, isGrouped(study.split)) }));
  const key = computed(() => JSON.stringify(forwardRequest.value));
  const stepping = useCall('selection.step', { doing: 'Selecting features' });
  const found = shallowRef<{ key: string; asked: SelectionRequest; steps: SelectionStep[] } | null>(null);
  const running = shallowRef(false);
  const steps = computed(() => found.value?.steps ?? []);
  const stale = computed(() => found.value !== null && found.value.key !== key.value);
  /** Features that may be added at all: those asked for, less the constant ones, as far as the last step knows. */
  const left = computed(() => (steps.value.length === 0 ? Infinity : steps.value[steps.value.length - 1].candidates.length - 1));
  const ended = computed(() => steps.value.length >= most.value || left.value === 0);

  /** Goes on from what was found with the same settings, or begins. */
  async function goOn(): Promise<void> {
    const [asked, mine] = [forwardRequest.value, key.value];
    if (asked === null || running.value) return;
    if (found.value === null || stale.value) found.value = { key: mine, asked, steps: [] };
    running.value = true;
    try {
      while (!ended.value && key.value === mine) {
        const step = await stepping.run({ ...asked, chosen: steps.value.at(-1)?.features ?? [] });
        if (step === null || found.value?.key !== mine) return;
        found.value = { key: mine, asked, steps: [...steps.value, step] };
      }
    } finally {
      running.value = false;
    }
  }
  const startOver = (): Promise<void> => {
    found.value = null;
    return goOn();
  };
  // What went wrong may go well with other settings, and those under way are no longer asked for.
  watch(key, () => {
    stepping.error.value = null;
    if (running.value) stepping.cancel();
  }, { flush: 'sync' });
  const copies = computed(() => (dataset.summary === null
    ? 0 : (dataset.summary.rows - dataset.summary.distinctRows) / dataset.summary.rows));
  const forward = computed<ForwardSelection | null>(() => (found.value === null || steps.value.length === 0 ? null : {
    target: found.value.asked.target, metric: found.value.asked.metric, ...foldsOf(found.value.asked.split),
    steps: steps.value, elbow: elbowOf(steps.value, found.value.asked.metric, isGrouped(found.value.asked.split) ? 0 : copies.value),
  }));

  const paired = useAskedFor('selection.pairs', () => request.value, 'Fitting all pairs');
  watch(() => dataset.revision, () => {
    stepping.reset();
    found.value = null;
    paired.reset();
  }, { flush: 'sync' });

  /** The report asks for steps, pairs or both; without either it does not ask at all. */
  function askParts(forwardToo: boolean, pairsToo: boolean): void {
    inReport.value = forwardToo || pairsToo;
    if (!inReport.value) return;
    kept.value = most.value;
    set.value = { ...set.value, forward: forwardToo ? set.value.forward ?? { features: kept.value, start: [] } : null, pairs: pairsToo };
  }
  const forwardInReport = computed({
    get: () => inReport.value && set.value.forward !== null,
    set: (wanted) => askParts(wanted, pairsInReport.value),
  });
  const pairsInReport = computed({
    get: () => inReport.value && set.value.pairs,
    set: (wanted) => askParts(forwardInReport.value, wanted),
  });

  return {
    metric, folds, most, steps, forward, stale, running, ended, stepping, goOn, startOver, forwardInReport, pairsInReport,
    pairing: paired.call, pairs: paired.result, pairsStale: paired.stale, fitPairs: paired.start,
  };
});
