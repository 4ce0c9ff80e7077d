import { defineStore } from 'pinia';
import { computed, ref, shallowRef, watch } from 'vue';
import type { StudyRequest } from '../../src-shared/contract/contract';
import { useCall } from '../composables/useCall';
import { useActivity } from './activity';
import { useAsked } from './asked';
import { useCosts } from './costs';
import { useDataset } from './dataset';
import { layoutOptions, moveSection, reportedSettings, tickedSections, usualLayout, type LaidSection, type ReportLayout } from '../../src-shared/contract/reportLayout';
import { useStudy } from './study';
import { useTestFile } from './testFile';

export type SavedReport = { name: string; bytes: number; file: string; format: 'pdf' | 'json' };

/** The report that is being made: how it is laid out, and its way to a file. */
export const useReport = defineStore('report', () => {
  const activity = useActivity();
  const dataset = useDataset();
  const study = useStudy();
  const testFile = useTestFile();
  // It keeps the costs that are asked to the classes at hand.
  useCosts();
  const running = useCall('study.run', { doing: 'Running the study' });
  const saving = useCall('report.save', { doing: 'Writing the report' });
  const picking = useCall('host.pickSave');
  const layout = ref<ReportLayout>(usualLayout());
  const { inReport: opined, set: secondOpinions } = useAsked('secondOpinions');
  const settings = computed(() => reportedSettings(study.settings, layout.value, testFile.id !== null));
  const ticked = computed(() => tickedSections(layout.value, settings.value));
  const options = computed(() => layoutOptions(layout.value, ticked.value));
  const request = computed<StudyRequest | null>(() => (dataset.id === null ? null : {
    dataset: dataset.id, settings: settings.value, ...(testFile.id !== null && { test: testFile.id }),
  }));
  const saved = shallowRef<SavedReport | null>(null);
  const busy = computed(() => picking.running.value || running.running.value || saving.running.value);
  const error = computed(() => picking.error.value ?? running.error.value ?? saving.error.value);

  // Title, author and notes are of one study.
  watch(() => dataset.fileRevision, () => { layout.value = usualLayout(); }, { flush: 'sync' });
  // What was saved belongs to the file that was open then, and read anew it may lack the features.
  watch(() => dataset.id, () => {
    saved.value = null;
    secondOpinions.value = secondOpinions.value.filter((name) => study.featureNames.includes(name));
  });

  const change = (id: string, changes: Partial<LaidSection>): void => {
    layout.value.sections = layout.value.sections.map((section) => (section.id === id ? { ...section, ...changes } : section));
  };
  const move = (id: string, by: number): void => {
    layout.value.sections = moveSection(layout.value.sections, id, by);
  };
  /** What belongs to every report, in its usual order; what was written stays. */
  function usualOrder(): void {
    const written = layout.value.sections;
    layout.value.sections = usualLayout().sections.map((section) => ({ ...section, note: written.find(({ id }) => id === section.id)?.note ?? '' }));
  }
  /** Whether the report has a feature refitted by another program. */
  const hasSecondOpinion = (feature: string): boolean => opined.value && secondOpinions.value.includes(feature);
  function askSecondOpinion(feature: string, wanted: boolean): void {
    const others = secondOpinions.value.filter((name) => name !== feature);
    secondOpinions.value = wanted ? [...others, feature] : others;
    opined.value = wanted || (opined.value && others.length > 0);
    if (wanted) change('secondOpinions', { on: true });
  }

  /** Runs the whole study as it is set, and saves it where the person says. */
  async function save(format: 'pdf' | 'json'): Promise<SavedReport | null> {
    if (request.value === null || busy.value) return null;
    running.error.value = saving.error.value = null;
    const place = await picking.run({ purpose: format, suggestedName: `${fileBase(dataset.summary?.data.name)} report.${format}` });
    if (place === null) return null;
    const result = await running.run(request.value);
    if (result === null) return null;
    const written = await saving.run({ study: result, options: options.value, format, file: place.file });
    // A whole study is large, and nobody asks for this one again.
    running.data.value = null;
    if (written === null) return null;
    saved.value = { ...written, file: place.file, format };
    activity.say(`Saved ${written.name}`);
    return saved.value;
  }
  const cancel = (): void => {
    running.cancel();
    saving.cancel();
  };
  return {
    layout, options, settings, ticked, request, saved, busy, error, running, saving, picking,
    change, move, usualOrder, hasSecondOpinion, askSecondOpinion, save, cancel,
  };
});

/** The name of a dataset file without what its format adds: `kddcup.data_10_percent.gz` → `kddcup.data_10_percent`. */
export const fileBase = (name = 'wiretell'): string => name.replace(/(\.(gz|csv|data|txt|tsv|arff|log))+$/gi, '') || 'wiretell';
