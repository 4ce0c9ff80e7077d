import { defineStore } from 'pinia';
import { computed } from 'vue';
import type { StudyRequest } from '../../src-shared/contract/contract';
import { questionOf, reportedSettings, usualLayout } from '../../src-shared/contract/reportLayout';
import { askedQuestions, isAsked } from '../../src-shared/questions/questionList';
import { useAskedSets } from './asked';
import { useDataset } from './dataset';
import { useReport } from './report';
import { useStudy } from './study';
import { useTestFile } from './testFile';

/**
 * One tick a section: whether the report holds it, and with that whether its question is asked at all. It is set in the
 * Report view and nowhere else.
 */
export const useReportTicks = defineStore('reportTicks', () => {
  const dataset = useDataset();
  const study = useStudy();
  const report = useReport();
  const testFile = useTestFile();
  const asked = useAskedSets();

  const ticked = computed(() => new Set(report.ticked.map(({ id }) => id)));
  /** A section of a question that is asked on demand asks it, and what it needs; its last one that goes leaves it. */
  function tick(id: string, wanted: boolean): void {
    report.change(id, { on: wanted });
    const question = questionOf(id);
    if (question === null || !isAsked(question)) return;
    if (wanted) for (const section of neededSections(question.id)) report.change(section, { on: true });
    asked.ask(question.id, Object.keys(question.sections).some((one) => (one === id ? wanted : ticked.value.has(one))));
    if (question.id === 'secondOpinions' && wanted) beginSecondOpinions();
  }
  /** Nobody has named a feature yet: the one that is looked at. */
  function beginSecondOpinions(): void {
    const feature = study.chosenFeature ?? study.featureNames[0];
    if (asked.sets.secondOpinions.length === 0 && feature !== undefined) report.askSecondOpinion(feature, true);
  }
  /** Why a section cannot be ticked. */
  const blocked = (id: string): string | null =>
    (questionOf(id)?.onSecondFile && testFile.id === null ? 'open a second file under Test set' : null);

  /** A study of every section as it is set, ticked or not: what each of them would cost. */
  const everything = computed<StudyRequest | null>(() => (dataset.id === null ? null : {
    dataset: dataset.id, ...(testFile.id !== null && { test: testFile.id }),
    settings: reportedSettings({ ...study.settings, asked: asked.sets }, usualLayout(), testFile.id !== null),
  }));
  return { ticked, tick, blocked, everything };
});

/** The sections of the questions that a question needs. */
const neededSections = (id: string): string[] => askedQuestions.flatMap((one) => {
  const needs = askedQuestions.find((asking) => asking.id === id)?.needs ?? [];
  return needs.includes(one.id) ? Object.keys(one.sections) : [];
});
