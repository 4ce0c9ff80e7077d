import { defineStore } from 'pinia';
import { computed, shallowRef, watch } from 'vue';
import type { ForwardSelection, SelectionMetric, SelectionStep } from '../../src-shared/contract/combinedResults';
import type { SelectionRequest } from '../../src-shared/contract/contract';
import { foldsOf, isGrouped, withGroups } from '../../src-shared/terms/splitRule';
import { elbowOf } from '../../src-shared/questions/selection/elbowOf';
import { useAskedFor } from '../composables/useAskedFor';
import { useCall } from '../composables/useCall';
import { useDataset } from './dataset';
import { useStudy } from './study';

export const usualMetric: SelectionMetric = 'mcc';
export const usualFolds = 5;
export const usualMost = 8;

/**
 * How few features do: forward selection, one call a step, so that what was found stays when it is stopped and can be gone
 * on from; and all pairs. Both outlive the view; another dataset ends them. The report repeats what is chosen here.
 */
export const useSelection = defineStore('selection', () => {
  const dataset = useDataset();
  const study = useStudy();
  const metric = shallowRef<SelectionMetric>(usualMetric);
  const folds = shallowRef(usualFolds);
  const most = shallowRef(usualMost);

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
  const copies = computed(() => (dataset.summary === null ? 0 : (dataset.summary.rows - dataset.summary.distinctRows) / dataset.summary.rows));
  const forward = computed<ForwardSelection | null>(() => (found.value === null || steps.value.length === 0 ? null : {
    target: found.value.asked.target, metric: found.value.asked.metric, ...foldsOf(found.value.asked.split),
    steps: steps.value, elbow: elbowOf(steps.value, found.value.asked.metric, isGrouped(found.value.asked.split) ? 0 : copies.value),
  }));

  watch(() => dataset.fileRevision, () => {
    metric.value = usualMetric;
    folds.value = usualFolds;
    most.value = usualMost;
  }, { flush: 'sync' });
  const paired = useAskedFor('selection.pairs', () => request.value, 'Fitting all pairs');
  watch(() => dataset.revision, () => {
    stepping.reset();
    found.value = null;
    paired.reset();
  }, { flush: 'sync' });

  /** The report's settings follow what is chosen here, as long as it asks at all. */
  const report = (ask: { forward: boolean; pairs: boolean }): void => {
    study.further.selection = !ask.forward && !ask.pairs ? null : {
      metric: metric.value, folds: folds.value, forward: ask.forward ? { features: most.value, start: [] } : null, pairs: ask.pairs,
    };
  };
  const forwardInReport = computed({
    get: () => Boolean(study.further.selection?.forward),
    set: (wanted) => report({ forward: wanted, pairs: pairsInReport.value }),
  });
  const pairsInReport = computed({
    get: () => study.further.selection?.pairs ?? false,
    set: (wanted) => report({ forward: forwardInReport.value, pairs: wanted }),
  });
  watch([metric, folds, most], () => {
    if (study.further.selection) report({ forward: forwardInReport.value, pairs: pairsInReport.value });
  });
  // A settings file that was opened says what was chosen.
  watch(() => study.further.selection, (asked) => {
    if (!asked) return;
    metric.value = asked.metric;
    folds.value = asked.folds;
    if (asked.forward !== null) most.value = asked.forward.features;
  });

  return {
    metric, folds, most, steps, forward, stale, running, ended, stepping, goOn, startOver, forwardInReport, pairsInReport,
    pairing: paired.call, pairs: paired.result, pairsStale: paired.stale, fitPairs: paired.start,
  };
});
