import { defineStore } from 'pinia';
import { shallowRef, watch } from 'vue';
import type { RowCondition } from '../../src-shared/contract/rowConditions';
import { useDataset } from './dataset';

/** The rows behind one figure: which, how many the figure counts, and what to know about them. */
export type RowsAsked = {
  title: string;
  count: number;
  note?: string;
  dataset: string;
  /** The dataset of the model that judges them, where it is another one. */
  trained?: string;
  conditions: RowCondition[];
};

/** Which rows a person looks at: one dialog for every figure of every view. */
export const useRowsShown = defineStore('rowsShown', () => {
  const dataset = useDataset();
  const asked = shallowRef<RowsAsked | null>(null);
  watch(() => dataset.revision, () => { asked.value = null; }, { flush: 'sync' });
  return { asked, show: (rows: RowsAsked | null) => { asked.value = rows; } };
});
