import { defineStore } from 'pinia';
import { computed, shallowRef, watch } from 'vue';
import { comparedDatasets } from '../../src-shared/contract/compare';
import type { PickedFile } from '../../src-shared/contract/contract';
import type { DatasetSummary } from '../../src-shared/terms/datasetSummary';
import { asEngineError } from '../../src-shared/terms/errors';
import { useCall } from '../composables/useCall';
import { useTransport } from '../transport/createTransport';
import { useDataset, usualSeed } from './dataset';

/**
 * Datasets that stand beside the open one: each open, read whole, until it is taken away or another first one is opened. Their labels mean
 * what they mean in the first.
 */
export const useCompared = defineStore('compared', () => {
  const transport = useTransport();
  const dataset = useDataset();
  const opening = useCall('dataset.open', { doing: 'Reading a dataset to compare' });
  const relabelling = shallowRef(0);
  const others = shallowRef<readonly DatasetSummary[]>([]);
  /** What was asked for last: its name stands in the sentence when it can't be opened. */
  const asked = shallowRef<string | null>(null);
  const full = computed(() => others.value.length + 1 >= comparedDatasets.most);
  /** All that stand side by side, the open one first; none while something about them changes. */
  const datasets = computed(() => (dataset.id === null || others.value.length === 0 || relabelling.value > 0
    ? null : [dataset.id, ...others.value.map((other) => other.dataset)]));

  async function openPicked(picked: PickedFile): Promise<void> {
    asked.value = picked.name;
    opening.error.value = null;
    const revision = dataset.fileRevision;
    const { labelCategories, meaning, derive } = dataset.reading;
    const opened = await opening.run({
      source: { kind: 'files', files: [picked.file] }, sample: null, seed: usualSeed, labelColumn: dataset.summary?.format.labelColumn ?? null, labelCategories,
      mayLackLabels: true, ...(meaning && { meaning }), ...(derive && { derive }),
    });
    if (opened === null) return;
    if (revision === dataset.fileRevision) others.value = [...others.value, opened];
    else release(opened);
  }
  async function attempt(name: string, get: () => Promise<PickedFile | null>): Promise<void> {
    try {
      const picked = await get();
      if (picked !== null) await openPicked(picked);
    } catch (thrown) {
      asked.value = name;
      opening.error.value = asEngineError(thrown);
    }
  }
  const pick = (): Promise<void> => attempt('the file', () => transport.call('host.pickFile', { purpose: 'dataset' }));
  const recent = (known: string): Promise<void> => attempt('the file', () => transport.call('host.openRecent', { id: known }));
  const drop = (files: File[]): Promise<void> => attempt(files[0].name, () => transport.offerFiles(files));

  function release({ dataset: id }: DatasetSummary): void {
    void transport.call('dataset.close', { dataset: id }).catch(() => undefined);
  }
  function remove(id: string): void {
    others.value.filter((other) => other.dataset === id).forEach(release);
    others.value = others.value.filter((other) => other.dataset !== id);
  }
  function close(): void {
    opening.reset();
    others.value.forEach(release);
    others.value = [];
    asked.value = null;
  }

  watch(() => dataset.fileRevision, close, { flush: 'sync' });
  // A label may belong to another category now: it does so everywhere, or categories could not be held against each other.
  watch(() => [dataset.reading.labelCategories, dataset.reading.meaning] as const, async ([labelCategories, meaning]) => {
    relabelling.value++;
    for (const { dataset: id } of others.value) {
      const answer = await transport.call('dataset.relabel', { dataset: id, labelCategories, ...(meaning && { meaning }) }).catch(() => null);
      if (answer !== null) others.value = others.value.map((other) => (other.dataset === id ? answer : other));
    }
    relabelling.value--;
  });
  return { opening, others, asked, full, datasets, pick, recent, drop, remove, close };
});
