import type { ReportOptions } from '../../../src-shared/contract/contract';
import type { StudyResult } from '../../../src-shared/contract/study';
import { printPdf } from './printPdf';

/**
 * The report of a study as a PDF: A4, vector charts, an outline, page numbers, and the results themselves attached as
 * `wiretell-results.json`, so that `readAttachedResult` (and anyone's PDF reader) gets every figure back at full
 * precision.
 */
export async function studyPdf(result: StudyResult, options: ReportOptions | null = null): Promise<Uint8Array> {
  // The charts' library is only loaded by who writes a report.
  const { studyDocument } = await import('./studyDocument');
  return printPdf(studyDocument(result, options));
}
