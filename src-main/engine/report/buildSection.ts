import type { Content } from 'pdfmake/interfaces';
import type { ReportSection } from '../../../src-shared/contract/sectionList';
import { sectionHeading } from '../paper/headings';
import type { ReportContext } from '../paper/reportContext';
import { checkSection } from './checkSection';
import { definitionsSection } from './definitionsSection';
import { fileSection } from './fileSection';
import type { AnsweredPaper } from './papers';

/** Sections that belong to no question, or to all of them. */
const ownSections: { readonly [id: string]: ((context: ReportContext, papers: readonly AnsweredPaper[]) => Content[]) | undefined } = {
  file: fileSection, check: checkSection, definitions: definitionsSection,
};

/** What stands on the page of a section; empty where its question was not asked, or has nothing to say. */
export function buildSection({ id, title, question }: ReportSection, context: ReportContext, papers: readonly AnsweredPaper[]): Content[] {
  if (question === null) return ownSections[id]?.(context, papers) ?? [];
  const paper = papers.find((one) => one.id === question.id);
  return paper?.sections[id]({ ...context, answer: context.result[question.id], heading: sectionHeading(id, title) }) ?? [];
}
