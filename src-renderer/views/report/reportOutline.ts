import type { StudySettings } from '../../../src-shared/contract/study';
import { sectionList, type SectionId } from '../../../src-shared/contract/sectionList';
import type { Section } from '../../../src-shared/questions/question';
import type { Question } from '../../../src-shared/questions/questionList';
import type { DatasetSummary } from '../../../src-shared/terms/datasetSummary';
import type { Format } from '../../composables/useFormat';

/** What a section will hold for this file and these settings. */
export type OutlineEntry = { id: string; title: string; holds: string };

/** The sections of a report on this file, as the study's settings fill them, without running it. */
export function reportOutline(summary: DatasetSummary, settings: StudySettings, format: Format): OutlineEntry[] {
  const { target, seed, asked } = settings;
  const outlined = { summary, settings, count: format.count };
  const sets: { readonly [id: string]: unknown } = asked;
  const ofNoQuestion: { readonly [id in SectionId]?: string } = {
    file: `the findings in a few sentences; SHA-256 and rows of ${summary.data.name}; every setting, seed ${seed}`,
    check: `the command that recomputes it: wiretell check report.pdf ${summary.data.name}`,
    definitions: 'formula and source of every statistic',
  };
  const holds = (id: SectionId, question: Question | null): string =>
    (question === null ? ofNoQuestion[id] ?? '' : sectionOf(question, id).holds(sets[question.id] ?? null, outlined));
  return sectionList.map(({ id, title, question }) => ({
    id, title: id === 'models' ? `${title} against ${target}` : title, holds: holds(id, question),
  }));
}

/** A section that is told of its own question's settings. */
const sectionOf = ({ sections }: Question, id: SectionId): Section<unknown> => (sections as { [S in SectionId]: Section<unknown> })[id];

/** The chosen sections, in the order in which the PDF holds them. */
export const printedSections = (
  outline: readonly OutlineEntry[], chosen: readonly { id: string; note: string }[],
): (OutlineEntry & { note: string })[] => chosen.flatMap(({ id, note }) => {
  const entry = outline.find((candidate) => candidate.id === id);
  return entry === undefined ? [] : [{ ...entry, note }];
});
