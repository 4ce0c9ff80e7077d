import type { Content } from 'pdfmake/interfaces';
import type { EngineContract } from '../../../src-shared/contract/contract';
import type { StudyResult, StudySettings } from '../../../src-shared/contract/study';
import type { AskedId, QuestionId, QuestionNamed, ResultOf, SettingsOf } from '../../../src-shared/questions/questionList';
import type { BasicSettings } from '../../../src-shared/terms/basicSettings';
import type { DatasetSummary } from '../../../src-shared/terms/datasetSummary';
import type { CallContext } from '../../../src-shared/terms/progress';
import type { CombinedModels } from './combined/combinedModels';
import type { FileGate } from '../files';
import type { OpenDataset } from '../openDataset';
import type { ReportContext } from '../paper/reportContext';
import type { InputOf, OutputOf, TaskGroup, TaskMap } from '../pool/taskGroup';
import type { Share } from '../results';
import type { Given, ShellOption, ShellOptions } from './shellOption';

/** What a question is about: a dataset, and where it is judged on another one, that too. */
export type About = { open: OpenDataset; test?: OpenDataset | null };
type Names = 'dataset' | 'test';
/** Of a call, what is asked besides the datasets that it is about. */
export type Asked<M extends keyof EngineContract> = Omit<EngineContract[M]['request'], Names>;

/** Runs one of the question's own tasks on a worker. */
export type Run<W> = <N extends keyof W & string>(task: N, input: InputOf<W[N]>, context: CallContext) => Promise<OutputOf<W[N]>>;

/**
 * Asks any question about datasets, and is answered from what is there already or by computing it: the one way to a result, for
 * views, reports and the shell alike.
 */
export type Ask = <M extends keyof EngineContract>(method: M, about: About, request: Asked<M>, context: CallContext) => Promise<EngineContract[M]['response']>;

/** What an answer can use. `workers`: so many that long work is shared out by; `share`: keeps parts of an answer that others need, too. */
export type Tools<W> = { run: Run<W>; workers: number; ask: Ask; share: Share; models: CombinedModels; files: FileGate };
/** For a call about a dataset, with that. */
export type AboutTools<W> = Tools<W> & { open: OpenDataset; test: OpenDataset | null };
/** For a part of a study. */
export type StudyTools = {
  /** The dataset; `test`: the second one, for what is judged there, too. */
  about: { open: OpenDataset };
  test: OpenDataset | null;
  settings: StudySettings;
  ask: Ask;
  /** The answer of another question of the same study. */
  of: <I extends QuestionId>(id: I) => Promise<ResultOf<I>>;
};

type Declared<I extends QuestionId> = QuestionNamed<I>['calls'];
type CallAnswer<M, W> = M extends keyof EngineContract
  ? (request: Asked<M>, tools: AboutTools<W>, context: CallContext) => Promise<EngineContract[M]['response']> : never;

/** How the engine answers a question. */
export type Answer<I extends QuestionId, W> = TaskGroup<W> & {
  id: I;
  /** Every call that is declared. Whatever is about datasets is kept under its request, so that nothing is computed twice. */
  calls: { [M in keyof Declared<I>]: CallAnswer<M, W> };
  /** Calls whose answer is made of answers of its own, each of which is kept. */
  composed?: readonly (keyof Declared<I>)[];
  /** Whether it needs classes to tell apart, and with that labels; by its request, where that makes a difference. */
  labels: boolean | ((request: never) => boolean);
  /** Its part of a study. */
  study: (set: SettingsOf<I>, tools: StudyTools, context: CallContext) => Promise<ResultOf<I>>;
  /** What only who writes a report loads. */
  paper: () => Promise<{ paper: NoInfer<Paper<I>> }>;
  /** What only the shell loads. */
  shell: () => Promise<{ shell: NoInfer<I extends AskedId ? AskingShell<I> : Shell<I>> }>;
};
/** Declares an answer: a call that is not answered, and a section that is not built, does not compile. */
export const answer = <I extends QuestionId, W extends TaskMap<W>>(id: I, parts: Omit<Answer<I, W>, 'id'>): Answer<I, W> => ({ id, ...parts });

/** A formula, told once a report in a line. */
export type Definition = { name: string; text: string; source: string };
/** What a section is built from: its question's answer and its heading as it is declared, beside all that is printed. */
export type Printed<I extends QuestionId> = ReportContext & { answer: ResultOf<I>; heading: Content };
/** What a report prints of an answer. */
export type Paper<I extends QuestionId> = {
  /** A builder for each section that is declared; empty if there is nothing to say. */
  sections: { [S in keyof QuestionNamed<I>['sections']]: (printed: Printed<I>) => Content[] };
  /** Sentences for the first page. */
  glance?: (answer: ResultOf<I>, study: StudyResult) => string[];
  /** What it was asked, by a name and in words, for the table of settings; `null`: its section says all. */
  set?: (set: SettingsOf<I>, study: StudyResult) => [name: string, words: string] | null;
  /** Its statistics, told where it is answered. */
  definitions?: readonly Definition[];
};

/** How a shell tells an answer; empty if there is nothing to say. */
export type Shell<I extends QuestionId> = { summary: (answer: ResultOf<I>, study: StudyResult) => string };
/**
 * How a shell asks a question that not every study answers. The option of the question's own name asks it; the others, which begin
 * with that name, say how.
 */
export type AskingShell<I extends AskedId> = Shell<I> & {
  options: ShellOptions;
  /** What is wrong with options beside each other, where there is more to it than that, in words; `named`: on the command line. */
  refuse?: (given: never, named: (option: string) => boolean) => string | null;
  settings: (given: never, basics: BasicSettings, columns: DatasetSummary['columns']) => SettingsOf<I>;
};
/** Declares how a question is asked in a shell: an option of another name does not compile. */
export const asking = <
  I extends AskedId,
  O extends { [K in I]: ShellOption<unknown> } & { [K in keyof O]: K extends `${I}${string}` ? ShellOption<unknown> : never },
>(_id: I, parts: {
  options: O;
  refuse?: (given: Given<O>, named: (option: keyof O & string) => boolean) => string | null;
  settings: (given: Given<O>, basics: BasicSettings, columns: DatasetSummary['columns']) => SettingsOf<I>;
  summary: Shell<I>['summary'];
}): AskingShell<I> => parts;
