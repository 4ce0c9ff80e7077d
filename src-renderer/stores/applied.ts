import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import type { PickedFile } from '../../src-shared/contract/contract';
import { markedWords } from '../../src-shared/format/formulaCell';
import { useCall } from '../composables/useCall';
import { useActivity } from './activity';
import { fileBase } from './report';
import { useSettings } from './settings';

/** A saved model, the traffic that it is applied to, and what was found there. It needs no open dataset. */
export const useApplied = defineStore('applied', () => {
  const activity = useActivity();
  const settings = useSettings();
  const picking = useCall('host.pickFile');
  const placing = useCall('host.pickSave');
  const opening = useCall('model.open', { doing: 'Opening the model' });
  const comparing = useCall('scores.compare', { doing: 'Applying the model' });
  const saving = useCall('scores.save', { doing: 'Saving the scores' });
  const model = shallowRef<PickedFile | null>(null);
  const traffic = shallowRef<PickedFile | null>(null);
  const error = computed(
    () => [picking, placing, opening, comparing, saving].map((call) => call.error.value).find((one) => one !== null) ?? null,
  );
  const running = computed(() => opening.running.value || comparing.running.value || saving.running.value);
  const request = computed(() => (model.value === null || traffic.value === null
    ? null : { model: model.value.file, files: [traffic.value.file], labels: null }));

  async function compare(): Promise<void> {
    comparing.reset();
    saving.reset();
    if (request.value !== null && opening.data.value !== null) await comparing.run(request.value);
  }
  async function chooseModel(): Promise<void> {
    const picked = await picking.run({ purpose: 'model' });
    if (picked === null) return;
    model.value = picked;
    comparing.reset();
    await opening.run({ file: picked.file });
    if (opening.error.value !== null) model.value = opening.data.value = null;
    else await compare();
  }
  async function chooseTraffic(): Promise<void> {
    const picked = await picking.run({ purpose: 'dataset' });
    if (picked === null) return;
    traffic.value = picked;
    await compare();
  }
  async function save(): Promise<void> {
    if (request.value === null) return;
    const place = await placing.run({ purpose: 'csv', suggestedName: `${fileBase(traffic.value?.name)} scores.csv` });
    if (place === null) return;
    const written = await saving.run({ ...request.value, markFormulas: settings.choices.formulas === 'marked', file: place.file });
    if (written !== null) activity.say(`Saved ${written.saved.name}${written.saved.marked === 0 ? '' : `; ${markedWords(written.saved.marked)}`}`);
  }
  const stop = (): void => {
    for (const call of [opening, comparing, saving]) call.cancel();
  };
  return {
    model, traffic, opened: opening.data, result: comparing.data,
    progress: computed(() => saving.progress.value ?? comparing.progress.value),
    saved: computed(() => saving.data.value?.saved ?? null), error, running, chooseModel, chooseTraffic, compare, save, stop,
  };
});
