import { defineStore } from 'pinia';
import { computed, shallowRef, watch } from 'vue';
import type { PickedFile, SettingsFile, StudyFileEntry } from '../../src-shared/contract/contract';
import { entriesOf, filesDiffer, sameFiles } from '../../src-shared/contract/studyFiles';
import { listNames } from '../../src-shared/format/listNames';
import { useCall } from '../composables/useCall';
import { useActivity } from './activity';
import { useDataset } from './dataset';
import { useFilesOfStudy, type FileOfStudy } from './filesOfStudy';
import { useHistory } from './history';
import { fileBase } from './report';
import { useStudyFileContent } from './studyFileContent';
import { useTestFile } from './testFile';

export const studyFileEnding = '.wiretell.json';
/** A study file that was opened and waits for its data: its files, and where each was found. */
export type WaitingStudy = { name: string; file: string; content: SettingsFile; data: FileOfStudy[] };
/** A study that was taken over: what did not fit the data, and the second dataset that it still needs. */
export type TakenStudy = { name: string; misfits: string[]; test: FileOfStudy[] };

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
  const files = useFilesOfStudy();
  const opening = useCall('settings.open', { doing: 'Opening the study file' });
  const fitting = useCall('settings.fit');
  const waiting = shallowRef<WaitingStudy | null>(null);
  const taken = shallowRef<TakenStudy | null>(null);
  const error = computed(
    () => opening.error.value ?? choosing.error.value ?? saving.error.value ?? picking.error.value ?? fitting.error.value ?? files.error,
  );

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
    if (isOpen(study.data)) await apply(picked.name, picked.file, study, false);
    else waiting.value = { name: picked.name, file: picked.file, content: study, data: await files.look(picked.file, study.data) };
  }

  const isOpen = (named: readonly StudyFileEntry[]): boolean =>
    dataset.summary !== null && sameFiles(named, entriesOf(dataset.summary.data));

  /** Opens the data that a study waits for. Other content under its names is told; the study goes on waiting. */
  async function openData(from: 'found' | 'choose'): Promise<void> {
    const study = waiting.value;
    if (study === null) return;
    const picked = await files.gather(study.data, from);
    if (!picked || !await dataset.openPicked(picked)) return;
    waiting.value = study;
    if (isOpen(study.content.data)) await apply(study.name, study.file, study.content, false);
  }
  /** Takes over what fits the files that are open. */
  async function useAsTemplate(): Promise<void> {
    if (waiting.value !== null) await apply(waiting.value.name, waiting.value.file, waiting.value.content, true);
  }
  async function apply(name: string, file: string, study: SettingsFile, template: boolean): Promise<void> {
    if (!await content.read(study) || dataset.id === null) return;
    const fitted = template ? await fitting.run({ dataset: dataset.id, settings: study }) : { settings: study, misfits: [] };
    if (fitted === null) return;
    content.takeOver(fitted.settings);
    history.markSaved();
    activity.say(`Took over the settings of ${name}`);
    waiting.value = null;
    const test = study.test !== null && !(testFile.summary !== null && sameFiles(study.test, entriesOf(testFile.summary.data)))
      ? study.test : [];
    if (fitted.misfits.length === 0 && test.length === 0) return;
    taken.value = { name, misfits: fitted.misfits, test: await files.look(file, test) };
  }
  /** Opens the second dataset of a study that was taken over. */
  async function openTest(from: 'found' | 'choose'): Promise<void> {
    const study = taken.value;
    if (study === null || study.test.length === 0) return;
    const picked = await files.gather(study.test, from);
    if (!picked || !await testFile.openPicked(picked) || testFile.summary === null) return;
    const [named, { data }] = [study.test.map(({ entry }) => entry), testFile.summary];
    const misfits = sameFiles(named, entriesOf(data)) ? study.misfits
      : [...study.misfits, `“${data.name}” is not the second file that the study names: ${listNames(filesDiffer(named, entriesOf(data)), 10)}.`];
    taken.value = misfits.length === 0 ? null : { ...study, misfits, test: [] };
  }
  function dismiss(): void {
    waiting.value = taken.value = null;
    files.reset();
    for (const call of [picking, saving, choosing, opening, fitting]) call.error.value = null;
  }
  watch(() => dataset.fileRevision, () => { taken.value = null; });
  return { picking, saving, choosing, opening, error, waiting, taken, save, open, take, openData, useAsTemplate, openTest, dismiss };
});

export const shortHash = (sha256: string): string => `${sha256.slice(0, 12)}…`;
