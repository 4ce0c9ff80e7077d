import { defineStore } from 'pinia';
import { computed } from 'vue';
import type { PickedFile, RecentFile, StudyFileEntry } from '../../src-shared/contract/contract';
import { togetherName } from '../../src-shared/format/togetherName';
import { useCall } from '../composables/useCall';

/** A file that a study names, and where it was found: beside the study file, or among those that the host offers by itself. */
export type FileOfStudy = { entry: StudyFileEntry; found: PickedFile | RecentFile | null };

/** Finds the files that a study names by their names, and opens them together with those that the person chooses. */
export const useFilesOfStudy = defineStore('filesOfStudy', () => {
  const recents = useCall('host.recentFiles');
  const besides = useCall('host.beside');
  const choosing = useCall('host.pickFile');
  const reopening = useCall('host.openRecent');
  const joining = useCall('host.together');
  const calls = [recents, besides, choosing, reopening, joining];
  const error = computed(() => calls.map((call) => call.error.value).find((failed) => failed !== null) ?? null);

  /** @param study the token of the study file */
  async function look(study: string, entries: readonly StudyFileEntry[]): Promise<FileOfStudy[]> {
    const beside = await besides.run({ file: study }) ?? [];
    const known = await recents.run(null) ?? [];
    const files = entries.map((entry) => ({ entry, found: [...beside, ...known].find(({ name }) => name === entry.name) ?? null }));
    const together = known.find(({ name }) => name === togetherName(entries.map((entry) => entry.name)));
    return together !== undefined && files.some(({ found }) => found === null)
      ? entries.map((entry) => ({ entry, found: together })) : files;
  }

  /**
   * What to open: what was found and, for what was not, what the person chooses; or all of it as the person chooses.
   * `null` if they changed their mind.
   */
  async function gather(files: readonly FileOfStudy[], from: 'found' | 'choose'): Promise<PickedFile | null> {
    const picked: PickedFile[] = [];
    for (const one of from === 'choose' ? [] : new Set(files.map(({ found }) => found))) {
      const file = one === null ? await choosing.run({ purpose: 'dataset' }) : 'file' in one ? one : await reopening.run({ id: one.id });
      if (file === null) return null;
      picked.push(file);
    }
    if (from === 'choose') return choosing.run({ purpose: 'dataset' });
    return picked.length === 1 ? picked[0] : joining.run({ files: picked.map(({ file }) => file) });
  }
  const reset = (): void => { for (const call of calls) call.error.value = null; };
  return { error, look, gather, reset };
});
