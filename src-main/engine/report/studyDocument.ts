import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import type { ReportOptions } from '../../../src-shared/contract/contract';
import type { StudyResult } from '../../../src-shared/contract/results';
import { attachmentName } from './attachedResult';

export function studyDocument(result: StudyResult, options: ReportOptions | null): TDocumentDefinitions {
  const json = Buffer.from(JSON.stringify(result)).toString('base64');
  return {
    content: [{ text: options?.title ?? result.file.name, fontSize: 20, outline: true }],
    defaultStyle: { font: 'Roboto' },
    files: { [attachmentName]: { src: `data:application/json;base64,${json}`, name: attachmentName } },
  };
}
