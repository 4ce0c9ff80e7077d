import { defineStore } from 'pinia';
import { computed, shallowRef, watch, type WritableComputedRef } from 'vue';
import type { CombinedRequest, PathRequest } from '../../src-shared/contract/contract';
import type { CombinedSettings } from '../../src-shared/contract/combinedResults';
import type { Scale } from '../../src-shared/statistics/scaleValues';
import { useAskedFor } from '../composables/useAskedFor';
import { useDataset } from './dataset';
import { useStudy } from './study';
import { useTestFile } from './testFile';

/** What a person chooses of a combined model; its seed is the study's. */
export type CombinedChoices = Omit<CombinedSettings, 'seed'>;
export const usualCombined = (): CombinedChoices => ({
  features: null, target: null, balance: 'none', split: '0.2', penalty: 'l2', C: 1, intercept: 'free',
});
export const usualPathPoints = 30;
/** Up to this many distinct rows × features × classes a fit takes less than a second, and starts by itself. */
const smallWork = 1_500_000;

/**
 * The model of several features that “Together” and “Costs” share: what it is asked, its fit, and whether the fit is still of
 * what is asked. It outlives the views, since a fit to every feature takes seconds; another dataset ends it.
 */
export const useTogether = defineStore('together', () => {
  const dataset = useDataset();
  const study = useStudy();
  const testFile = useTestFile();

  /** Remembered while the report does not ask for the model. */
  const otherwise = shallowRef(usualCombined());
  const choices = computed<CombinedChoices>({
    get: () => study.further.combined ?? otherwise.value,
    set: (value) => {
      otherwise.value = value;
      if (study.further.combined) study.further.combined = value;
    },
  });
  const choice = <K extends keyof CombinedChoices>(key: K): WritableComputedRef<CombinedChoices[K]> => computed({
    get: () => choices.value[key],
    set: (value) => { choices.value = { ...choices.value, [key]: value }; },
  });
  const [features, target, balance, split] = [choice('features'), choice('target'), choice('balance'), choice('split')];
  const [penalty, C, intercept] = [choice('penalty'), choice('C'), choice('intercept')];
  const scale = computed<Scale>({
    get: () => choices.value.scale ?? 'none',
    set: (value) => {
      const { scale: _, ...others } = choices.value;
      choices.value = value === 'none' ? others : { ...others, scale: value };
    },
  });
  const otherPoints = shallowRef(usualPathPoints);
  const points = computed({
    get: () => study.further.path?.points ?? otherPoints.value,
    set: (value) => {
      otherPoints.value = value;
      if (study.further.path) study.further.path = { points: value };
    },
  });

  const request = computed<CombinedRequest | null>(() => (dataset.id === null ? null : {
    ...choices.value, seed: study.seed, dataset: dataset.id, test: testFile.id,
    ...(testFile.id !== null && { leaveOutOverlap: testFile.leaveOutOverlap }),
  }));
  const pathRequest = computed<PathRequest | null>(() => {
    if (dataset.id === null) return null;
    const { penalty: _, ...others } = choices.value;
    return { ...others, seed: study.seed, dataset: dataset.id, points: points.value };
  });
  const model = useAskedFor('combined.fit', () => request.value, 'Fitting the combined model');
  const path = useAskedFor('combined.path', () => pathRequest.value, 'Following the L1 path');

  watch(() => dataset.fileRevision, () => {
    otherwise.value = usualCombined();
    otherPoints.value = usualPathPoints;
  }, { flush: 'sync' });
  // Read with other rows or labels, the file may not have the features or the target that were chosen.
  watch(() => dataset.revision, () => {
    const known = new Set(study.featureNames);
    const { categories, labels } = study.targets;
    const kept = features.value?.every((name) => known.has(name)) === false ? null : features.value;
    const found = target.value === null || [...categories, ...labels, 'attack'].includes(target.value) ? target.value : null;
    if (kept !== features.value || found !== target.value) choices.value = { ...choices.value, features: kept, target: found };
    model.reset();
    path.reset();
  }, { flush: 'sync' });

  const small = computed(() => {
    const classes = target.value === null ? study.targets.categories.length : 1;
    const count = features.value?.length ?? study.featureNames.length;
    return (dataset.summary?.distinctRows ?? 0) * count * classes <= smallWork;
  });
  /** For a view that is shown: fits without being told to, where that is quick and not done yet. */
  const startIfSmall = (): void => {
    const due = model.result.value === null || model.stale.value;
    if (request.value !== null && small.value && features.value?.length !== 0 && due && model.call.error.value === null) void model.start();
  };

  const inReport = computed({
    get: () => Boolean(study.further.combined),
    set: (wanted) => {
      const now = choices.value;
      otherwise.value = now;
      study.further.combined = wanted ? now : null;
      // Both are of this model: without it a report has nothing to say about them.
      if (!wanted) study.further.path = study.further.costs = null;
    },
  });
  const pathInReport = computed({
    get: () => Boolean(study.further.path),
    set: (wanted) => {
      const now = points.value;
      otherPoints.value = now;
      study.further.path = wanted ? { points: now } : null;
      if (wanted) inReport.value = true;
    },
  });

  return {
    choices, features, target, balance, split, penalty, C, intercept, scale, points, request, pathRequest, small, inReport, pathInReport, startIfSmall,
    fit: model.call, result: model.result, stale: model.stale, overtaken: model.overtaken, start: model.start,
    tracing: path.call, path: path.result, pathStale: path.stale, trace: path.start,
  };
});
