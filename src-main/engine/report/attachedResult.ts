import * as v from 'valibot';
import { EngineError } from '../../../src-shared/terms/errors';
import { text } from '../../../src-shared/terms/guardParts';
import { faultOf, studySettings } from '../../../src-shared/contract/guards';
import type { StudyResult, StudySettings } from '../../../src-shared/contract/study';
import { parseJson } from '../parseJson';
import { attachedFile } from './attachedFile';
import { attachmentName } from './attachmentName';
import { currentResult } from './currentResult';
import { PdfError } from './pdfObjects';
import { attachedStudy } from './studyShape';

/** What is needed to compute a study again. */
const reportedQuestion = v.object({
  format: v.object({ labelColumn: text }),
  settings: studySettings,
});

/** A report as it comes in: its bytes, and what to call it in what goes wrong. */
export type ReportFile = { name: string; pdf: Uint8Array };
export type ReportedQuestion = { settings: StudySettings; labelColumn: string };

/**
 * Reads the results back out of a report's PDF.
 * @throws EngineError REPORT_BROKEN if this is no PDF, carries no `wiretell-results.json`, or carries something else
 *   there, or more than such a result can be
 */
export function readAttachedResult(report: ReportFile): StudyResult {
  const parsed = currentResult(parseJson(attachmentOf(report), called(report), 'REPORT_BROKEN'));
  pass(attachedStudy, parsed, report);
  return parsed as StudyResult;
}

/** The question that a report's results answer, for who has no use for the figures. @throws as `readAttachedResult` */
export function readReportedQuestion(report: ReportFile): ReportedQuestion {
  const { settings, format } = pass(reportedQuestion, readAttachedResult(report), report);
  return { settings, labelColumn: format.labelColumn };
}

const called = ({ name }: ReportFile): string => `the attachment ${attachmentName} of “${name}”`;
const broken = (sentence: string, cause?: unknown): EngineError => new EngineError('REPORT_BROKEN', sentence, { cause });

function pass<T>(schema: v.GenericSchema<unknown, T>, content: unknown, report: ReportFile): T {
  const guarded = v.safeParse(schema, content, { abortEarly: true });
  if (guarded.success) return guarded.output;
  throw broken(`${called(report)} is not a result of Wiretell (at ${faultOf(guarded.issues[0])}).`);
}

function attachmentOf({ name, pdf }: ReportFile): Uint8Array {
  try {
    const content = attachedFile(pdf, attachmentName);
    if (content !== null) return content;
  } catch (error) {
    if (error instanceof PdfError) throw broken(`a report as Wiretell wrote it was expected, “${name}” ${error.message}.`, error);
    throw error;
  }
  throw broken(`“${name}” carries no attachment ${attachmentName}: only reports written by Wiretell do.`);
}
