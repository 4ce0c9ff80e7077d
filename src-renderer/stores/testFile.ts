import { defineStore } from 'pinia';
import { computed, shallowRef, watch } from 'vue';
import type { PickedFile } from '../../src-shared/contract/contract';
import type { FeatureMapEntry } from '../../src-shared/contract/featureMap';
import { asEngineError } from '../../src-shared/terms/errors';
import type { DatasetSummary } from '../../src-shared/terms/datasetSummary';
import { useCall } from '../composables/useCall';
import { useTransport } from '../transport/createTransport';
import { entryOf, useAsked } from './asked';
import { useDataset, usualSeed } from './dataset';

/**
 * The second file, whose rows the models of the first one are judged on: open beside it, one at a time, read whole. Its
 * labels, if it has any, mean what they mean in the first file. Opening another closes the one before it; a failed opening leaves it.
 */
export const useTestFile = defineStore('testFile', () => {
  const transport = useTransport();
  const dataset = useDataset();
  const opening = useCall('dataset.open', { doing: 'Reading the test file' });
  const relabelling = useCall('dataset.relabel', { doing: 'Applying the categories to the test file' });
  const summary = shallowRef<DatasetSummary | null>(null);
  /** What was asked for last: its name stands in the sentence when it can't be opened. */
  const asked = shallowRef<string | null>(null);
  /** The report judges on this file too from its opening on, until it is closed or switched off. */
  const { inReport, set } = useAsked('testSet');
  const leaveOutOverlap = entryOf(set, 'leaveOutOverlap');
  const featureMap = computed(() => set.value.featureMap ?? null);
  /** What is open, to be read anew with other names. */
  const current = shallowRef<PickedFile | null>(null);
  const id = computed(() => summary.value?.dataset ?? null);

  /** @param map which of its columns stand for those of the first file; without, as the study has it */
  async function openPicked(picked: PickedFile, map: FeatureMapEntry[] | null = featureMap.value): Promise<boolean> {
    asked.value = picked.name;
    opening.error.value = null;
    const { labelCategories, meaning, derive } = dataset.reading;
    const opened = await opening.run({
      source: { kind: 'files', files: [picked.file] }, sample: null, seed: usualSeed, labelColumn: dataset.summary?.format.labelColumn ?? null, labelCategories,
      mayLackLabels: true, ...(map && { featureMap: map }), ...(meaning && { meaning }), ...(derive && { derive }),
    });
    if (opened === null) return false;
    release();
    current.value = picked;
    setFeatureMap(map);
    summary.value = opened;
    inReport.value = true;
    return true;
  }
  function setFeatureMap(map: FeatureMapEntry[] | null): void {
    set.value = { leaveOutOverlap: set.value.leaveOutOverlap, ...(map && { featureMap: map }) };
  }
  /** Reads the file once more, with other names and units for its columns; where that fails, it stays as it was. */
  async function matchColumns(map: FeatureMapEntry[] | null): Promise<void> {
    if (current.value !== null) await openPicked(current.value, map);
  }
  function refuse(name: string, thrown: unknown): void {
    asked.value = name;
    opening.error.value = asEngineError(thrown);
  }
  async function attempt(name: string, get: () => Promise<PickedFile | null>): Promise<void> {
    try {
      const picked = await get();
      if (picked !== null) await openPicked(picked, null);
    } catch (thrown) {
      refuse(name, thrown);
    }
  }
  const pick = (): Promise<void> => attempt('the file', () => transport.call('host.pickFile', { purpose: 'dataset' }));
  const recent = (known: string): Promise<void> => attempt('the file', () => transport.call('host.openRecent', { id: known }));
  const drop = (files: File[]): Promise<void> => attempt(files[0].name, () => transport.offerFiles(files));

  function release(): void {
    if (summary.value !== null) void transport.call('dataset.close', { dataset: summary.value.dataset }).catch(() => undefined);
  }
  function close(): void {
    opening.reset();
    release();
    summary.value = asked.value = current.value = null;
    setFeatureMap(null);
    inReport.value = false;
  }

  // The second file belongs to the study of the first.
  watch(() => dataset.fileRevision, close, { flush: 'sync' });
  // A label may belong to another category now: it does so in both files, or their classes would not be the same.
  watch(() => [dataset.reading.labelCategories, dataset.reading.meaning] as const, async ([labelCategories, meaning]) => {
    if (summary.value === null) return;
    const before = summary.value.dataset;
    const answer = await relabelling.run({ dataset: before, labelCategories, ...(meaning && { meaning }) });
    if (answer !== null && summary.value?.dataset === before) summary.value = answer;
  });
  return { opening, relabelling, summary, asked, leaveOutOverlap, id, featureMap, matchColumns, refuse,
    pick, recent, drop, openPicked, close };
});
