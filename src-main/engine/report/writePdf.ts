import * as v from 'valibot';
import type { ReportOptions } from '../../../src-shared/contract/contract';
import { EngineError } from '../../../src-shared/terms/errors';
import { faultOf } from '../../../src-shared/contract/guards';
import type { StudyResult } from '../../../src-shared/contract/study';
import { letteringFor } from '../paper/lettering';
import { printPdf } from './printPdf';
import { printedStudy } from './studyShape';

/** A report, and the characters of its texts that none of its fonts has: a sign stands for each. */
export type PrintedStudy = { pdf: Uint8Array; lacking: string[] };

/**
 * The report of a study as a PDF: A4 or Letter, vector charts, an outline, page numbers, and the results themselves attached as
 * `wiretell-results.json`, so that `readAttachedResult` (and anyone's PDF reader) gets every figure back at full
 * precision.
 * @throws BAD_REQUEST for a study that is not as Wiretell makes it: it comes from a page
 */
export async function studyPdf(result: StudyResult, options: ReportOptions | null = null): Promise<PrintedStudy> {
  const { success, issues } = v.safeParse(printedStudy, result, { abortEarly: true });
  if (!success) throw new EngineError('BAD_REQUEST', `the study: ${faultOf(issues[0])}.`);
  // The charts' library is only loaded by who writes a report.
  const { studyDocument } = await import('./studyDocument');
  try {
    const lettering = await letteringFor(result, options);
    const pdf = await printPdf(await studyDocument(result, options, lettering), lettering.faces);
    return { pdf, lacking: lettering.lacking };
  } catch (error) {
    // What the shape does not tell shows when it is laid out: a list that is too short, a text where a number should be.
    if (error instanceof EngineError || !(error instanceof TypeError || error instanceof RangeError)) throw error;
    throw new EngineError('BAD_REQUEST', `the study: it cannot be printed as it is (${error.message}).`, { cause: error });
  }
}
