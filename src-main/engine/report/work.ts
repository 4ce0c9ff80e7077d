import type { ReportOptions } from '../../../src-shared/contract/contract';
import type { StudyResult } from '../../../src-shared/contract/study';
import { studyPdf } from './writePdf';

export { compareWithReport } from './compareWithReport';
export { readReportedQuestion } from './attachedResult';
export { chartPdf } from './chartPdf';
export { lackingCharacters } from './lackingCharacters';
export const printStudy = ({ study, options }: { study: StudyResult; options: ReportOptions | null }): ReturnType<typeof studyPdf> =>
  studyPdf(study, options);
