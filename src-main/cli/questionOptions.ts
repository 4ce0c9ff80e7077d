import type { Command } from 'commander';
import type { StudyResult } from '../../src-shared/contract/study';
import { askedQuestions, questionList, type AskedId, type AskedSettings, type QuestionId } from '../../src-shared/questions/questionList';
import type { BasicSettings } from '../../src-shared/terms/basicSettings';
import type { DatasetSummary } from '../../src-shared/terms/datasetSummary';
import { answerTo, type AnyShell } from '../engine/questions/answerTo';
import { addOptions } from './addOptions';

/** How each question is asked and told in a shell. */
export type Shells = { readonly [I in QuestionId]: AnyShell };

export const loadShells = async (): Promise<Shells> =>
  Object.fromEntries(await Promise.all(questionList.map(async ({ id }) => [id, (await answerTo(id).shell()).shell]))) as Shells;

/** Every option of every question, in the order of the questions. */
export function addQuestionOptions(command: Command, shells: Shells): Command {
  for (const { id } of questionList) addOptions(command, shells[id].options ?? {});
  return command;
}

/** Options of the command itself that ask a question, too: what is predicted is what a model of several features says. */
const alsoAsk: { readonly [I in AskedId]?: readonly string[] } = { combined: ['predictions'] };

/** The options that ask a question: its own, those of the questions that need it, and what of the command does. */
const askedBy = (id: AskedId): string[] =>
  [id, ...askedQuestions.filter(({ needs = [] }) => needs.includes(id)).map((needing) => needing.id), ...alsoAsk[id] ?? []];

const isNamed = (command: Command, option: string): boolean => command.getOptionValueSource(option) === 'cli';
const isAsked = (command: Command, id: AskedId): boolean => askedBy(id).some((option) => isNamed(command, option));

/** What is wrong with options that say how of a question, such as that it is not asked, in words; `null` where nothing is. */
export function misfitOption(command: Command, shells: Shells): string | null {
  const flagOf = (name: string): string => command.options.find((option) => option.attributeName() === name)?.long ?? name;
  for (const { id } of askedQuestions) {
    const { options = {}, refuse } = shells[id];
    const refused = refuse?.(command.opts(), (option) => isNamed(command, option)) ?? null;
    if (refused !== null) return refused;
    const idle = isAsked(command, id) ? undefined : Object.keys(options).find((option) => isNamed(command, option));
    if (idle !== undefined) return `${flagOf(idle)} needs ${oneOfWords.format(askedBy(id).map(flagOf))}`;
  }
  return null;
}
/** “a, b or c”. */
const oneOfWords = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** What a study is asked: what was named, and what that needs. `given`: the values of all options. */
export const askedOf = (
  command: Command, shells: Shells, given: object, basics: BasicSettings, { columns }: Pick<DatasetSummary, 'columns'>,
): AskedSettings => Object.fromEntries(askedQuestions.filter(({ id }) => isAsked(command, id))
  .map(({ id }) => [id, shells[id].settings?.(given, basics, columns)]));

/** What a study answered as text, question by question. */
export const summariesOf = (study: StudyResult, shells: Shells): string[] =>
  questionList.flatMap(({ id }) => (study[id] === undefined ? [] : [shells[id].summary(study[id], study)])).filter((text) => text !== '');
