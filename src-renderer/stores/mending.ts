import { defineStore } from 'pinia';
import { ref, watch } from 'vue';
import { isMendStep, type MendStepId } from '../../src-shared/mending/steps';
import { useDataset } from './dataset';

/** Whether “Mend and save” is open, and the steps that are chosen: whoever proposes one opens it with that one chosen. */
export const useMending = defineStore('mending', () => {
  const dataset = useDataset();
  const isOpen = ref(false);
  const steps = ref<MendStepId[]>([]);
  watch(() => dataset.revision, () => {
    isOpen.value = false;
    steps.value = [];
  }, { flush: 'sync' });
  /** @param step one to choose beside those that are chosen already */
  function open(step?: string): void {
    if (step !== undefined && isMendStep(step) && !steps.value.includes(step)) steps.value = [...steps.value, step];
    isOpen.value = true;
  }
  return { isOpen, steps, open };
});
