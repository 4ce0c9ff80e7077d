import { defineStore } from 'pinia';
import { computed, shallowRef, watch } from 'vue';
import type { PickedFile, RecentFile, SettingsFile, StudyFileEntry } from '../../src-shared/contract/contract';
import { useCall } from '../composables/useCall';
import { useActivity } from './activity';
import { useDataset } from './dataset';
import { useHistory } from './history';
import { fileBase } from './report';
import { entriesOf, useStudyFileContent } from './studyFileContent';
import { useTestFile } from './testFile';

export const studyFileEnding = '.wiretell.json';
/** A study file that was opened and waits for its data: its files, and those of them that the host can open by itself. */
export type WaitingStudy = { name: string; content: SettingsFile; known: RecentFile | null };
/** A study that was taken over: what did not fit the data, and the second file that it still needs. */
export type TakenStudy = { name: string; misfits: string[]; test: StudyFileEntry | null; known: RecentFile | null };

/** Study files (`.wiretell.json`): everything that was asked, tied to its data by hash, and a template for other data. */
export const useSettingsFile = defineStore('settingsFile', () => {
  const activity = useActivity();
  const dataset = useDataset();
  const testFile = useTestFile();
  const history = useHistory();
  const content = useStudyFileContent();
  const picking = useCall('host.pickSave');
  const saving = useCall('settings.save', { doing: 'Saving the study file' });
  const choosing = useCall('host.pickFile');
  const opening = useCall('settings.open', { doing: 'Opening the study file' });
  const fitting = useCall('settings.fit');
  const recents = useCall('host.recentFiles');
  const openingRecent = useCall('host.openRecent');
  const waiting = shallowRef<WaitingStudy | null>(null);
  const taken = shallowRef<TakenStudy | null>(null);
  const error = computed(() => opening.error.value ?? choosing.error.value ?? saving.error.value ?? picking.error.value ?? fitting.error.value ?? openingRecent.error.value);

  /** Whether it was saved. */
  async function save(): Promise<boolean> {
    const { summary } = dataset;
    if (summary === null) return false;
    const place = await picking.run({ purpose: 'settings', suggestedName: `${fileBase(summary.data.name)}${studyFileEnding}` });
    if (place === null) return false;
    const written = await saving.run({ settings: content.capture(summary), file: place.file });
    if (written === null) return false;
    activity.say(`Saved ${written.name}`);
    history.markSaved();
    return true;
  }

  async function open(): Promise<void> {
    const picked = await choosing.run({ purpose: 'settings' });
    if (picked !== null) await take(picked);
  }
  /** Takes a study file over where its data is open; else it waits for its data, or for a word that it is to be a template. */
  async function take(picked: PickedFile): Promise<void> {
    dismiss();
    const study = await opening.run({ file: picked.file });
    if (study === null) return;
    if (isOpen(study.data)) await apply(picked.name, study, false);
    else waiting.value = { name: picked.name, content: study, known: await findKnown(study.data[0].name) };
  }

  const isOpen = (files: readonly StudyFileEntry[]): boolean => dataset.summary !== null && sameFiles(files, entriesOf(dataset.summary));
  /** A file that the host offers by itself (opened lately, or named at its start), found by its name. */
  async function findKnown(name: string): Promise<RecentFile | null> {
    return (await recents.run(null))?.find((recent) => recent.name === name) ?? null;
  }

  /** Opens the data that a study waits for. Other content under its name is told; the study goes on waiting. */
  async function openData(from: 'known' | 'choose'): Promise<void> {
    const study = waiting.value;
    if (study === null) return;
    const picked = from === 'choose' ? await choosing.run({ purpose: 'dataset' }) : study.known && await openingRecent.run({ id: study.known.id });
    if (!picked || !await dataset.openPicked(picked)) return;
    waiting.value = study;
    if (isOpen(study.content.data)) await apply(study.name, study.content, false);
  }
  /** Takes over what fits the file that is open. */
  async function useAsTemplate(): Promise<void> {
    if (waiting.value !== null) await apply(waiting.value.name, waiting.value.content, true);
  }
  async function apply(name: string, study: SettingsFile, template: boolean): Promise<void> {
    if (!await content.read(study) || dataset.id === null) return;
    const fitted = template ? await fitting.run({ dataset: dataset.id, settings: study }) : { settings: study, misfits: [] };
    if (fitted === null) return;
    content.takeOver(fitted.settings);
    history.markSaved();
    activity.say(`Took over the settings of ${name}`);
    waiting.value = null;
    const test = study.test !== null && !(testFile.summary !== null && sameFiles(study.test, entriesOf(testFile.summary))) ? study.test[0] : null;
    if (fitted.misfits.length === 0 && test === null) return;
    taken.value = { name, misfits: fitted.misfits, test, known: test === null ? null : await findKnown(test.name) };
  }
  /** Opens the second file of a study that was taken over. */
  async function openTest(from: 'known' | 'choose'): Promise<void> {
    const study = taken.value;
    if (study === null || study.test === null) return;
    if (from === 'known' && study.known !== null) await testFile.recent(study.known.id);
    else await testFile.pick();
    const { summary } = testFile;
    if (summary === null) return;
    const misfits = sameFiles([study.test], entriesOf(summary)) ? study.misfits
      : [...study.misfits, `“${summary.data.name}” has other content than the second file that the study names (SHA-256 ${shortHash(summary.data.sha256)} and ${shortHash(study.test.sha256)}).`];
    taken.value = misfits.length === 0 ? null : { ...study, misfits, test: null };
  }
  function dismiss(): void {
    waiting.value = taken.value = null;
    for (const call of [picking, saving, choosing, opening, fitting, openingRecent]) call.error.value = null;
  }
  watch(() => dataset.fileRevision, () => { taken.value = null; });
  return { picking, saving, choosing, opening, error, waiting, taken, save, open, take, openData, useAsTemplate, openTest, dismiss };
});

export const shortHash = (sha256: string): string => `${sha256.slice(0, 12)}…`;
const sameFiles = (a: readonly StudyFileEntry[], b: readonly StudyFileEntry[]): boolean =>
  a.length === b.length && a.every(({ sha256 }) => b.some((other) => other.sha256 === sha256));
