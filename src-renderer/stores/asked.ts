import { defineStore } from 'pinia';
import { computed, shallowRef, watch, type WritableComputedRef } from 'vue';
import { askedQuestions, type AskedId, type AskedSettings, type SettingsOf } from '../../src-shared/questions/questionList';
import { useDataset } from './dataset';

/** How each question is asked, whether or not the study asks it. */
export type AskedSets = { [I in AskedId]: SettingsOf<I> };

const usualSets = (): AskedSets => Object.fromEntries(askedQuestions.map(({ id, usual }) => [id, usual])) as AskedSets;

/** What a study can be asked beyond what every study answers: how, and which of it this one is asked. Another file begins anew. */
export const useAskedSets = defineStore('asked', () => {
  const dataset = useDataset();
  const sets = shallowRef(usualSets());
  const inReport = shallowRef<readonly AskedId[]>([]);
  /** Of these, only what the study asks. */
  const settings = computed(() => Object.fromEntries(inReport.value.map((id) => [id, sets.value[id]])) as AskedSettings);

  /** Asks a question, and what it needs; or leaves it, and what needs it. */
  function ask(id: AskedId, wanted: boolean): void {
    const joined = (one: AskedId, other: AskedId): boolean =>
      one === other || askedQuestions.some(({ id: named, needs = [] }) => named === one && needs.includes(other));
    inReport.value = askedQuestions.map((one) => one.id).filter((one) =>
      (wanted ? joined(id, one) || inReport.value.includes(one) : !joined(one, id) && inReport.value.includes(one)));
  }
  /** Asks just this; how anything else is asked stays as it is. */
  function take(asked: AskedSettings): void {
    sets.value = { ...sets.value, ...asked };
    inReport.value = askedQuestions.map(({ id }) => id).filter((id) => asked[id] !== undefined);
  }
  watch(() => dataset.fileRevision, () => {
    sets.value = usualSets();
    inReport.value = [];
  }, { flush: 'sync' });
  return { sets, inReport, settings, ask, take };
});

/** A question of a study: whether it is asked, and how; that is kept while it is not. */
export function useAsked<I extends AskedId>(id: I): { inReport: WritableComputedRef<boolean>; set: WritableComputedRef<AskedSets[I]> } {
  const store = useAskedSets();
  return {
    inReport: computed({ get: () => store.inReport.includes(id), set: (wanted) => store.ask(id, wanted) }),
    set: computed({ get: () => store.sets[id], set: (value) => { store.sets = { ...store.sets, [id]: value }; } }),
  };
}

/** One entry of how a question is asked, to be set by itself. */
export const entryOf = <S extends object, K extends keyof S>(set: WritableComputedRef<S>, key: K): WritableComputedRef<S[K]> => computed({
  get: () => set.value[key],
  set: (value) => { set.value = { ...set.value, [key]: value }; },
});
