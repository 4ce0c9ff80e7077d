import { defineStore } from 'pinia';
import { computed } from 'vue';
import type { StudyRequest } from '../../src-shared/contract/contract';
import type { ReportSectionId } from '../../src-shared/contract/reportSections';
import { useCosts } from './costs';
import { useDataset } from './dataset';
import { useFurther } from './further';
import { useReport } from './report';
import { useSelection } from './selection';
import { useStudy } from './study';
import { useTestFile } from './testFile';
import { useTogether } from './together';

/**
 * One tick a section: whether the report holds it, and with that whether its question is asked at all. It is set in the
 * Report view and nowhere else.
 */
export const useReportTicks = defineStore('reportTicks', () => {
  const dataset = useDataset();
  const study = useStudy();
  const report = useReport();
  const testFile = useTestFile();
  const further = useFurther();
  const together = useTogether();
  const selection = useSelection();
  const costs = useCosts();

  /** What a tick asks or leaves, beyond the section's place in the layout. */
  const ask: { readonly [id in ReportSectionId]?: (wanted: boolean) => void } = {
    categories: (wanted) => { further.categories = wanted; },
    giveaways: (wanted) => { further.giveaways = wanted; },
    price: (wanted) => { further.price = wanted; },
    frontier: (wanted) => { further.frontier = wanted; },
    'test-set': (wanted) => { testFile.inReport = wanted; },
    combined: (wanted) => { together.inReport = wanted; },
    selection(wanted) {
      if (!wanted) selection.pairsInReport = false;
      selection.forwardInReport = wanted;
    },
    costs(wanted) {
      costs.inReport = wanted;
      if (wanted) report.change('combined', { on: true });
    },
    'second-opinion'(wanted) {
      const feature = study.chosenFeature ?? study.featureNames[0];
      if (wanted && report.secondOpinions.length === 0 && feature !== undefined) report.askSecondOpinion(feature, true);
    },
  };
  const ticked = computed(() => new Set(report.ticked.map(({ id }) => id)));
  function tick(id: string, wanted: boolean): void {
    report.change(id, { on: wanted });
    ask[id as ReportSectionId]?.(wanted);
  }
  /** Why a section cannot be ticked. */
  const blocked = (id: string): string | null =>
    (id === 'test-set' && testFile.id === null ? 'open a second file under Test set' : null);

  /** A study of every section as it is set, ticked or not: what each of them would cost. */
  const everything = computed<StudyRequest | null>(() => (dataset.id === null ? null : {
    dataset: dataset.id, secondOpinions: report.secondOpinions, ...(testFile.id !== null && { test: testFile.id }),
    settings: { ...study.settings, further: {
      categories: { draws: further.draws }, giveaways: true, price: true, frontier: { metric: further.frontierMetric, features: further.frontierMost },
      testSet: testFile.id === null ? null : { leaveOutOverlap: testFile.leaveOutOverlap },
      combined: together.choices, path: together.pathInReport ? { points: together.points } : null, costs: costs.table,
      selection: {
        metric: selection.metric, folds: selection.folds, pairs: selection.pairsInReport,
        forward: selection.pairsInReport && !selection.forwardInReport ? null : { features: selection.most, start: [] },
      },
    } },
  }));
  return { ticked, tick, blocked, everything };
});
