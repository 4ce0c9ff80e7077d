import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import { useDataset } from './dataset';
import { useHistory } from './history';
import { useSettingsFile } from './settingsFile';

/** What a person decides about a study that would be lost. */
export type Leave = 'save' | 'discard' | 'cancel';

/** Asks before another file takes the place of a study that was not saved. */
export const useLeaving = defineStore('leaving', () => {
  const dataset = useDataset();
  const history = useHistory();
  const settingsFile = useSettingsFile();
  const waiting = shallowRef<((decision: Leave) => void) | null>(null);
  const asking = computed(() => waiting.value !== null);
  const name = computed(() => dataset.summary?.data.name ?? '');

  /** Whether the file that is open may go: nothing would be lost, or it was saved, or the person does not mind. */
  async function mayLeave(): Promise<boolean> {
    if (!history.unsaved || asking.value) return !asking.value;
    const decision = await new Promise<Leave>((resolve) => { waiting.value = resolve; });
    waiting.value = null;
    if (decision === 'save') return settingsFile.save();
    return decision === 'discard';
  }
  const decide = (decision: Leave): void => waiting.value?.(decision);
  return { asking, name, mayLeave, decide };
});
