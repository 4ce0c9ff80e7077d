import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import type { OwnFamily } from '../../src-shared/terms/ownFamily';
import { useCall } from '../composables/useCall';
import { useActivity } from './activity';
import { useDataset } from './dataset';
import { fileBase } from './report';

/** Families of a person's own: saved from the open dataset, opened from files, and kept for this session. */
export const useOwnFamilies = defineStore('ownFamilies', () => {
  const activity = useActivity();
  const dataset = useDataset();
  const placing = useCall('host.pickSave');
  const saving = useCall('family.save', { doing: 'Saving the family' });
  const choosing = useCall('host.pickFile');
  const opening = useCall('family.open', { doing: 'Opening the family' });
  /** Those that were opened, the last one first. */
  const opened = shallowRef<OwnFamily[]>([]);
  const error = computed(() => placing.error.value ?? saving.error.value ?? choosing.error.value ?? opening.error.value);

  /** What is known and was said of the open dataset, as a file. */
  async function save(): Promise<void> {
    if (dataset.summary === null || dataset.id === null) return;
    const name = fileBase(dataset.summary.data.name);
    const place = await placing.run({ purpose: 'family', suggestedName: `${name}.wiretell-family.json` });
    if (place === null) return;
    const saved = await saving.run({ dataset: dataset.id, name, file: place.file });
    if (saved !== null) activity.say(`Saved ${saved.name}`);
  }

  /** Reads the open file again as a family says; what was said of it before went with the family that it had. */
  const use = (family: OwnFamily): Promise<boolean> => dataset.reopen({ labelColumn: null, labelCategories: {}, meaning: { family } });

  async function open(): Promise<void> {
    const picked = await choosing.run({ purpose: 'family' });
    const family = picked && await opening.run({ file: picked.file });
    if (!family) return;
    opened.value = [family, ...opened.value.filter(({ name }) => name !== family.name)];
    if (await use(family)) activity.say(`Read as ${family.name}`);
  }

  /** Reads the file as Wiretell would by itself. */
  async function leave(): Promise<void> {
    const { family: _, ...meaning } = dataset.reading.meaning ?? {};
    await dataset.reopen({ labelColumn: null, meaning });
  }
  return { opened, error, save, use, open, leave };
});
