import { defineStore } from 'pinia';
import type { CostTable } from '../../src-shared/contract/combinedResults';
import type { CostPreset } from '../../src-shared/schemas/costTables';
import { useCosts } from './costs';
import { useDataset, type Reading } from './dataset';
import { useReport } from './report';
import type { ReportLayout } from '../../src-shared/contract/reportLayout';
import { useStudy, type StudyChoices } from './study';
import { useTogether, type CombinedChoices } from './together';

/** Everything that a person sets or writes beside a file: what can be undone, is asked about before it is lost, and outlives a reload. */
export type StudyState = {
  choices: StudyChoices;
  labelCategories: Reading['labelCategories'];
  layout: ReportLayout;
  secondOpinions: string[];
  costs: CostPreset | CostTable | null;
  combined: CombinedChoices;
};

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Takes that state out of the stores, and puts it back. */
export const useStudyState = defineStore('studyState', () => {
  const dataset = useDataset();
  const study = useStudy();
  const report = useReport();
  const together = useTogether();
  const costs = useCosts();

  const capture = (): StudyState => copy({
    choices: study.choices, labelCategories: dataset.reading.labelCategories, layout: report.layout, secondOpinions: report.secondOpinions,
    costs: costs.chosen, combined: together.choices,
  });
  async function restore(state: StudyState): Promise<void> {
    const { choices, labelCategories, layout, secondOpinions, costs: chosen, combined } = copy(state);
    // Categories first: which targets there are depends on them.
    if (JSON.stringify(labelCategories) !== JSON.stringify(dataset.reading.labelCategories)) await dataset.relabel(labelCategories);
    together.choices = combined;
    Object.assign(study.choices, choices);
    report.layout = layout;
    report.secondOpinions = secondOpinions;
    costs.chosen = chosen;
  }
  return { capture, restore };
});

const choiceWords: { readonly [K in keyof StudyChoices]: string } = {
  target: 'target', balance: 'balance', split: 'test part', seed: 'seed', penalty: 'penalty', C: 'C', intercept: 'intercept', scale: 'scale of numbers', alpha: 'α',
  dropCorrelated: 'drop rule', features: 'features', topServices: 'services compared', comparisons: 'kept tests', further: 'what the report answers',
};
const partWords: { readonly [K in Exclude<keyof StudyState, 'choices'>]: string } = {
  labelCategories: 'categories of labels', layout: 'title, order and notes of the report', secondOpinions: 'second opinions', costs: 'costs',
  combined: 'the combined model’s settings',
};

/** What differs between two states, in the words of the screen. */
export function changedParts(a: StudyState, b: StudyState): string[] {
  const differ = <T extends object>(words: { readonly [K in keyof T]?: string }, one: T, other: T): string[] =>
    (Object.keys(words) as (keyof T & string)[]).filter((key) => JSON.stringify(one[key]) !== JSON.stringify(other[key])).map((key) => words[key]!);
  return [...differ(choiceWords, a.choices, b.choices), ...differ(partWords, a, b)];
}
