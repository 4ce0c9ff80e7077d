import { computed, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue';
import { useDataset } from '../../stores/dataset';
import { useStudy } from '../../stores/study';
import { ownQuestion, presetsOf, sameQuestion, type Preset, type PresetId, type Question } from './questions';

export type QuestionChoice = {
  question: ShallowRef<Question | null>;
  presets: ComputedRef<Preset[]>;
  /** Which preset the question is; `own` when a person made it. */
  chosen: ComputedRef<PresetId | 'own'>;
  choose: (id: PresetId | 'own') => void;
};

/** The question on the screen: at first whether protocols differ, then whatever a person makes of it. */
export function useQuestion(): QuestionChoice {
  const dataset = useDataset();
  const study = useStudy();
  const question = shallowRef<Question | null>(null);
  const own = shallowRef<Question | null>(null);

  const presets = computed(() => (dataset.summary === null ? [] : presetsOf(dataset.summary, study.topServices)));
  const presetOf = (asked: Question | null): PresetId | null =>
    (asked === null ? null : presets.value.find((preset) => sameQuestion(preset.question, asked))?.id ?? null);
  const chosen = computed(() => presetOf(question.value) ?? 'own');

  function choose(id: PresetId | 'own'): void {
    if (dataset.summary === null) return;
    question.value = id === 'own' ? own.value ?? ownQuestion(dataset.summary)
      : presets.value.find((preset) => preset.id === id)?.question ?? question.value;
  }
  watch(question, (asked) => { if (asked !== null && presetOf(asked) === null) own.value = asked; });

  // Another file may lack the columns, or hold other levels: it begins with the usual question.
  watch(() => dataset.summary?.data.sha256, () => {
    own.value = null;
    const { summary } = dataset;
    question.value = summary === null || !summary.columns.some((column) => column.role === 'feature') ? null
      : presets.value[0]?.question ?? ownQuestion(summary);
  }, { immediate: true });
  return { question, presets, chosen, choose };
}
