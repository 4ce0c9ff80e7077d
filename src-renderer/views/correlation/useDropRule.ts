import { computed, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue';
import type { CorrelationResult } from '../../../src-shared/questions/correlation/result';
import { isStrong } from '../../../src-shared/questions/correlation/correlationWords';
import { dropCorrelated, type DropCorrelated, type DropRule } from '../../../src-shared/statistics/dropCorrelated';
import { useStudy } from '../../stores/study';

export const usualThreshold = 0.6;

export type DropChoice = {
  rule: ShallowRef<DropRule>;
  threshold: ShallowRef<number>;
  /** Who stays and who goes under the rule and threshold as they stand now. */
  decision: ComputedRef<DropCorrelated>;
  /** How many pairs exceed the threshold. */
  beyond: ComputedRef<number>;
  /** Whether the models already leave out what is shown here. */
  inModels: ComputedRef<boolean>;
  /** Why the models can't take over what is shown, if they can't. */
  notForModels: ComputedRef<string | null>;
  useInModels: () => void;
};

/**
 * The drop rule that a person tries out on the matrix that is already here: no call is needed, so it follows a slider at
 * once. It begins with what the study does, and goes back to the study only when asked to.
 */
export function useDropRule(correlation: () => CorrelationResult | null): DropChoice {
  const study = useStudy();
  const rule = shallowRef<DropRule>('partners');
  const threshold = shallowRef(usualThreshold);

  watch(() => study.dropCorrelated, (choice) => {
    if (choice === 'off') return;
    rule.value = typeof choice === 'string' ? choice : 'partners';
    threshold.value = typeof choice === 'string' ? usualThreshold : choice;
  }, { immediate: true });

  const decision = computed<DropCorrelated>(() => {
    const result = correlation();
    if (result === null) return { dropped: [], kept: [] };
    return dropCorrelated(result.columns, result.matrix, rule.value, threshold.value);
  });
  const beyond = computed(() => correlation()?.pairs.filter((pair) => isStrong(pair, threshold.value)).length ?? 0);

  const asStudied = computed(() => (rule.value === 'partners' ? threshold.value : rule.value));
  const notForModels = computed(() => ((rule.value === 'seed' || rule.value === 'seed-signed') && threshold.value !== usualThreshold
    ? `By this rule the models always work at ${rule.value === 'seed' ? '|r|' : 'r'} > ${usualThreshold.toFixed(2)}.` : null));
  const inModels = computed(() => study.dropCorrelated === asStudied.value && notForModels.value === null);
  const useInModels = (): void => {
    if (notForModels.value === null) study.choices.dropCorrelated = asStudied.value;
  };
  return { rule, threshold, decision, beyond, inModels, notForModels, useInModels };
}
