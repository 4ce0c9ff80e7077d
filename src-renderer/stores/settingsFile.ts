import { defineStore } from 'pinia';
import { shallowRef, watch } from 'vue';
import type { ByName } from '../../src-shared/contract/byName';
import type { SettingsFile } from '../../src-shared/contract/contract';
import type { StudySettings } from '../../src-shared/contract/study';
import { useCall } from '../composables/useCall';
import { useActivity } from './activity';
import { useDataset } from './dataset';
import { useHistory } from './history';
import { fileBase, useReport } from './report';
import { noFurther, useStudy, type StudyChoices } from './study';

/** Settings that were opened and not taken over: they were made for other data. */
export type Refusal = { file: string; theirs: SettingsFile['data']; ours: SettingsFile['data'] };

/** Study files (`.wiretell.json`): settings, label map and notes, tied to their data by hash. */
export const useSettingsFile = defineStore('settingsFile', () => {
  const activity = useActivity();
  const dataset = useDataset();
  const study = useStudy();
  const report = useReport();
  const history = useHistory();
  const picking = useCall('host.pickSave');
  const saving = useCall('settings.save', { doing: 'Saving the settings' });
  const choosing = useCall('host.pickFile');
  const opening = useCall('settings.open', { doing: 'Opening the settings' });
  const refusal = shallowRef<Refusal | null>(null);

  watch(() => dataset.fileRevision, () => { refusal.value = null; });

  /** Whether it was saved. */
  async function save(): Promise<boolean> {
    const { summary } = dataset;
    if (summary === null) return false;
    const place = await picking.run({ purpose: 'settings', suggestedName: `${fileBase(summary.data.name)}.wiretell.json` });
    if (place === null) return false;
    const settings: SettingsFile = {
      wiretellSettings: 1,
      data: { name: summary.data.name, sha256: summary.data.sha256 },
      settings: study.settings,
      report: { ...report.layout, sections: report.layout.sections.map((section) => ({ ...section })) },
    };
    const written = await saving.run({ settings, file: place.file });
    if (written === null) return false;
    activity.say(`Saved ${written.name}`);
    history.markSaved();
    return true;
  }

  /** Takes over the settings of a file, if they were made for the data that is open. */
  async function open(): Promise<void> {
    const { summary } = dataset;
    if (summary === null) return;
    refusal.value = null;
    const picked = await choosing.run({ purpose: 'settings' });
    if (picked === null) return;
    const content = await opening.run({ file: picked.file });
    if (content === null) return;
    const ours = { name: summary.data.name, sha256: summary.data.sha256 };
    if (content.data.sha256 !== ours.sha256) {
      refusal.value = { file: picked.name, theirs: content.data, ours };
      return;
    }
    if (!await applyToData(content.settings)) return;
    Object.assign(study.choices, choicesOf(content.settings));
    report.takeOver(content.report);
    history.markSaved();
    activity.say(`Took over the settings of ${picked.name}`);
  }

  /** Rows and categories first: what can be chosen depends on them. */
  async function applyToData({ sample, seed, labelCategories, gapFeatures = false }: StudySettings): Promise<boolean> {
    const now = dataset.summary?.sample ?? null;
    const sameRows = sample === null ? now === null : now?.rows === sample && now.seed === seed;
    if (!sameRows || gapFeatures !== (dataset.reading.gapFeatures ?? false)) return dataset.reopen({ sample, seed, labelCategories, gapFeatures });
    const changed = JSON.stringify(sorted(labelCategories)) !== JSON.stringify(sorted(dataset.reading.labelCategories));
    return changed ? dataset.relabel(labelCategories) : true;
  }
  const dismiss = (): void => {
    refusal.value = null;
    picking.error.value = saving.error.value = choosing.error.value = opening.error.value = null;
  };
  return { picking, saving, choosing, opening, refusal, save, open, dismiss };
});

const sorted = (entries: ByName<string>): [string, string][] => Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1));

function choicesOf(settings: StudySettings): StudyChoices {
  const {
    target, balance, split, seed, penalty, C, intercept, scale = 'none', alpha, dropCorrelated, features, topServices, comparisons,
    further = noFurther(),
  } = settings;
  return { target, balance, split, seed, penalty, C, intercept, scale, alpha, dropCorrelated, features, topServices, comparisons, further };
}
