import { defineStore } from 'pinia';
import { computed, watch } from 'vue';
import type { CombinedRequest } from '../../src-shared/questions/combined/combined';
import type { PathRequest } from '../../src-shared/questions/path/path';
import type { Scale } from '../../src-shared/statistics/scaleValues';
import { useAskedFor } from '../composables/useAskedFor';
import { entryOf, useAsked } from './asked';
import { useDataset } from './dataset';
import { useStudy } from './study';
import { useTestFile } from './testFile';

/** Up to this many distinct rows × features × classes a fit takes less than a second, and starts by itself. */
const smallWork = 1_500_000;

/**
 * The model of several features that “Combined” and “Costs” share: what it is asked, its fit, and whether the fit is still of
 * what is asked. It outlives the views, since a fit to every feature takes seconds; another dataset ends it.
 */
export const useCombined = defineStore('combined', () => {
  const dataset = useDataset();
  const study = useStudy();
  const testFile = useTestFile();

  const { set: choices } = useAsked('combined');
  const [features, target, balance, split] = [entryOf(choices, 'features'), entryOf(choices, 'target'), entryOf(choices, 'balance'), entryOf(choices, 'split')];
  const [penalty, C, intercept] = [entryOf(choices, 'penalty'), entryOf(choices, 'C'), entryOf(choices, 'intercept')];
  const scale = computed<Scale>({
    get: () => choices.value.scale ?? 'none',
    set: (value) => {
      const { scale: _, ...others } = choices.value;
      choices.value = value === 'none' ? others : { ...others, scale: value };
    },
  });
  const points = entryOf(useAsked('path').set, 'points');

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
  const path = useAskedFor('path.trace', () => pathRequest.value, 'Following the L1 path');

  // Read with other rows or labels, the file may not have the features or the target that were chosen.
  watch(() => dataset.revision, () => {
    const known = new Set(study.featureNames);
    const { any, categories, labels } = study.targets;
    const kept = features.value?.every((name) => known.has(name)) === false ? null : features.value;
    const found = target.value === null || [...categories, ...labels, ...any].includes(target.value) ? target.value : null;
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

  return {
    choices, features, target, balance, split, penalty, C, intercept, scale, points, request, pathRequest, small, startIfSmall,
    fit: model.call, result: model.result, stale: model.stale, overtaken: model.overtaken, start: model.start,
    tracing: path.call, path: path.result, pathStale: path.stale, trace: path.start,
  };
});
