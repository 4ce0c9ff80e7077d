import { defineStore } from 'pinia';
import { shallowRef } from 'vue';
import type { ReportOptions } from '../../src-shared/contract/contract';
import { useCall } from '../composables/useCall';
import { useActivity } from './activity';
import { useDataset } from './dataset';
import { useStudy } from './study';

export type SavedReport = { name: string; bytes: number; file: string; format: 'pdf' | 'json' };

/** The report that is being made: how it is laid out, and its way to a file. */
export const useReport = defineStore('report', () => {
  const activity = useActivity();
  const dataset = useDataset();
  const study = useStudy();
  const running = useCall('study.run', { doing: 'Running the study' });
  const saving = useCall('report.save', { doing: 'Writing the report' });
  const picking = useCall('host.pickSave');
  const options = shallowRef<ReportOptions>({ title: null, author: null, sections: null });
  const saved = shallowRef<SavedReport | null>(null);

  /** Runs the whole study as it is set, and saves it where the person says. */
  async function save(format: 'pdf' | 'json'): Promise<SavedReport | null> {
    if (dataset.id === null) return null;
    const base = dataset.summary?.file.name.replace(/\.(gz|csv|data|txt|tsv|arff|log)$/gi, '') ?? 'wiretell';
    const place = await picking.run({ purpose: format, suggestedName: `${base} report.${format}` });
    if (place === null) return null;
    const result = await running.run({ dataset: dataset.id, settings: study.settings, secondOpinions: [] });
    if (result === null) return null;
    const written = await saving.run({ study: result, options: options.value, format, file: place.file });
    if (written === null) return null;
    saved.value = { ...written, file: place.file, format };
    activity.say(`Saved ${written.name}`);
    return saved.value;
  }
  return { options, saved, running, saving, picking, save };
});
