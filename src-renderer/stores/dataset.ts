import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import type { OpenRequest, PickedFile, Source } from '../../src-shared/contract/contract';
import { asEngineError } from '../../src-shared/terms/errors';
import type { DatasetSummary } from '../../src-shared/terms/datasetSummary';
import { useCall } from '../composables/useCall';
import { useTransport } from '../transport/createTransport';

export const usualSeed = 1999;
export type Reading = Omit<OpenRequest, 'source'>;
const usualReading: Reading = { sample: null, seed: usualSeed, labelColumn: null, labelCategories: {} };

/** The open dataset: one at a time. Opening another closes the one before it; a failed opening leaves it as it was. */
export const useDataset = defineStore('dataset', () => {
  const transport = useTransport();
  const opening = useCall('dataset.open', { doing: 'Reading' });
  const relabelling = useCall('dataset.relabel', { doing: 'Applying the categories' });
  const summary = shallowRef<DatasetSummary | null>(null);
  const source = shallowRef<Source | null>(null);
  /** What was asked for last: its name stands in the sentence when it can't be opened, and it can be tried another way. */
  const asked = shallowRef<string | null>(null);
  const attempt = shallowRef<{ from: Source; how: Reading } | null>(null);
  const reading = shallowRef<Reading>(usualReading);
  /** Counts every change of what the results rest on: another dataset, or other categories. */
  const revision = shallowRef(0);
  /** Counts the files: what a person set, wrote or opened beside one file does not go over to the next. */
  const fileRevision = shallowRef(0);
  const id = computed(() => summary.value?.dataset ?? null);

  async function open(from: Source, name: string, how: Reading = usualReading): Promise<boolean> {
    asked.value = name;
    attempt.value = { from, how };
    const opened = await opening.run({ source: from, ...how });
    if (opened === null) return false;
    const before = summary.value;
    const another = from !== source.value;
    summary.value = opened;
    source.value = from;
    reading.value = how;
    if (another) fileRevision.value += 1;
    revision.value += 1;
    if (before !== null) void transport.call('dataset.close', { dataset: before.dataset }).catch(() => undefined);
    return true;
  }

  /** Tells why a file did not even become one to open. */
  function refuse(name: string, thrown: unknown): void {
    asked.value = name;
    attempt.value = null;
    opening.error.value = asEngineError(thrown);
  }

  const openPicked = (picked: PickedFile): Promise<boolean> => open({ kind: 'files', files: [picked.file] }, picked.name);
  const openSample = (): Promise<boolean> => open({ kind: 'sample', seed: usualSeed }, 'the sample dataset');

  /** Tries the file that could not be opened once more, read in another way. */
  async function retry(changes: Partial<Reading>): Promise<boolean> {
    if (attempt.value === null || asked.value === null) return false;
    return open(attempt.value.from, asked.value, { ...attempt.value.how, ...changes });
  }

  /** Reads the same file again, with other rows or another label column. */
  async function reopen(changes: Partial<Reading>): Promise<boolean> {
    if (source.value === null || summary.value === null) return false;
    return open(source.value, summary.value.data.name, { ...reading.value, ...changes });
  }

  /** Gives labels other categories, or says which are benign: both overrule the named map. */
  async function relabel(changes: Partial<Pick<Reading, 'labelCategories' | 'meaning'>>): Promise<boolean> {
    if (summary.value === null) return false;
    const { labelCategories, meaning } = { ...reading.value, ...changes };
    const answer = await relabelling.run({ dataset: summary.value.dataset, labelCategories, ...(meaning && { meaning }) });
    if (answer === null) return false;
    summary.value = answer;
    reading.value = { ...reading.value, ...changes };
    revision.value += 1;
    return true;
  }

  async function close(): Promise<void> {
    const before = summary.value;
    opening.reset();
    summary.value = source.value = asked.value = attempt.value = null;
    reading.value = usualReading;
    fileRevision.value += 1;
    revision.value += 1;
    if (before !== null) await transport.call('dataset.close', { dataset: before.dataset }).catch(() => undefined);
  }

  return {
    summary, source, asked, attempt, reading, revision, fileRevision, id, opening, relabelling,
    open, refuse, retry, openPicked, openSample, reopen, relabel, close,
  };
});
