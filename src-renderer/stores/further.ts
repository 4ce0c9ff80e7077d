import { defineStore } from 'pinia';
import { computed, shallowRef, watch } from 'vue';
import type { SelectionMetric } from '../../src-shared/contract/combinedResults';
import { useDataset } from './dataset';
import { useStudy } from './study';

export const usualDraws = 5;
export const mostDraws = 20;
/** What gain is measured by where price is weighed against it, and features of a set at most. */
export const frontierMetrics: readonly SelectionMetric[] = ['mcc', 'balancedAccuracy', 'accuracy', 'falseNegativeRate', 'f1', 'auc'];
const usualFrontier = 6;

/** Which questions beyond the original study the report answers too, and over how many random draws. */
export const useFurther = defineStore('further', () => {
  const dataset = useDataset();
  const study = useStudy();
  /** Remembered while the report does not ask for the categories. */
  const otherwise = shallowRef(usualDraws);

  watch(() => dataset.fileRevision, () => { otherwise.value = usualDraws; }, { flush: 'sync' });

  const draws = computed({
    get: () => study.further.categories?.draws ?? otherwise.value,
    set: (value) => {
      otherwise.value = value;
      if (study.further.categories !== null) study.further.categories = { draws: value };
    },
  });
  const categories = computed({
    get: () => study.further.categories !== null,
    set: (wanted) => {
      const value = draws.value;
      otherwise.value = value;
      study.further.categories = wanted ? { draws: value } : null;
    },
  });
  const giveaways = computed({
    get: () => study.further.giveaways,
    set: (wanted) => { study.further.giveaways = wanted; },
  });
  const price = computed({
    get: () => study.further.price === true,
    set: (wanted) => {
      if (wanted) study.further.price = true;
      else delete study.further.price;
    },
  });
  const otherMetric = shallowRef<SelectionMetric>('mcc');
  const frontierMetric = computed({
    get: () => study.further.frontier?.metric ?? otherMetric.value,
    set: (metric) => {
      otherMetric.value = metric;
      if (study.further.frontier) study.further.frontier = { ...study.further.frontier, metric };
    },
  });
  const frontierMost = computed(() => study.further.frontier?.features ?? usualFrontier);
  const frontier = computed({
    get: () => Boolean(study.further.frontier),
    set: (wanted) => {
      if (wanted) study.further.frontier = { metric: frontierMetric.value, features: frontierMost.value };
      else delete study.further.frontier;
    },
  });
  return { draws, categories, giveaways, price, frontier, frontierMetric, frontierMost };
});
