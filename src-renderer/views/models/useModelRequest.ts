import { computed, onScopeDispose, shallowRef, watch, type ComputedRef } from 'vue';
import type { CorrelationRequest } from '../../../src-shared/questions/correlation/correlation';
import type { ModelsRequest } from '../../../src-shared/questions/models/models';
import type { EngineError } from '../../../src-shared/terms/errors';
import { dropReason } from '../../../src-shared/questions/correlation/dropReason';
import { useQuery } from '../../composables/useQuery';
import { useDataset } from '../../stores/dataset';
import { useStudy } from '../../stores/study';

/** The threshold that the original study's own rule compares |r| with. */
const seedThreshold = 0.6;
/** Changes that follow one another this closely are asked about once. */
const settleMs = 120;

/**
 * What is to be fitted, as the study's choices say it: settled, and with the correlated features that are left out. While
 * those are still being found the request before stays, and its result with it.
 */
export function useModelRequest(): { request: ComputedRef<ModelsRequest | null>; dropError: ComputedRef<EngineError | null> } {
  const dataset = useDataset();
  const study = useStudy();

  const dropRequest = computed<CorrelationRequest | null>(() => {
    const drop = study.dropCorrelated;
    if (dataset.id === null || drop === 'off') return null;
    return typeof drop === 'string' ? { dataset: dataset.id, rule: drop, threshold: seedThreshold }
      : { dataset: dataset.id, rule: 'partners', threshold: drop };
  });
  const correlation = useQuery('correlation.compute', () => dropRequest.value);

  /** `undefined` while what to leave out is not known yet. */
  const leftOut = computed(() => {
    const asked = dropRequest.value;
    if (asked === null) return [];
    const found = correlation.data.value;
    if (found === null || correlation.running.value || found.rule !== asked.rule || found.threshold !== asked.threshold) return undefined;
    return found.dropped.map((dropped) => ({ name: dropped.column, reason: dropReason(dropped) }));
  });
  const wanted = computed<ModelsRequest | null | undefined>(() => {
    if (dataset.id === null) return null;
    if (leftOut.value === undefined) return undefined;
    return { ...study.modelSettings, dataset: dataset.id, features: study.features, leftOut: leftOut.value };
  });

  const settled = shallowRef<ModelsRequest | null>(wanted.value ?? null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(wanted, (next) => {
    clearTimeout(timer);
    if (next === undefined) return;
    if (next === null || next.dataset !== settled.value?.dataset) settled.value = next;
    else timer = setTimeout(() => { settled.value = next; }, settleMs);
  });
  onScopeDispose(() => clearTimeout(timer));
  return {
    request: computed(() => (settled.value?.dataset === dataset.id ? settled.value : null)),
    dropError: computed(() => (dropRequest.value === null ? null : correlation.error.value)),
  };
}
