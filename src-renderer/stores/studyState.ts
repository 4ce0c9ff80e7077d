import { defineStore } from 'pinia';
import { askedQuestions, type AskedId } from '../../src-shared/questions/questionList';
import type { CostPreset, CostTable } from '../../src-shared/schemas/costTables';
import { useAskedSets, type AskedSets } from './asked';
import { useCosts } from './costs';
import { useDataset, type Reading } from './dataset';
import { useReport } from './report';
import type { ReportLayout } from '../../src-shared/contract/reportLayout';
import { useStudy, type StudyChoices } from './study';

/** Everything that a person sets or writes beside a file: what can be undone, is asked about before it is lost, and outlives a reload. */
export type StudyState = {
  choices: StudyChoices;
  labelCategories: Reading['labelCategories'];
  meaning: Reading['meaning'] | null;
  layout: ReportLayout;
  /**
   * How each question is asked, and which of them the report asks. Costs follow the classes of a model: what is chosen of them
   * stands alone.
   */
  sets: Omit<AskedSets, 'costs'>;
  inReport: readonly AskedId[];
  costs: CostPreset | CostTable | null;
};

/** What was said that the file has to be read anew for: all but which labels are what. */
function saidOfColumns(meaning: StudyState['meaning'] | undefined): string {
  const { benign: _, map: __, ...ofColumns } = meaning ?? {};
  return JSON.stringify(ofColumns);
}

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Takes that state out of the stores, and puts it back. */
export const useStudyState = defineStore('studyState', () => {
  const dataset = useDataset();
  const study = useStudy();
  const report = useReport();
  const asked = useAskedSets();
  const costs = useCosts();

  const said = (): Pick<StudyState, 'labelCategories' | 'meaning'> =>
    ({ labelCategories: dataset.reading.labelCategories, meaning: dataset.reading.meaning ?? null });
  function capture(): StudyState {
    const { costs: _, ...sets } = asked.sets;
    return copy({
      choices: study.choices, ...said(), layout: report.layout, sets, inReport: asked.inReport, costs: costs.chosen,
    });
  }
  async function restore(state: StudyState): Promise<void> {
    const { choices, labelCategories, meaning, layout, sets, inReport, costs: chosen } = copy(state);
    // Columns and categories first: which features and targets there are depends on them.
    const meant = { labelCategories, meaning: meaning ?? undefined };
    if (saidOfColumns(meaning) !== saidOfColumns(said().meaning)) await dataset.reopen(meant);
    else if (JSON.stringify({ labelCategories, meaning }) !== JSON.stringify(said())) await dataset.relabel(meant);
    Object.assign(study.choices, choices);
    report.layout = layout;
    asked.sets = { ...asked.sets, ...sets };
    asked.inReport = inReport;
    costs.chosen = chosen;
  }
  return { capture, restore };
});

const choiceWords: { readonly [K in keyof StudyChoices]: string } = {
  target: 'target', balance: 'balance', split: 'test part', seed: 'seed', penalty: 'penalty', C: 'C', intercept: 'intercept', scale: 'scale of numbers', alpha: 'α',
  dropCorrelated: 'drop rule', features: 'features', topServices: 'services compared', comparisons: 'kept tests',
};
const setWords = Object.fromEntries(askedQuestions.map(({ id, title }) => [id, `settings of “${title}”`]));
const partWords: { readonly [K in Exclude<keyof StudyState, 'choices' | 'sets'>]: string } = {
  labelCategories: 'categories of labels', meaning: 'what labels and columns are', layout: 'title, order and notes of the report', inReport: 'what the report answers', costs: 'costs',
};

/** What differs between two states, in the words of the screen. */
export function changedParts(a: StudyState, b: StudyState): string[] {
  const differ = <T extends object>(words: { readonly [K in keyof T]?: string }, one: T, other: T): string[] =>
    (Object.keys(words) as (keyof T & string)[]).filter((key) => JSON.stringify(one[key]) !== JSON.stringify(other[key])).map((key) =>
      words[key]!);
  return [...differ(choiceWords, a.choices, b.choices), ...differ(setWords, a.sets, b.sets), ...differ(partWords, a, b)];
}
