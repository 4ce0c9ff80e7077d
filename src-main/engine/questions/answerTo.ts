import type { Content } from 'pdfmake/interfaces';
import type { StudyResult } from '../../../src-shared/contract/study';
import type { QuestionId } from '../../../src-shared/questions/questionList';
import type { BasicSettings } from '../../../src-shared/terms/basicSettings';
import type { DatasetSummary } from '../../../src-shared/terms/datasetSummary';
import type { CallContext } from '../../../src-shared/terms/progress';
import type { AboutTools, Definition, StudyTools } from './answer';
import type { ReportContext } from '../paper/reportContext';
import type { AnyWork, TaskGroup } from '../pool/taskGroup';
import type { ShellOptions } from './shellOption';
import { answers } from './answerList';

/** Any answer of the list, for who walks all of them. */
export type AnyAnswer = TaskGroup<AnyWork> & {
  id: QuestionId;
  calls: { [method in string]: (request: unknown, tools: AboutTools<AnyWork>, context: CallContext) => Promise<unknown> };
  composed?: readonly string[];
  labels: boolean | ((request: unknown) => boolean);
  study: (set: unknown, tools: StudyTools, context: CallContext) => Promise<unknown>;
  paper: () => Promise<{ paper: AnyPaper }>;
  shell: () => Promise<{ shell: AnyShell }>;
};
export type AnyPaper = {
  sections: { [id in string]: (printed: ReportContext & { answer: unknown; heading: Content }) => Content[] };
  glance?: (answer: unknown, study: StudyResult) => string[];
  set?: (set: unknown, study: StudyResult) => [name: string, words: string] | null;
  definitions?: readonly Definition[];
};
export type AnyShell = {
  summary: (answer: unknown, study: StudyResult) => string;
  options?: ShellOptions;
  refuse?: (given: unknown, named: (option: string) => boolean) => string | null;
  settings?: (given: unknown, basics: BasicSettings, columns: DatasetSummary['columns']) => unknown;
};

/** What is handed to an answer belongs to its own question, or has passed its guard: the list above proves it, one by one. */
export const answerTo = (id: QuestionId): AnyAnswer => answers[id] as unknown as AnyAnswer;
