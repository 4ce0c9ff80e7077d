import { defineStore } from 'pinia';
import { computed, reactive, shallowRef, toRefs, watch } from 'vue';
import type { Balance, ModelSettings, Split } from '../../src-shared/terms/modelSettings';
import type { Comparison } from '../../src-shared/questions/tests/comparison';
import type { InterceptRule, Penalty } from '../../src-shared/statistics/penalty';
import type { Scale } from '../../src-shared/statistics/scaleValues';
import { modelSettingsOf } from '../../src-shared/terms/modelSettings';
import type { StudySettings } from '../../src-shared/contract/study';
import { attackTarget } from '../../src-shared/schemas/classFinder';
import { benignOf } from '../../src-shared/terms/categories';
import { useAskedSets } from './asked';
import { useDataset, usualSeed } from './dataset';

export type StudyChoices = {
  target: string;
  balance: Balance;
  split: Split;
  seed: number;
  penalty: Penalty;
  C: number;
  intercept: InterceptRule;
  /** What the numbers of every single-feature model go through first. */
  scale: Scale;
  alpha: number;
  /** The threshold on |r|, `seed` for the original study's rule, or `off`. */
  dropCorrelated: StudySettings['dropCorrelated'];
  /** Chosen features, `null` for all. */
  features: string[] | null;
  topServices: number;
  comparisons: Comparison[];
};

export const usualChoices = (): StudyChoices => ({
  target: attackTarget, balance: 'undersample', split: '0.2', seed: usualSeed, penalty: 'l1', C: 1, intercept: 'penalised', scale: 'none',
  alpha: 0.05, dropCorrelated: 'off', features: null, topServices: 10, comparisons: [],
});

/** What is asked of the dataset, shared by every view and by the report. */
export const useStudy = defineStore('study', () => {
  const dataset = useDataset();
  const asked = useAskedSets();
  const choices = reactive(usualChoices());
  /** The feature whose model is looked at; it changes no result. */
  const chosenFeature = shallowRef<string | null>(null);

  /** What a model can look for in this file: any attack, where something is known to be none; a category; a label. */
  const targets = computed<{ any: string[]; benign: string | null; categories: string[]; labels: string[] }>(() => {
    const { summary } = dataset;
    const labels = summary?.labels.filter((entry) => entry.rows > 0) ?? [];
    const present = new Set(labels.map((entry) => entry.category));
    const benign = benignOf(summary?.categories ?? []);
    return {
      any: benign === null ? [] : [attackTarget], benign,
      categories: summary?.categories.map(({ name }) => name).filter((name) => present.has(name)) ?? [],
      labels: labels.map((entry) => entry.label),
    };
  });
  const featureNames = computed(() =>
    dataset.summary?.columns.filter((column) => column.role === 'feature').map((column) => column.name) ?? []);

  const usualTarget = (): string => dataset.summary?.target || attackTarget;
  // Another file is another study.
  watch(() => dataset.fileRevision, () => reset(), { flush: 'sync' });
  // Read with other rows or labels, the file may not have the target or the features that were chosen.
  let wasLabelled = false;
  watch(() => dataset.revision, () => {
    const { any, categories, labels } = targets.value;
    const isThere = wasLabelled && [...categories, ...labels, ...any].includes(choices.target);
    if (categories.length > 0 && !isThere) choices.target = usualTarget();
    wasLabelled = dataset.summary?.labelled ?? false;
    if (choices.features?.some((name) => !featureNames.value.includes(name))) choices.features = null;
    choices.comparisons = choices.comparisons.filter((one) => dataset.summary?.columns.some((column) => column.name === one.factor));
  }, { flush: 'sync' });

  const modelSettings = computed<ModelSettings>(() => modelSettingsOf(choices));
  const settings = computed<StudySettings>(() => {
    // Every choice is read here, however deep it lies, so that each change of one is noticed.
    const { scale, ...plain } = JSON.parse(JSON.stringify(choices)) as StudyChoices;
    return {
      ...plain,
      ...(scale === 'asinh' ? { scale } : {}),
      sample: dataset.summary?.sample?.rows ?? null,
      labelMap: dataset.summary?.labelMap ?? '',
      labelCategories: dataset.reading.labelCategories,
      ...(dataset.reading.meaning ? { meaning: dataset.reading.meaning } : {}),
      ...(dataset.reading.gapFeatures ? { gapFeatures: true } : {}),
      ...(dataset.reading.derive ? { derive: dataset.reading.derive } : {}),
      asked: asked.settings,
    };
  });
  function reset(): void {
    Object.assign(choices, { ...usualChoices(), target: usualTarget() });
    chosenFeature.value = null;
  }
  return { ...toRefs(choices), choices, chosenFeature, targets, featureNames, modelSettings, settings, reset };
});
