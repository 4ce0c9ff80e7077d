import { defineStore } from 'pinia';
import { ref, shallowRef, watch } from 'vue';
import { useDataset, type Reading } from './dataset';
import { useHistory } from './history';
import { useStudyState, type StudyState } from './studyState';

const key = 'wiretell-study';
type Kept = { name: string; sha256: string; simulated: boolean; reading: Reading; state: StudyState };

/**
 * A study outlives a reload of its page: what was set and written is kept with this tab, and put back as soon as the same
 * file (by its hash) is open again. The sample opens by itself, and so does a file named at the host's start; a file of the
 * page's own must be chosen again, since a page may not keep it.
 */
export const useKeptStudy = defineStore('keptStudy', () => {
  const dataset = useDataset();
  const history = useHistory();
  const studyState = useStudyState();
  /** What waits for its file. */
  const waiting = shallowRef(readKept());
  const restoring = ref(false);

  watch(() => [history.unsaved, JSON.stringify(studyState.capture())] as const, ([unsaved]) => {
    if (restoring.value || waiting.value !== null) return;
    const { summary } = dataset;
    if (summary === null || !unsaved) sessionStorage.removeItem(key);
    else {
      const { name, sha256, simulated } = summary.data;
      sessionStorage.setItem(key, JSON.stringify(
        { name, sha256, simulated, reading: dataset.reading, state: studyState.capture() } satisfies Kept,
      ));
    }
  });
  // After the stores have begun anew with the file: their own watchers come first.
  watch(() => dataset.fileRevision, async () => {
    const kept = waiting.value;
    if (kept === null || dataset.summary === null) return;
    waiting.value = null;
    if (kept.sha256 !== dataset.summary.data.sha256) {
      sessionStorage.removeItem(key);
      return;
    }
    restoring.value = true;
    const { sample, labelColumn, gapFeatures, derive } = kept.reading;
    if (sample !== null || labelColumn !== null || gapFeatures || derive) await dataset.reopen(kept.reading);
    await studyState.restore(kept.state);
    restoring.value = false;
  }, { flush: 'post' });

  const forget = (): void => {
    waiting.value = null;
    sessionStorage.removeItem(key);
  };
  return { waiting, forget };
});

/** Only what this version wrote in this tab; anything else counts as nothing. */
function readKept(): Kept | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Partial<Kept> | null;
    return kept !== null && typeof kept.sha256 === 'string' && typeof kept.name === 'string' && typeof kept.state?.sets === 'object' ? (kept as Kept) : null;
  } catch {
    return null;
  }
}
