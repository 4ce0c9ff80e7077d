import { defineStore } from 'pinia';
import { computed, shallowRef, watch } from 'vue';
import { useDataset } from './dataset';
import { useStudy } from './study';

export const usualDraws = 5;
export const mostDraws = 20;

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
  return { draws, categories, giveaways, price };
});
