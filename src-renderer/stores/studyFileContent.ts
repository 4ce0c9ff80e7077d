import { defineStore } from 'pinia';
import type { AskedOnScreen, SettingsFile } from '../../src-shared/contract/contract';
import type { DatasetSummary } from '../../src-shared/terms/datasetSummary';
import { takeLayout } from '../../src-shared/contract/reportLayout';
import { entriesOf } from '../../src-shared/contract/studyFiles';
import type { StudySettings } from '../../src-shared/contract/study';
import { useAskedSets } from './asked';
import { useCosts } from './costs';
import { useDataset } from './dataset';
import { useReport } from './report';
import { useSelection } from './selection';
import { useStudy, type StudyChoices } from './study';
import { useTestFile } from './testFile';

/** Everything that a study file holds, out of the stores and back into them. */
export const useStudyFileContent = defineStore('studyFileContent', () => {
  const dataset = useDataset();
  const study = useStudy();
  const report = useReport();
  const testFile = useTestFile();
  const asked = useAskedSets();
  const selection = useSelection();
  const costs = useCosts();

  function capture(summary: DatasetSummary): SettingsFile {
    const { sets } = asked;
    return {
      wiretellSettings: 2,
      data: entriesOf(summary.data), labelColumn: summary.format.labelColumn || null,
      test: testFile.summary === null ? null : entriesOf(testFile.summary.data),
      settings: study.settings,
      onScreen: {
        combined: sets.combined, pathPoints: sets.path.points, draws: sets.categories.draws, leaveOutOverlap: sets.testSet.leaveOutOverlap,
        selection: { metric: sets.selection.metric, folds: sets.selection.folds, features: selection.most },
        costs: costs.chosen, secondOpinions: sets.secondOpinions, pitfalls: sets.pitfalls,
      },
      report: { ...report.layout, sections: report.layout.sections.map((section) => ({ ...section })) },
    };
  }

  /** Whether the rows and categories that the study stands on are open now: what can be chosen depends on them. */
  async function read(
    { settings: { sample, seed, labelCategories, meaning, gapFeatures = false, derive }, labelColumn }: SettingsFile,
  ): Promise<boolean> {
    const { summary, reading } = dataset;
    const now = summary?.sample ?? null;
    const known = summary?.columns.some(({ name }) => name === labelColumn) === true && labelColumn !== summary.format.labelColumn;
    const sameRows = sample === null ? now === null : now?.rows === sample && now.seed === seed;
    // Rules may name the labels: which column is known shows only when they have been applied.
    const sameDeriving = JSON.stringify(derive) === JSON.stringify(reading.derive);
    const sameMeaning = JSON.stringify(meaning) === JSON.stringify(reading.meaning);
    if (known || !sameRows || !sameDeriving || !sameMeaning || gapFeatures !== (reading.gapFeatures ?? false)) {
      return dataset.reopen({ sample, seed, labelCategories, meaning, gapFeatures, derive, ...(known && { labelColumn }) });
    }
    const sorted = (entries: object): string => JSON.stringify(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
    return sorted(labelCategories) === sorted(reading.labelCategories) || dataset.relabel({ labelCategories });
  }

  /** As the views stand; what the report asks of them comes after, and overrules it. */
  function takeOver({ settings, onScreen, report: layout }: SettingsFile): void {
    if (onScreen !== undefined) takeOnScreen(onScreen);
    asked.take(settings.asked);
    if (settings.asked.costs !== undefined) costs.chosen = settings.asked.costs;
    Object.assign(study.choices, choicesOf(settings));
    report.layout = takeLayout(layout);
  }
  function takeOnScreen(shown: AskedOnScreen): void {
    const { combined, pathPoints, draws, leaveOutOverlap, selection: { metric, folds, features }, secondOpinions, pitfalls } = shown;
    asked.sets = {
      ...asked.sets, combined, path: { points: pathPoints }, categories: { draws }, testSet: { leaveOutOverlap }, secondOpinions,
      selection: { ...asked.sets.selection, metric, folds }, ...(pitfalls && { pitfalls }),
    };
    selection.most = features;
    costs.chosen = shown.costs;
  }
  return { capture, read, takeOver };
});

function choicesOf(settings: StudySettings): StudyChoices {
  const { target, balance, split, seed, penalty, C, intercept, scale = 'none', alpha, dropCorrelated, features, topServices, comparisons } = settings;
  return { target, balance, split, seed, penalty, C, intercept, scale, alpha, dropCorrelated, features, topServices, comparisons };
}
