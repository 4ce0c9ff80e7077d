import type { Content } from 'pdfmake/interfaces';
import { sectionList, type SectionId } from '../../../src-shared/contract/sectionList';
import type { StudyResult } from '../../../src-shared/contract/study';
import { reportContext } from '../paper/reportContext';
import { buildSection } from './buildSection';
import { papersOf } from './papers';

/** What a report prints of a study in one section, and in all of them. */
export const sectionOf = async (id: SectionId, study: StudyResult): Promise<Content[]> =>
  buildSection(sectionList.find((section) => section.id === id)!, reportContext(study), await papersOf(study));
export async function allSections(study: StudyResult, context = reportContext(study)): Promise<Content[]> {
  const papers = await papersOf(study);
  return sectionList.flatMap((section) => buildSection(section, context, papers));
}
/** As one text, with plain blanks. */
export const textOf = async (id: SectionId, study: StudyResult): Promise<string> =>
  JSON.stringify(await sectionOf(id, study)).replaceAll('\u00a0', ' ');
