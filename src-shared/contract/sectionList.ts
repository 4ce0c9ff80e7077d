import type { Question } from '../questions/questionList';
import { questionList } from '../questions/questionList';

type NameIn<S> = S extends unknown ? keyof S & string : never;
export type SectionId = 'file' | NameIn<Question['sections']> | 'check' | 'definitions';
export type ReportSection = { id: SectionId; title: string; question: Question | null };

/** The first page, always there: a figure whose file and settings are not named can't be checked. It can have a note. */
export const firstSection: ReportSection = { id: 'file', title: 'At a glance, file and settings', question: null };

/**
 * The sections that a report may have, in their usual order: the names that `ReportOptions.sections` goes by, and their titles
 * in the PDF. The first page and the last two belong to no question.
 */
export const sectionList: readonly ReportSection[] = [
  firstSection,
  ...questionList.flatMap((question) =>
    Object.entries(question.sections).map(([id, { title }]) => ({ id: id as SectionId, title, question }))),
  { id: 'check', title: 'How to check this report', question: null },
  { id: 'definitions', title: 'Definitions', question: null },
];
