import * as v from 'valibot';
import { EngineError } from '../../../src-shared/contract/errors';
import type { StudyResult } from '../../../src-shared/contract/study';
import { attachmentName } from './attachmentName';
import { loadPdfReader } from './loadPdfReader';

/** Enough to know a study when one is seen, and to compare it part by part; the figures are compared one by one. */
const attachedStudy = v.looseObject({
  wiretell: v.looseObject({ version: v.string(), schema: v.literal(1) }),
  file: v.looseObject({ name: v.string(), bytes: v.number(), sha256: v.string() }),
  format: v.looseObject({ labelColumn: v.string() }),
  settings: v.looseObject({ seed: v.number(), target: v.string() }),
  overview: v.looseObject({ rows: v.number() }),
  correlation: v.looseObject({ columns: v.array(v.string()), matrix: v.array(v.array(v.nullable(v.number()))) }),
  tests: v.array(v.looseObject({ factor: v.string(), outcome: v.string() })),
  models: v.looseObject({ target: v.string(), features: v.array(v.looseObject({ name: v.string() })) }),
  secondOpinions: v.array(v.looseObject({ feature: v.string() })),
});

const broken = (sentence: string, cause?: unknown): EngineError =>
  new EngineError('REPORT_BROKEN', sentence, { cause });

/**
 * Reads the results back out of a report's PDF.
 * @throws EngineError REPORT_BROKEN if this is no PDF, carries no `wiretell-results.json`, or carries something else
 * there.
 */
export async function readAttachedResult(pdf: Uint8Array): Promise<StudyResult> {
  const content = await readAttachment(pdf);
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch (error) {
    throw broken(`its attachment ${attachmentName} is not valid JSON.`, error);
  }
  const guarded = v.safeParse(attachedStudy, parsed);
  if (!guarded.success) {
    const where = v.getDotPath(guarded.issues[0]) ?? 'its top level';
    throw broken(`its attachment ${attachmentName} is not a result of Wiretell (at ${where}).`);
  }
  return parsed as StudyResult;
}

type Attachment = { filename: string; content?: Uint8Array };

async function readAttachment(pdf: Uint8Array): Promise<Uint8Array> {
  const { getDocument, VerbosityLevel } = await loadPdfReader();
  // The reader takes the bytes over and leaves the caller's array empty, hence the copy.
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  try {
    const document = await task.promise.catch((error: unknown) => {
      throw broken('a PDF file was expected, and this is none (or a damaged or protected one).', error);
    });
    const attachments = (await document.getAttachments()) as { [key: string]: Attachment } | null;
    const found = Object.values(attachments ?? {}).find((attachment) => attachment.filename === attachmentName);
    if (!found?.content) {
      throw broken(`it carries no attachment ${attachmentName}: only reports written by Wiretell do.`);
    }
    return found.content;
  } finally {
    await task.destroy();
  }
}
