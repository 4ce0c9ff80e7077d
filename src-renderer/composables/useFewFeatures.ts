import { computed, ref, type ComputedRef, type Ref } from 'vue';
import { nameFinder, type NameFinder } from '../../src-shared/format/nameFinder';

/** Features that a chart shows at first where there are more than it can be read with, and the next step. */
const steps = [36, 80];
/** So many are shown as a whole. */
const usualWhole = 60;

export type FewFeatures = {
  /** What a person looks for: words of names. */
  wanted: Ref<string>;
  /** How many are shown at most; `null`: all. */
  most: Ref<number | null>;
  /** The names that are shown, in their order. */
  names: ComputedRef<readonly string[]>;
  /** The numbers to choose from; none where all are shown anyway. */
  choices: ComputedRef<readonly (number | null)[]>;
  total: ComputedRef<number>;
};

/**
 * The part of a long list of features that a chart shows: the first so many, or those that a person looks for. A list of up to
 * `whole` names is always shown as it is.
 * @param ordered the names, first what to show first; where names are looked for, those of them that belong on the chart
 */
export function useFewFeatures(ordered: (found: NameFinder | null) => readonly string[], whole = usualWhole): FewFeatures {
  const wanted = ref('');
  const most = ref<number | null>(steps[0]);
  const all = computed(() => ordered(null));
  const total = computed(() => all.value.length);
  const choices = computed(() => (total.value <= whole ? [] : [...steps.filter((step) => step < total.value), null]));
  const names = computed(() => {
    if (choices.value.length === 0) return all.value;
    const finder = nameFinder(wanted.value);
    const found = finder === null ? all.value : ordered(finder);
    return most.value === null ? found : found.slice(0, most.value);
  });
  return { wanted, most, names, choices, total };
}
